namespace BackendArchitect.Engine.Decisions;

/// <summary>An option that is taken whatever its score, to see what it would lead to.</summary>
/// <param name="Decision">Id of the decision; one that the design does not have stays absent.</param>
/// <param name="Option">Id of one of its options.</param>
internal sealed record Forced(string Decision, string Option);
