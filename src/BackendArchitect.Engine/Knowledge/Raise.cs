namespace BackendArchitect.Engine.Knowledge;

/// <param name="By">Added to the weight; may be negative.</param>
/// <param name="Because">May hold <c>{figure}</c> places.</param>
public sealed record Raise(string When, double By, string Because);
