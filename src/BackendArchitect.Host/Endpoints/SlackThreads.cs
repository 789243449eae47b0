using System.Collections.Concurrent;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Endpoints;

/// <summary>The threads the bot takes part in, kept in the store and lately asked for ones in memory: channels say much that is not for the bot.</summary>
internal sealed class SlackThreads(IRecords records) : ISlackThreads
{
    private const string Kind = RecordLives.SlackThreads;

    /// <summary>A few megabytes; then all is asked anew.</summary>
    private const int Remembered = 20_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public async Task JoinAsync(string thread, string conversation, CancellationToken cancellation)
    {
        await records.PutAsync(Kind, thread, conversation, cancellation);
        Remember(thread, conversation);
    }

    public async ValueTask<string?> FindAsync(string thread, CancellationToken cancellation)
    {
        if (_known.TryGetValue(thread, out var known))
        {
            return known;
        }

        var kept = await records.FindAsync(Kind, thread, cancellation);
        if (kept is not null)
        {
            Remember(thread, kept);
        }

        return kept;
    }

    private void Remember(string thread, string conversation)
    {
        if (_known.Count >= Remembered)
        {
            _known.Clear();
        }

        _known[thread] = conversation;
    }
}
