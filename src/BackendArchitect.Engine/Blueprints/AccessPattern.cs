namespace BackendArchitect.Engine.Blueprints;

/// <param name="By">Field names looked up by equality.</param>
/// <param name="Order">Field the answer is sorted by, <c>-</c> in front for descending; null for none.</param>
public sealed record AccessPattern(string Name, IReadOnlyList<string> By, string? Order);
