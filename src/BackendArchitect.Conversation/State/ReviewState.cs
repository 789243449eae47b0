namespace BackendArchitect.Conversation.State;

/// <summary>A review under way.</summary>
/// <param name="Checklist">Id of the checklist.</param>
/// <param name="Text">Everything described so far.</param>
public sealed record ReviewState(string Checklist, string Text);
