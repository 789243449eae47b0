namespace BackendArchitect.Conversation.Memory;

/// <summary>Who said something about a decision, when, and with which message, so that taking the message back takes it back too.</summary>
/// <param name="By">Name of the person.</param>
/// <param name="ById">The platform's id of the person; empty where an older logbook did not keep it.</param>
/// <param name="Thread">Id of the conversation the message is in; empty where unknown.</param>
/// <param name="Message">Its id in there.</param>
public sealed record DecisionMark(string By, string ById, DateTimeOffset At, string Thread, string Message)
{
    /// <summary>Whether it came with one of these messages of one conversation.</summary>
    public bool IsOf(string thread, IReadOnlySet<string> messages) => Thread == thread && messages.Contains(Message);
}
