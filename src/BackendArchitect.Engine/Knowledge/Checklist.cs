namespace BackendArchitect.Engine.Knowledge;

/// <summary>What to look for when somebody describes a thing of one kind in prose.</summary>
/// <param name="Cues">Words that say a description is about it, lower case; the one with most cues is taken.</param>
public sealed record Checklist(
    string Id, string Name, IReadOnlyList<string> Cues, IReadOnlyList<CheckItem> Items, IReadOnlyList<Source> Sources);
