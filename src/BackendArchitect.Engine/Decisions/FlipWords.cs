using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A flip as a sentence.</summary>
internal static class FlipWords
{
    /// <summary>What wins where the decision falls away.</summary>
    public const string Nothing = "Nothing of the kind";

    /// <returns>"Microservices from 24 engineers in 3 teams."</returns>
    public static string Number(string winner, Dial.Number dial, FlipDirection direction, double value, FlipAlong? along, FlipFigure? figure)
    {
        var number = Template.Readable(value, FactCatalogue.Find(dial.Fact).Unit);
        var reach = direction == FlipDirection.Up ? $"from {number} {dial.Words}" : $"at {number} {dial.Words} or less";
        return $"{winner} {reach}{Together(along)}{Felt(figure)}.";
    }

    private static string Together(FlipAlong? along) => along?.First is FactValue.Number { Value: > 1 } teams ? $" in {teams} teams" : along is null ? string.Empty : " in one team";

    private static string Felt(FlipFigure? figure) => figure is null
        ? string.Empty
        : $" ({Template.Readable(figure.First, FigureCatalogue.Find(figure.Id).Unit)} {FigureCatalogue.Find(figure.Id).Unit} at the peak)";
}
