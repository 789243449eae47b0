namespace BackendArchitect.Engine.Knowledge;

/// <param name="Score">0 to 10.</param>
/// <param name="When">Condition; null for the score that always holds.</param>
/// <param name="Because">May hold <c>{figure}</c> places.</param>
public sealed record OptionScore(string Driver, double Score, string? When, string Because);
