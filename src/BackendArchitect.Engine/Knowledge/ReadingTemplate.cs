namespace BackendArchitect.Engine.Knowledge;

/// <summary>A number people measure, and the ways they write it.</summary>
/// <param name="Unit">The unit limits are in.</param>
/// <param name="Min">Smallest number that makes sense.</param>
/// <param name="Max">Largest number that makes sense.</param>
/// <param name="Patterns">.NET regular expressions; <c>{n}</c> is the number, <c>{u}</c> its unit.</param>
/// <param name="Units">Factor to <paramref name="Unit"/> by the word after the number.</param>
/// <param name="Examples">Texts and what is read from them, in <paramref name="Unit"/>.</param>
public sealed record ReadingTemplate(
    string Id,
    string Name,
    string Unit,
    double Min,
    double Max,
    IReadOnlyList<string> Patterns,
    IReadOnlyDictionary<string, double> Units,
    IReadOnlyList<ReadingExample> Examples)
{
    /// <summary>Words for a high one; null for none.</summary>
    public ReadingSide? High { get; init; }

    /// <summary>Words for a low one; null for none.</summary>
    public ReadingSide? Low { get; init; }
}
