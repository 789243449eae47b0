namespace BackendArchitect.Engine.Complexity;

/// <summary>A moving part with its points.</summary>
/// <param name="Excess">Beyond the simplest, and no requirement pays for it.</param>
public sealed record ComplexityItem(string Id, string Name, string Kind, double Points, bool Beyond, IReadOnlyList<string> Requirements, bool Excess);
