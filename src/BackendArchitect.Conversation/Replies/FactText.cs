using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Facts as people write them: "8,000 USD a month", "Node.js", "PCI DSS".</summary>
public sealed class FactText(KnowledgeBase knowledge, NameWords names)
{
    /// <summary>As the head of a line: "Latency, 95th percentile".</summary>
    public static string Title(string fact) => FactCatalogue.Find(fact).Name;

    /// <summary>Inside a sentence: "latency, 95th percentile".</summary>
    public static string Name(string fact) => InSentence(Title(fact));

    /// <summary>Its first letter small, unless its first word is an abbreviation: "IoT", "API style".</summary>
    public static string InSentence(string name) =>
        name.Length == 0 || name.Split(' ')[0].Skip(1).Any(char.IsUpper) ? name : string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));

    public string Value(Fact fact) => fact.Value switch
    {
        FactValue.Number(var dollars, _) when fact.Id == FactIds.ExchangeRate => $"1 {fact.Unit[(fact.Unit.IndexOf('/', StringComparison.Ordinal) + 1)..]} = {dollars.ToString("0.########", CultureInfo.InvariantCulture)} USD",
        FactValue.Choice(var region) when fact.Id == FactIds.CloudRegion => PlainText.Of(region, 40),
        FactValue.Number(var value, null) => fact.Kind == FactKind.Stated ? Amounts.Of(value, fact.Unit) : Amounts.Of(Whole(value), fact.Unit),
        FactValue.Number(var value, var low) => $"{Amounts.Number(low.Value)}–{Amounts.Of(value, fact.Unit)}",
        FactValue.Choice(var word) => Word(fact.Id, word),
        FactValue.Many(var words) => string.Join(", ", words.Select(word => Word(fact.Id, word))),
        _ => PlainText.Of(fact.Value.ToString() ?? ""),
    };

    /// <summary>What was worked out of somebody's words has no digits behind the point once it is large: "3,333 events/s".</summary>
    private static double Whole(double value) => Math.Abs(value) >= 100 ? Math.Round(value) : value;

    /// <summary>A fact in a breath: "6 engineers", "availability 99.9 %".</summary>
    public string Line(Fact fact) => Line(fact.Id, Value(fact));

    /// <param name="value">Already as a person reads it.</param>
    public string Line(string fact, string value) => names.Line(fact, value) ?? $"{Name(fact)} {value}";

    private string Word(string fact, string word) =>
        knowledge.Domains.Where(domain => fact == FactIds.Domain && domain.Id == word).Select(domain => domain.Name)
            .Concat(knowledge.Technologies.Where(technology => technology.Id == word).Select(technology => technology.Name))
            .FirstOrDefault() ?? PlainText.Of(names.Of(word), 40);
}
