using System.Collections.Concurrent;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Slack's limits, enforced: one message a second a channel with bursts of ten, 300 in any minute a workspace.</summary>
internal sealed class SlackPace
{
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _lately = new(StringComparer.Ordinal);
    private int _refused;

    public int Refused => _refused;

    /// <returns>False: it is too much, and not counted.</returns>
    public bool Takes(string team, string channel, DateTimeOffset now)
    {
        var takes = Takes($"channel {channel}", 10, TimeSpan.FromSeconds(10), now) && Takes($"team {team}", 300, TimeSpan.FromMinutes(1), now);
        if (!takes)
        {
            Interlocked.Increment(ref _refused);
        }

        return takes;
    }

    private bool Takes(string whose, int most, TimeSpan period, DateTimeOffset now)
    {
        var lately = _lately.GetOrAdd(whose, _ => new());
        lock (lately)
        {
            while (lately.TryPeek(out var first) && first <= now - period)
            {
                lately.Dequeue();
            }

            if (lately.Count >= most)
            {
                return false;
            }

            lately.Enqueue(now);
            return true;
        }
    }
}
