using System.Collections.Immutable;

namespace BackendArchitect.Engine.Briefs;

/// <summary>What somebody who is no person would expect of a kind of system the catalogue does not know: things, what each holds, and what is done with them.</summary>
/// <param name="Things">2 to <see cref="MostThings"/>, in the order they were proposed.</param>
/// <param name="Operations">At most <see cref="MostOperations"/>, each on one of the things.</param>
/// <remarks>In a ledger it stands as five facts of words, so that it can be shown, confirmed, changed and taken back like any other; words that are not in this form are passed over.</remarks>
public sealed record ProposedModel(ImmutableArray<ProposedModel.Thing> Things, ImmutableArray<ProposedModel.Operation> Operations)
{
    /// <summary>Most things of one proposal.</summary>
    public const int MostThings = 12;

    /// <summary>Most fields of one thing.</summary>
    public const int MostFields = 8;

    /// <summary>Most things one refers to.</summary>
    public const int MostLinks = 3;

    /// <summary>Most operations of one proposal.</summary>
    public const int MostOperations = 12;

    /// <summary>Who is named as the author of what a language model proposed.</summary>
    public const string Author = "language model";

    private const string Colon = ": ";
    private const string Arrow = " → ";

    private static readonly ImmutableArray<string> Details = [FactIds.ProposedMeanings, FactIds.ProposedFields, FactIds.ProposedLinks, FactIds.ProposedOperations];

    /// <param name="Name">A plain noun as people write it: "apiary".</param>
    /// <param name="Means">One line on what it is; empty for none.</param>
    /// <param name="RefersTo">Names of other things of the proposal.</param>
    public sealed record Thing(string Name, string Means, ImmutableArray<Field> Fields, ImmutableArray<string> RefersTo);

    /// <param name="Type">text, number, money, date, time, yes-no, file or place.</param>
    public sealed record Field(string Name, string Type);

    /// <param name="Name">What is done, as people write it: "harvest honey".</param>
    /// <param name="On">Name of the thing it is done with.</param>
    public sealed record Operation(string Name, string On, bool Writes);

    /// <summary>The kinds of value a field may hold.</summary>
    public static ImmutableArray<string> FieldTypes { get; } = ["text", "number", "money", "date", "time", "yes-no", "file", "place"];

    /// <summary>Whether a fact only says more about <see cref="FactIds.ProposedThings"/>.</summary>
    public static bool IsDetail(string fact) => Details.Contains(fact);

    /// <summary>Whether a fact belongs to a proposal.</summary>
    public static bool IsPart(string fact) => fact == FactIds.ProposedThings || IsDetail(fact);

    /// <summary>The proposal in a brief; null when it holds none.</summary>
    public static ProposedModel? Of(Ledger brief)
    {
        var names = brief.Many(FactIds.ProposedThings);
        if (names.IsEmpty)
        {
            return null;
        }

        var means = brief.Many(FactIds.ProposedMeanings).Select(line => Pair(line, Colon)).OfType<(string, string)>().ToArray();
        var fields = brief.Many(FactIds.ProposedFields).Select(line => Typed(line)).OfType<(string Owner, string Name, string Kind)>().ToArray();
        var links = brief.Many(FactIds.ProposedLinks).Select(line => Pair(line, Arrow)).OfType<(string From, string To)>().ToArray();
        return new ProposedModel(
            [
                .. names.Select(name => new Thing(
                    name,
                    means.FirstOrDefault(pair => pair.Item1 == name).Item2 ?? "",
                    [.. fields.Where(field => field.Owner == name).Select(field => new Field(field.Name, field.Kind))],
                    [.. links.Where(link => link.From == name).Select(link => link.To)])),
            ],
            [
                .. brief.Many(FactIds.ProposedOperations).Select(line => Typed(line)).OfType<(string Name, string On, string Kind)>()
                    .Select(operation => new Operation(operation.Name, operation.On, operation.Kind == "write")),
            ]);
    }

    /// <summary>Its lines of the ledger, inferred.</summary>
    /// <param name="words">What it rests on, in words a person reads.</param>
    /// <param name="message">The message it was proposed to.</param>
    public ImmutableArray<Fact> Facts(string words, string message)
    {
        Fact Of(string id, IEnumerable<string> lines) => new(id, FactValue.Of(lines), "", FactKind.Inferred, words, new FactSource(message, Author));
        Fact[] all =
        [
            Of(FactIds.ProposedThings, Things.Select(thing => thing.Name)),
            Of(FactIds.ProposedMeanings, Things.Where(thing => thing.Means.Length > 0).Select(thing => thing.Name + Colon + thing.Means)),
            Of(FactIds.ProposedFields, Things.SelectMany(thing => thing.Fields.Select(field => $"{thing.Name}{Colon}{field.Name} ({field.Type})"))),
            Of(FactIds.ProposedLinks, Things.SelectMany(thing => thing.RefersTo.Select(other => thing.Name + Arrow + other))),
            Of(FactIds.ProposedOperations, Operations.Select(operation => $"{operation.Name}{Colon}{operation.On} ({(operation.Writes ? "write" : "read")})")),
        ];
        return [.. all.Where(fact => fact.Value is FactValue.Many { Values.IsEmpty: false })];
    }

    /// <summary>A brief without any proposal.</summary>
    public static Ledger Without(Ledger brief) => new(brief.Facts.RemoveAll(fact => IsPart(fact.Id)));

    private static (string, string)? Pair(string line, string mark) =>
        line.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 && at + mark.Length < line.Length ? (line[..at], line[(at + mark.Length)..]) : null;

    /// <summary>"hive: colour (text)" is a pair with its kind.</summary>
    private static (string, string, string)? Typed(string line) =>
        Pair(line, Colon) is var (first, rest) && rest.EndsWith(')') && Pair(rest[..^1], " (") is var (second, kind) ? (first, second, kind) : null;
}
