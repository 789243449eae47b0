namespace BackendArchitect.Engine.Decisions;

/// <param name="Total">Σ weight × score × 10, 0 to 100.</param>
/// <param name="Simplest">Fewest moving parts of the survivors.</param>
/// <param name="WinsWhen">What would make it the right one.</param>
public sealed record ScoredOption(
    string Id,
    string Name,
    string Summary,
    double Total,
    bool Simplest,
    int Complexity,
    IReadOnlyList<Score> Scores,
    IReadOnlyList<string> Pros,
    IReadOnlyList<string> Cons,
    string WinsWhen);
