using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels;

/// <summary>Files of a design, as a channel can hand them on. Behind it lie the store and the web address of this program.</summary>
public interface IFileLinks
{
    /// <summary>A signed address of the file, valid for a month.</summary>
    /// <param name="origin">Where the reader reached this program (<c>https://bot.example.org</c>); the configured public address wins over it.</param>
    /// <returns>Null when there is no address to link to.</returns>
    Uri? Link(FileRef file, string? origin);

    /// <summary>The file a link of ours leads to; null when it is not one of ours, or over.</summary>
    FileRef? Open(string? link) => null;

    /// <summary>The bytes of the file, or null when its design or the file in it is not known.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(FileRef file, CancellationToken cancellation);
}
