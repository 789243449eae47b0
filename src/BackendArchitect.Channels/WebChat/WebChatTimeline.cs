using System.Collections.Immutable;

namespace BackendArchitect.Channels.WebChat;

/// <summary>Hands out what is new in a conversation, waiting for it when asked to.</summary>
public sealed class WebChatTimeline(ITranscript transcript, WebChatListeners listeners, TimeProvider time)
{
    /// <summary>Another process may have written; look again after this even when no bell rang.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    /// <param name="patience">How long to wait for the first news. Zero answers at once.</param>
    /// <returns>Possibly empty, never null.</returns>
    public async Task<ActivitySet> NextAsync(string conversation, Watermark since, TimeSpan patience, CancellationToken cancellation)
    {
        var end = time.GetUtcNow() + patience;
        while (true)
        {
            var bell = listeners.News(conversation);
            var news = await ReadAsync(conversation, since, cancellation);
            var left = end - time.GetUtcNow();
            if (!news.Activities.IsEmpty || left <= TimeSpan.Zero)
            {
                return news;
            }

            await WaitAsync(bell, left < LookAgain ? left : LookAgain, cancellation);
        }
    }

    private async Task<ActivitySet> ReadAsync(string conversation, Watermark since, CancellationToken cancellation)
    {
        var typing = listeners.Typing(conversation);
        var lines = await transcript.SinceAsync(conversation, since.Line, cancellation);
        var isNew = typing is { } sign && sign != since.Typing;
        ImmutableArray<string> activities =
        [
            .. lines.Select(line => line.Json),
            .. isNew ? [WebChatWriter.Typing(conversation, typing!.Value, time.GetUtcNow())] : Array.Empty<string>(),
        ];
        return new ActivitySet(activities, new Watermark(lines.Count > 0 ? lines[^1].Watermark : since.Line, isNew ? typing!.Value : since.Typing));
    }

    private async Task WaitAsync(Task bell, TimeSpan atMost, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(bell, Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
