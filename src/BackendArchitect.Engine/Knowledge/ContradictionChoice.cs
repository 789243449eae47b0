namespace BackendArchitect.Engine.Knowledge;

/// <summary>One way out of a contradiction.</summary>
/// <param name="Label">May hold <c>{figure}</c> places.</param>
/// <param name="Sets">Fact id → literal, <c>=expression</c>, or null to forget the fact.</param>
/// <param name="FitsBudget">Whether the load gives instead: it becomes as large as the budget pays for.</param>
public sealed record ContradictionChoice(string Label, IReadOnlyDictionary<string, string?> Sets, bool FitsBudget);
