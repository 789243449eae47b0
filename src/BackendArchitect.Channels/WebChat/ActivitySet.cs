using System.Collections.Immutable;

namespace BackendArchitect.Channels.WebChat;

/// <summary>News of a conversation, as Direct Line hands them out.</summary>
/// <param name="Activities">Each as JSON, oldest first.</param>
/// <param name="Watermark">What to ask with next time.</param>
public sealed record ActivitySet(ImmutableArray<string> Activities, Watermark Watermark)
{
    public string ToJson() => $$"""{"activities":[{{string.Join(',', Activities)}}],"watermark":"{{Watermark}}"}""";
}
