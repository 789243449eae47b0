namespace BackendArchitect.Channels.WebChat;

/// <summary>What was said in a web chat, kept so that a page that polls or comes back sees all of it. A wire: the store is behind it.</summary>
public interface ITranscript
{
    /// <summary>Opens a conversation; opening it again changes nothing.</summary>
    Task CreateAsync(string conversation, CancellationToken cancellation);

    Task<bool> ExistsAsync(string conversation, CancellationToken cancellation);

    /// <summary>Adds a line, once: the same <paramref name="activityId"/> again changes nothing.</summary>
    /// <returns>The watermark of the line, growing by one in each conversation, starting at 1.</returns>
    Task<long> AppendAsync(string conversation, string activityId, string activityJson, CancellationToken cancellation);

    /// <summary>The lines after a watermark, oldest first; 0 gives all of them.</summary>
    Task<IReadOnlyList<(long Watermark, string Json)>> SinceAsync(string conversation, long watermark, CancellationToken cancellation);
}
