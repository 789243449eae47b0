using BackendArchitect.Channels;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Endpoints;

/// <summary>The threads the bot takes part in, kept in the store and lately asked for ones in memory: channels say much that is not for the bot.</summary>
internal sealed class SlackThreads(IRecords records) : ISlackThreads
{
    private const string Kind = RecordLives.SlackThreads;

    /// <summary>A few megabytes; then all is asked anew.</summary>
    private const int Remembered = 20_000;

    private readonly ShortMemory<string, string> _known = new(Remembered);

    public async Task JoinAsync(string thread, string conversation, CancellationToken cancellation)
    {
        await records.PutAsync(Kind, thread, conversation, cancellation);
        _known.Put(thread, conversation);
    }

    public async ValueTask<string?> FindAsync(string thread, CancellationToken cancellation)
    {
        if (_known.TryGet(thread, out var known))
        {
            return known;
        }

        var kept = await records.FindAsync(Kind, thread, cancellation);
        if (kept is not null)
        {
            _known.Put(thread, kept);
        }

        return kept;
    }
}
