using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.State;

/// <summary>Somebody wants both sides of a contradiction kept.</summary>
/// <param name="Clash">The contradiction with the values it was about: with other values it is asked about again.</param>
public sealed record Insistence(string Clash, Person By, DateTimeOffset At);
