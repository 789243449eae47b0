using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A fact that changes together with the one a flip turns: forty engineers are not one team.</summary>
/// <param name="Last">Its value one step before; null when it is left as it was.</param>
public sealed record FlipAlong(string Fact, FactValue? Last, FactValue First);
