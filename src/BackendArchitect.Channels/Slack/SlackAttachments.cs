using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>What is known of a reply's files when its message is written.</summary>
/// <param name="Link">Address of a file, or null when there is none to give.</param>
/// <param name="Below">Files that follow the message in its thread.</param>
/// <param name="Sources">The source text of pictures that cannot be shown.</param>
internal sealed record SlackAttachments(Func<FileRef, string?> Link, ImmutableHashSet<FileRef> Below, ImmutableDictionary<FileRef, string> Sources)
{
    /// <summary>Whether Slack may be told to fetch pictures by their link, for messages nothing can be sent into.</summary>
    public bool ByLink { get; init; }

    public static readonly SlackAttachments None = new(_ => null, [], ImmutableDictionary<FileRef, string>.Empty);
}
