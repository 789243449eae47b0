using System.Globalization;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about assumed values: <c>assumption holds team-size</c>, <c>today team-size 8</c>.</summary>
internal static class AssumptionLanguage
{
    private const string Check = "assumption";
    private const string Today = "today";

    /// <returns>Null for a command that is about nothing assumed, or tells what no button can hold.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.CheckAssumption(var fact, var answer) => $"{Check} {answer.ToString().ToLowerInvariant()} {fact}",
        Command.TellToday({ Count: > 0 } said) when said.Facts.TrueForAll(fact => fact.Value is FactValue.Number) =>
            $"{Today} {string.Join(' ', said.Facts.Select(fact => $"{fact.Id} {((FactValue.Number)fact.Value).Value.ToString("R", CultureInfo.InvariantCulture)}"))}",
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        [Check, var answer, var fact] when FactCatalogue.Knows(fact) && AnswerOf(answer) is { } known => new Command.CheckAssumption(fact, known),
        [Today, .. { Length: > 0 } pairs] when pairs.Length % 2 == 0 && Told(pairs) is { } said => new Command.TellToday(said),
        _ => null,
    };

    private static AssumptionAnswer? AnswerOf(string word) => Enum.GetValues<AssumptionAnswer>()
        .Where(answer => answer.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Cast<AssumptionAnswer?>().FirstOrDefault();

    private static Ledger? Told(string[] pairs)
    {
        var said = Ledger.Empty;
        for (var at = 0; at < pairs.Length; at += 2)
        {
            if (!FactCatalogue.Knows(pairs[at]) || FactCatalogue.Find(pairs[at]) is not { Type: FactType.Number } definition
                || !double.TryParse(pairs[at + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= definition.Min && value <= definition.Max))
            {
                return null;
            }

            said = said.With(new Fact(pairs[at], FactValue.Of(value), definition.Unit, FactKind.Stated, "", FactSource.Engine));
        }

        return said;
    }
}
