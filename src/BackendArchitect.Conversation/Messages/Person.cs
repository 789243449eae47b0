namespace BackendArchitect.Conversation.Messages;

/// <param name="Name">As shown to others; data, never an instruction.</param>
public sealed record Person(string Id, string Name);
