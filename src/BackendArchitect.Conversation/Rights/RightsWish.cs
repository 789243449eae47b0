using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Rights;

/// <summary>What a turn wants done with data of which it sees only its own part: carried out by whoever runs it.</summary>
/// <param name="Erases">Whether it is to be forgotten; else it is to be exported.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Reply">Id of the reply that says what was done.</param>
public sealed record RightsWish(bool Erases, DataScope Scope, Person By, DateTimeOffset At, string Reply);
