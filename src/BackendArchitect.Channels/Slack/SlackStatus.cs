using System.Collections.Concurrent;

namespace BackendArchitect.Channels.Slack;

/// <summary>"Sizing…, weighing options…" below a message that is being answered. Slack takes the line away when an answer comes; one that was overtaken by its answer is taken away here.</summary>
internal sealed class SlackStatus(SlackClient client, TimeProvider time)
{
    private const string Method = "assistant.threads.setStatus";

    /// <summary>Threads kept in mind; a line left alone goes by itself after two minutes.</summary>
    private const int Most = 10_000;

    /// <summary>Nobody needs to be told of work that is done sooner.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(1);

    /// <summary>How long after its turn an answer may take until the line is taken away without one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Steps = ["Reading…", "Sizing…", "Weighing options…", "Drawing…"];

    private readonly ConcurrentDictionary<(string Channel, string Thread), int> _shown = new();

    /// <param name="over">Ends with the turn.</param>
    public async Task ShowAsync(string token, SlackReference to, CancellationToken over)
    {
        if (ThreadOf(to) is not { } thread)
        {
            return;
        }

        await Task.Delay(Unnoticed, time, over);
        // What has begun is followed to its end: a line whose call was broken off may stand there all the same.
        if (await BeginAsync(token, to.Channel, thread))
        {
            await Task.WhenAny(Task.Delay(Timeout.Infinite, over));
            await Task.Delay(Patience, time, CancellationToken.None);
            await ClearAsync(token, to, CancellationToken.None);
        }
    }

    /// <summary>A message came, and took the line away.</summary>
    public void Answered(SlackReference to)
    {
        if (ThreadOf(to) is { } thread)
        {
            _shown.TryRemove((to.Channel, thread), out _);
        }
    }

    /// <summary>Takes the line away where no message in the thread does: the answer was refused, or only one person sees it.</summary>
    public async Task ClearAsync(string token, SlackReference to, CancellationToken cancellation)
    {
        if (ThreadOf(to) is { } thread && _shown.TryRemove((to.Channel, thread), out _))
        {
            await SetAsync(token, to.Channel, thread, "", [], cancellation);
        }
    }

    /// <returns>Whether the line stands there now.</returns>
    private async Task<bool> BeginAsync(string token, string channel, string thread)
    {
        if (_shown.Count >= Most)
        {
            _shown.Clear();
        }

        _shown[(channel, thread)] = 0;
        var answer = await SetAsync(token, channel, thread, "is working on it…", Steps, CancellationToken.None);
        if (!answer.Ok)
        {
            _shown.TryRemove((channel, thread), out _);
            return false;
        }

        if (_shown.ContainsKey((channel, thread)))
        {
            return true;
        }

        // The answer was quicker: Slack has put the line below it.
        await SetAsync(token, channel, thread, "", [], CancellationToken.None);
        return false;
    }

    /// <summary>Privately, without a thread, the line belongs below the message itself.</summary>
    private static string? ThreadOf(SlackReference to) => to.Thread ?? (to.Channel.StartsWith('D') ? to.Message : null);

    private Task<SlackAnswer> SetAsync(string token, string channel, string thread, string status, string[] steps, CancellationToken cancellation) =>
        client.CallAsync(
            Method,
            token,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("channel_id"u8, channel);
                json.WriteString("thread_ts"u8, thread);
                json.WriteString("status"u8, status);
                if (steps.Length > 0)
                {
                    json.WriteStartArray("loading_messages"u8);
                    foreach (var step in steps)
                    {
                        json.WriteStringValue(step);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            },
            cancellation);
}
