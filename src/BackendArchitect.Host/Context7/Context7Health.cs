using BackendArchitect.Conversation.Versions;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Context7;

/// <summary>Whether the server answers, and when it is asked again where it does not. Nobody waits for one that is known to be away.</summary>
internal sealed class Context7Health(TimeProvider time)
{
    /// <summary>Answers in a row that cannot be read, after which the server counts as away.</summary>
    private const int Unread = 3;

    private static readonly TimeSpan WhenLimited = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhenRefused = TimeSpan.FromHours(1);

    /// <summary>Whatever it asks for, it is tried again after a day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private int _failures;
    private int _unread;

    /// <summary>Null while it answers, and before it was first asked.</summary>
    public LiveTrouble? Trouble { get; private set; }

    /// <summary>The next try, in the background.</summary>
    public DateTimeOffset Until { get; private set; }

    public bool IsAway => Trouble is not null;

    public bool MayTry => time.GetUtcNow() >= Until;

    /// <returns>True when it was away before.</returns>
    public bool Answered()
    {
        lock (_lock)
        {
            (_failures, _unread, Until) = (0, 0, default);
            var was = IsAway;
            Trouble = null;
            return was;
        }
    }

    /// <summary>It takes longer than somebody may wait: nobody waits again before it answered.</summary>
    public void Lags()
    {
        lock (_lock)
        {
            Trouble ??= LiveTrouble.Slow;
        }
    }

    /// <summary>An answer could not be read. That may be one library's fault, or the server's.</summary>
    /// <returns>True when it counts as the server's.</returns>
    public bool Garbled()
    {
        lock (_lock)
        {
            return ++_unread >= Unread;
        }
    }

    /// <returns>True when it answered before.</returns>
    public bool Failed(Context7Exception failure)
    {
        lock (_lock)
        {
            _failures++;
            var wait = failure.Trouble switch
            {
                LiveTrouble.Limited when failure.Until is null => Max(Backoff.After(_failures), WhenLimited),
                LiveTrouble.Refused => WhenRefused,
                _ => Backoff.After(_failures),
            };
            var now = time.GetUtcNow();
            var asked = failure.Until is { } until ? until - now : TimeSpan.Zero;
            Until = now + (asked > Longest ? Longest : Max(wait, asked));
            var first = !IsAway;
            Trouble = failure.Trouble;
            return first;
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
