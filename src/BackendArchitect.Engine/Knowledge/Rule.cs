namespace BackendArchitect.Engine.Knowledge;

/// <summary>A red flag: when it holds for a brief or design, the bot says so unasked.</summary>
/// <param name="Severity">critical, high, medium or info.</param>
/// <param name="When">Condition over facts, figures and choices.</param>
/// <param name="Says">May hold <c>{figure}</c> places.</param>
public sealed record Rule(
    string Id,
    string Title,
    string Severity,
    string When,
    string Says,
    string Because,
    string Do,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<RuleExample> Examples);
