namespace BackendArchitect.Engine.Briefs;

/// <summary>What a fact means, and what it may hold.</summary>
/// <param name="Name">As a person reads it: "Peak load".</param>
/// <param name="Unit">The canonical unit the reader converts to; empty for words.</param>
/// <param name="Min">Smallest number that makes sense.</param>
/// <param name="Max">Largest number that makes sense.</param>
/// <param name="Words">The closed list of words, empty when open (technology, region and noun names).</param>
public sealed record FactDefinition(
    string Id,
    string Name,
    FactType Type,
    string Unit = "",
    double Min = 0,
    double Max = double.MaxValue,
    params string[] Words)
{
    /// <summary>The name in the condition language: <c>team-size</c> is <c>team_size</c>.</summary>
    public string Variable { get; } = Id.Replace('-', '_');
}
