using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>A file whose bytes lie at Slack and that nobody sees yet.</summary>
/// <param name="Id">Slack's id of it.</param>
internal sealed record SlackUpload(FileRef File, string Id);
