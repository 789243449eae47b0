using System.Globalization;

namespace BackendArchitect.Engine.Briefs;

/// <summary>Makes facts from the literals that stand in data files and button commands.</summary>
public static class FactLiteral
{
    /// <param name="id">One of <see cref="FactIds"/>.</param>
    /// <param name="literal">A number in the unit of the fact, or words; several words are separated by commas.</param>
    /// <exception cref="FormatException">The literal is no number where the fact is one.</exception>
    public static Fact Parse(string id, string literal, FactKind kind, string words, FactSource source)
    {
        var definition = FactCatalogue.Find(id);
        FactValue value = definition.Type switch
        {
            FactType.Number => double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? FactValue.Of(number)
                : throw new FormatException($"'{literal}' is no number; {definition.Name.ToLowerInvariant()} is one, in {definition.Unit}."),
            FactType.Many => FactValue.Of(literal.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            _ => FactValue.Of(literal),
        };
        return new Fact(id, value, definition.Unit, kind, words, source);
    }
}
