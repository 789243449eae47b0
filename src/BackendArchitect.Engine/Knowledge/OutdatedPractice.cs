namespace BackendArchitect.Engine.Knowledge;

/// <summary>Something that was good practice once, and is no longer.</summary>
/// <param name="Since">The day its makers, or a standard, said so.</param>
/// <param name="Because">Why it is outdated.</param>
/// <param name="Instead">What is done today.</param>
/// <param name="When">Condition over facts, figures and choices under which a design does it; null when only its files can show it.</param>
/// <param name="Marks">Regular expressions, by line, by which a file of a bundle would show it.</param>
public sealed record OutdatedPractice(
    string Id, string Name, DateOnly Since, string Because, string Instead, string? When, IReadOnlyList<string> Marks, IReadOnlyList<Source> Sources);
