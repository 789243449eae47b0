namespace BackendArchitect.Engine.Sizing;

/// <summary>A number with its parents.</summary>
/// <param name="Id">Its name in the condition language: <c>peak_rps</c>.</param>
/// <param name="Name">As a person reads it: "Peak load".</param>
/// <param name="Formula">How it was computed, in words and names a reader can redo: "concurrent_users ÷ (think_time_s + response_time_s)"; for a fact the words it came from; for a dated value its table.</param>
/// <param name="From">Ids of the figures and facts the formula uses.</param>
/// <param name="Source">Citation key of the formula or table, or null.</param>
public sealed record Figure(
    string Id,
    string Name,
    double Value,
    string Unit,
    Provenance Provenance,
    string Formula,
    IReadOnlyList<string> From,
    string? Source = null);
