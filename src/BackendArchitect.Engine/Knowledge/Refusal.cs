namespace BackendArchitect.Engine.Knowledge;

/// <summary>A case in which a pattern is left out although people may expect it.</summary>
/// <param name="Because">May hold <c>{figure}</c> places.</param>
/// <param name="Quiet">Said to who asks for the pattern, not unasked.</param>
public sealed record Refusal(string When, string Because, bool Quiet = false);
