namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>A sentence that is not shown.</summary>
/// <param name="Text">As the model wrote it.</param>
/// <param name="What">The words in it that nothing vouches for.</param>
public sealed record RemovedSentence(string Text, WordFault Fault, string What);
