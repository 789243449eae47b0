namespace BackendArchitect.Engine.Knowledge;

/// <param name="Label">May hold <c>{figure}</c> places, filled from the design this answer would lead to: "the same moment → {peak_rps} requests/s".</param>
/// <param name="Sets">Fact id → literal, <c>=expression</c>, or null to forget the fact.</param>
public sealed record AnswerTemplate(string Label, IReadOnlyDictionary<string, string?> Sets);
