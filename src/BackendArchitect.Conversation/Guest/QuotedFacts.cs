using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Facts the language model read, each held against the very words it names. Its value is read by the engine's own reader, as if a person had said it; a number that does not stand in the quoted words is not taken.</summary>
public sealed class QuotedFacts(KnowledgeBase knowledge)
{
    /// <summary>How sure a word of a closed list is that the model alone understood: enough to plan with, and read back before anything is designed.</summary>
    private const double Understood = 0.75;

    /// <summary>How many of one unit of time make another, from milliseconds to years.</summary>
    private static readonly ImmutableArray<double> Spans = [12, 52, 365, 4, 4.33, 30, 24, 7, 60, 3600, 1440, 1000, 60_000];

    private const int Most = 30;
    private const int LongestQuote = 200;

    /// <summary>What is a setting of the place or a name, not something a message tells of a system.</summary>
    private static readonly ImmutableHashSet<string> Kept =
        [FactIds.Currency, FactIds.ExchangeRate, FactIds.DayRate, FactIds.CloudRegion, FactIds.Nouns, FactIds.Product, FactIds.Modules];

    /// <summary>The facts that may be proposed.</summary>
    public static IEnumerable<FactDefinition> Offered => FactCatalogue.All.Where(fact => !Kept.Contains(fact.Id) && !ProposedModel.IsPart(fact.Id));

    /// <summary>The words a fact may be, where they are a closed list; empty for a number or free names.</summary>
    public static IReadOnlyList<string> WordsOf(FactDefinition fact, KnowledgeBase knowledge) =>
        fact.Id == FactIds.Domain ? [.. knowledge.Domains.Select(domain => domain.Id)] : fact.Words;

    /// <param name="given">A list of objects with <c>fact</c>, <c>value</c> and <c>quote</c>.</param>
    /// <param name="text">The message.</param>
    public Ledger Read(JsonElement given, string text, Occasion occasion)
    {
        if (given.ValueKind != JsonValueKind.Array)
        {
            return Ledger.Empty;
        }

        var plain = Plain(text);
        return Ledger.Empty.Joined(given.EnumerateArray().Take(Most).Select(item => One(item, plain, occasion)).OfType<Fact>());
    }

    private Fact? One(JsonElement item, string text, Occasion occasion)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "fact") is not { } id || Offered.FirstOrDefault(fact => fact.Id == id) is not { } definition
            || Text(item, "quote")?.Trim() is not { Length: > 0 and <= LongestQuote } quote || !Stands(quote, text) || Text(item, "value")?.Trim() is not { Length: > 0 and <= LongestQuote } value)
        {
            return null;
        }

        return definition.Type == FactType.Number ? Number(definition, value, quote, occasion) : Words(definition, value, quote, occasion);
    }

    private Fact? Number(FactDefinition definition, string value, string quote, Occasion occasion)
    {
        var stands = QuotedNumbers.Holds(value, quote) || (definition.Unit is "months" or "min" or "ms" && QuotedNumbers.Holds(value, quote, Spans));
        return stands && (Answer(definition, value, occasion) ?? Answer(definition, $"{definition.Name}: {value}", occasion)) is { Value: FactValue.Number } read
            ? read with { Kind = FactKind.Stated, Words = quote, Confidence = 1 }
            : null;
    }

    private Fact? Answer(FactDefinition definition, string words, Occasion occasion) => Reader.ReadAnswer(words, definition.Id, occasion.Source, knowledge).Find(definition.Id);

    private Fact? Words(FactDefinition definition, string value, string quote, Occasion occasion)
    {
        var known = WordsOf(definition, knowledge);
        string[] words = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => known.Count > 0 ? known.FirstOrDefault(one => one.Equals(word, StringComparison.OrdinalIgnoreCase)) : Technology(word, quote)).OfType<string>().Distinct()];
        return words.Length == 0 ? null
            : new Fact(definition.Id, definition.Type == FactType.Many ? FactValue.Of((IEnumerable<string>)words) : FactValue.Of(words[0]), "", FactKind.Inferred, quote, occasion.Source, Understood);
    }

    /// <summary>A technology counts only where the words name it themselves.</summary>
    private string? Technology(string word, string quote)
    {
        var known = knowledge.Technologies.FirstOrDefault(technology => technology.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || technology.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || technology.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase));
        return known is not null && known.Aliases.Append(known.Name).Append(known.Id).Any(name => Stands(name, Plain(quote))) ? known.Id : null;
    }

    /// <summary>Whether a quote is in the text, whatever its spaces, capitals and marks.</summary>
    private static bool Stands(string quote, string text) => Plain(quote) is { Length: > 1 } plain && $" {text} ".Contains(plain, StringComparison.Ordinal);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '%' or '€' or '$' or '£' or '+' or '#')
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(Most).Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString())),
        _ => null,
    } : null;
}
