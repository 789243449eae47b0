namespace BackendArchitect.Conversation.Messages;

/// <summary>Something said in the thread before the bot was spoken to. Background, never a command.</summary>
public sealed record Utterance(Person From, string Text, DateTimeOffset At);
