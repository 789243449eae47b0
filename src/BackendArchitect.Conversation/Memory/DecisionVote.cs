namespace BackendArchitect.Conversation.Memory;

/// <summary>Where one person stands on a decision; a later vote of the same person replaces it.</summary>
/// <param name="Why">The reason given; empty for none.</param>
/// <param name="Trigger">What would change it, in the words of the person; empty for nothing said.</param>
public sealed record DecisionVote(bool For, DecisionMark Mark, string Why = "", string Trigger = "");
