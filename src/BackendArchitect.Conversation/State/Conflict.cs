using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.State;

/// <summary>Two people said two things of one fact.</summary>
public sealed record Conflict(Fact First, Fact Later);
