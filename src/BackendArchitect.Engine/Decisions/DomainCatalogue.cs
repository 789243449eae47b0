using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>The worked domain of a brief, or one built from the user's own nouns.</summary>
internal static class DomainCatalogue
{
    private const string Generic = "generic";
    private const int MostNouns = 8;
    private const int LongestNoun = 40;

    /// <summary>The facts a domain is found by.</summary>
    public static readonly IReadOnlyList<string> RestsOn =
    [
        FactIds.Domain, FactIds.Nouns, FactIds.Product,
        FactIds.ProposedThings, FactIds.ProposedMeanings, FactIds.ProposedFields, FactIds.ProposedLinks, FactIds.ProposedOperations,
    ];

    private static readonly string[] EndsInEs = ["sses", "shes", "ches", "xes", "zes"];

    public static DomainTemplate Find(Ledger brief, KnowledgeBase knowledge)
    {
        var named = brief.Choice(FactIds.Domain);
        return knowledge.Domains.FirstOrDefault(domain => domain.Id == named)
            ?? FromNouns(knowledge.Domains.First(domain => domain.Id == Generic), brief);
    }

    private static DomainTemplate FromNouns(DomainTemplate frame, Ledger brief)
    {
        var nouns = brief.Many(FactIds.Nouns)
            .Select(noun => Singular(Identifier(noun)))
            .Where(noun => noun.Length > 0 && frame.Entities.All(entity => entity.Id != noun))
            .Distinct()
            .Take(MostNouns)
            .ToList();
        var product = brief.Many(FactIds.Product).Select(word => Plain(Identifier(word))).Where(word => word.Length > 0).ToList();
        var called = product.Count > 0 ? Title(string.Join(' ', product)) : null;
        var named = brief.Many(FactIds.Nouns) is { IsEmpty: false } said ? said : brief.Many(FactIds.ProposedThings);
        var built = nouns.Count == 0 ? frame : frame with
        {
            Entities = [.. frame.Entities, .. nouns.Select(noun => Entity(noun, frame))],
            Operations = [.. frame.Operations, .. nouns.SelectMany(noun => Operations(noun, Core(frame)))],
        };
        var whole = ProposedModel.Of(brief) is { } proposed ? ProposedDomain.Add(built, proposed, noun => (Entity(noun, frame), Operations(noun, Core(frame)))) : built;
        return whole with
        {
            Name = called ?? (whole == frame ? frame.Name : $"System for {Listed([.. named.Take(3).Select(noun => noun.Trim().ToLowerInvariant())])}"),
        };
    }

    private static string Core(DomainTemplate frame) => frame.Contexts.First(context => context.Core).Id;

    private static EntityTemplate Entity(string noun, DomainTemplate frame)
    {
        var owner = frame.Entities.FirstOrDefault(entity => entity.Id == "account");
        List<FieldTemplate> fields =
        [
            Field("id", "uuid", example: "0198c1a2-7b3e-7c4d-9e5f-1a2b3c4d5e01"),
            Field("name", "text", maxLength: 200, example: $"A {Plain(noun)}"),
            Field("status", "enum", values: ["draft", "active", "archived"], example: "active"),
            Field("created_at", "timestamp", example: "2026-11-02T09:15:00Z"),
            Field("updated_at", "timestamp", example: "2026-11-20T16:40:12Z"),
        ];
        if (owner is not null)
        {
            fields.Insert(1, Field("account_id", "uuid", references: owner.Id, example: "0198c1a2-7b3e-7c4d-9e5f-1a2b3c4d5e00"));
        }

        return new EntityTemplate(
            noun,
            Title(noun),
            Core(frame),
            $"One {Plain(noun)}, as you named it; its fields are a start to be corrected.",
            PerTenant: true,
            fields,
            owner is null ? [] : [new AccessTemplate($"{Plain(noun)} of an account, newest first", ["account_id"], "-created_at")]);
    }

    private static IEnumerable<OperationTemplate> Operations(string noun, string context)
    {
        OperationTemplate Make(string verb, string kind, string does, bool idempotent = false) =>
            new($"{verb}-{noun.Replace('_', '-')}", $"{Title(verb)} {Plain(noun)}", does, context, noun, kind, idempotent, "user", []);

        yield return Make("list", "list", $"Lists what there is of {Plain(noun)}, newest first.");
        yield return Make("read", "read", $"Reads one {Plain(noun)}.");
        yield return Make("create", "create", $"Adds one {Plain(noun)}.", idempotent: true);
        yield return Make("update", "update", $"Changes one {Plain(noun)}.");
        yield return Make("delete", "delete", $"Removes one {Plain(noun)}.");
    }

    private static FieldTemplate Field(
        string name, string type, string? references = null, int? maxLength = null, IReadOnlyList<string>? values = null, string? example = null) =>
        new(name, type, Optional: false, Unique: false, references, maxLength, values ?? [], Tag: null, example);

    /// <summary>A word of the user as an identifier: letters and digits of ASCII, the rest becomes an underscore.</summary>
    private static string Identifier(string noun)
    {
        var clean = string.Concat(noun.Trim().ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        clean = string.Join('_', clean.Split('_', StringSplitOptions.RemoveEmptyEntries));
        clean = clean.Length > LongestNoun ? clean[..LongestNoun].TrimEnd('_') : clean;
        return clean.Length > 0 && char.IsAsciiDigit(clean[0]) ? $"n{clean}" : clean;
    }

    /// <summary>"barrels" is one barrel, "categories" one category; a word that merely ends in s stays.</summary>
    public static string Singular(string noun) => noun switch
    {
        _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => noun[..^3] + "y",
        _ when EndsInEs.Any(ending => noun.EndsWith(ending, StringComparison.Ordinal)) => noun[..^2],
        _ when noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) && noun.Length > 3 => noun[..^1],
        _ => noun,
    };

    private static string Listed(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    public static string Plain(string noun) => noun.Replace('_', ' ');

    public static string Title(string noun) => char.ToUpperInvariant(noun[0]) + Plain(noun)[1..];
}
