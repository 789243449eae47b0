namespace BackendArchitect.Engine.Blueprints;

/// <summary>A C4 relationship between two parts, by id.</summary>
/// <param name="Protocol">"JSON over HTTPS", "SQL over TLS"; empty when it says nothing.</param>
/// <param name="Async">The caller does not wait.</param>
public sealed record Relation(string From, string To, string Label, string Protocol, bool Async)
{
    /// <summary>Ids of the patterns that sit on it.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];
}
