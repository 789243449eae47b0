namespace BackendArchitect.Channels.WebChat;

/// <summary>A file of the page.</summary>
/// <param name="Tag">Changes when the bytes do, quoted as in HTTP.</param>
public sealed record PageAsset(ReadOnlyMemory<byte> Content, string ContentType, string Tag);
