namespace BackendArchitect.Conversation.Memory;

/// <summary>Something a digest has said, so that it is not said again.</summary>
/// <param name="Key">As its source named it; holds the stage, so that the next stage is news.</param>
/// <param name="Gist">What it was about, in a few words; empty for what was never shown.</param>
public sealed record ToldItem(string Key, string Gist);
