namespace BackendArchitect.Engine.Knowledge;

/// <summary>A page of prose that proves a checklist item.</summary>
/// <param name="Fires">Lines in which the denial is found; empty where it stays silent.</param>
public sealed record CheckExample(string Text, IReadOnlyList<int> Fires);
