using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Commands;

/// <summary>Who caused a command, when, and with which message: the source of every fact it leaves behind.</summary>
public sealed record Occasion(string Message, Person By, DateTimeOffset At)
{
    /// <summary>Id of the conversation the message is in.</summary>
    public string Thread { get; init; } = "";

    public FactSource Source => new(Message, By.Name);
}
