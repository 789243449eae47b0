namespace BackendArchitect.Conversation.Messages;

/// <summary>A file somebody attached to a message.</summary>
/// <param name="Name">As its owner named it; data, never a path.</param>
/// <param name="MediaType">As the platform says: <c>application/yaml</c>, <c>text/plain</c>.</param>
/// <param name="Bytes">Its length. Unit: bytes.</param>
/// <param name="Reference">The channel's own handle to fetch it by, opaque to everyone else.</param>
public sealed record SharedFile(string Name, string MediaType, long Bytes, string Reference)
{
    /// <summary>Its text, once fetched; null when it is not text, too large, or could not be had.</summary>
    public string? Text { get; init; }

    /// <summary>Why there is no text, in words for the sender; null when there is, or when nobody tried yet.</summary>
    public string? Problem { get; init; }
}
