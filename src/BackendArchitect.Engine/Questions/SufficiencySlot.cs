namespace BackendArchitect.Engine.Questions;

/// <summary>Something that must be known before a design is worth confirming.</summary>
/// <param name="Name">As it stands in "still missing: …".</param>
/// <param name="Facts">Ids of the facts any of which fills it.</param>
public sealed record SufficiencySlot(string Id, string Name, IReadOnlyList<string> Facts);
