namespace BackendArchitect.Engine.Knowledge;

/// <param name="By">Field names looked up by equality.</param>
/// <param name="Order">Field the result is sorted by, <c>-</c> in front for descending; null for none.</param>
public sealed record AccessTemplate(string Name, IReadOnlyList<string> By, string? Order);
