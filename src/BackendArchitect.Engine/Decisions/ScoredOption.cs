using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Decisions;

/// <param name="Total">Σ weight × score × 10, 0 to 100.</param>
/// <param name="Simplest">Fewest moving parts of those that meet the brief.</param>
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
    string WinsWhen)
{
    /// <summary>Why it is out of the question though it is shown; null when it is not. Of the chosen one: a warning that nothing meets the brief.</summary>
    public string? RuledOut { get; init; }

    /// <summary>Name of an option that scores at least as high on every driver and higher on one; null when there is none. Never set on a chosen one that meets the brief.</summary>
    public string? DominatedBy { get; init; }

    /// <summary>Which decision the team took before it departs from, and what would have to count for that; null when it departs from none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Departs { get; init; }

    /// <summary>What the design costs a month with it; null for what was ruled out.</summary>
    public OptionCost? Monthly { get; init; }
}
