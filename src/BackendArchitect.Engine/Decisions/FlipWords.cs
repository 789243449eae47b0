using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A flip as a sentence.</summary>
internal static class FlipWords
{
    /// <summary>What wins where the decision falls away.</summary>
    public const string Nothing = "Nothing of the kind";

    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "people", "people/day", "people/month", "transactions/day", "requests/day", "requests/s", "writes/s", "events/s", "teams", "tenants", "services", "documents",
    };

    /// <returns>"Microservices from 24 engineers in 3 teams."</returns>
    public static string Number(string winner, Dial.Number dial, FlipDirection direction, double value, FlipAlong? along, FlipFigure? figure)
    {
        var number = Template.Readable(value, FactCatalogue.Find(dial.Fact).Unit);
        var reach = direction == FlipDirection.Up ? $"from {number} {Prose.Counted(number, dial.Words)}" : $"at {number} {Prose.Counted(number, dial.Words)} or {Less(dial)}";
        return $"{winner} {reach}{Together(along)}{Felt(figure)}.";
    }

    /// <summary>What is counted is fewer, what is measured is less.</summary>
    private static string Less(Dial.Number dial) => Counts.Contains(FactCatalogue.Find(dial.Fact).Unit) ? "fewer" : "less";

    private static string Together(FlipAlong? along) => along?.First is FactValue.Number { Value: > 1 } teams ? $" in {teams} teams" : along is null ? string.Empty : " in one team";

    private static string Felt(FlipFigure? figure) => figure is null
        ? string.Empty
        : $" ({Template.Readable(figure.First, FigureCatalogue.Find(figure.Id).Unit)} {FigureCatalogue.Find(figure.Id).Unit} at the peak)";
}
