namespace BackendArchitect.Engine.Knowledge;

/// <summary>Its makers say: begin nothing new with it.</summary>
/// <param name="Since">The day that was said, or on which it ends.</param>
/// <param name="Instead">What to take.</param>
public sealed record Retirement(DateOnly Since, string Because, string Instead);
