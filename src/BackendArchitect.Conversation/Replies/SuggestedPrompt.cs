namespace BackendArchitect.Conversation.Replies;

/// <summary>Something worth asking, offered by a platform before anybody has written.</summary>
/// <param name="Title">What the button says, at most 32 characters.</param>
/// <param name="Message">What is sent when it is pressed, at most 128 characters; it works as it is.</param>
public sealed record SuggestedPrompt(string Title, string Message);
