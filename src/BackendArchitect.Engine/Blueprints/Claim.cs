namespace BackendArchitect.Engine.Blueprints;

/// <summary>Something the design asserts, with how it is known.</summary>
/// <param name="About">What it is about: a fact, decision, technology or figure id, <c>verdict</c>, <c>costs</c>, or the id of what is unknown.</param>
/// <param name="From">Its parents: message ids, figure and fact ids, titles of sources. Never empty.</param>
/// <param name="On">The day it was verified; null for every other label.</param>
/// <param name="WouldDecide">What would settle it; there exactly when it cannot be determined.</param>
public sealed record Claim(string About, string Text, Epistemic Label, IReadOnlyList<string> From, DateOnly? On, string? WouldDecide);
