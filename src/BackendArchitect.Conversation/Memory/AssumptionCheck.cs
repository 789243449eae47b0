using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Memory;

/// <summary>What somebody answered when asked whether an assumed value of a design still holds.</summary>
/// <param name="Design">The thread of the design: it stays when the design is changed.</param>
/// <param name="Fact">Which fact was asked for.</param>
/// <param name="Told">What is so by that day, which may be another fact of the same kind; null when it was put off.</param>
/// <param name="Later">When to ask again, where it was put off; else null.</param>
public sealed record AssumptionCheck(string Design, string Fact, Fact? Told, DateTimeOffset? Later, DecisionMark Mark);
