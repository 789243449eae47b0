using System.Collections.Immutable;

namespace BackendArchitect.Host.Outbound;

/// <summary>Those who wait to speak in one place. Each gets its time once and keeps it, so nobody is overtaken and nobody has to ask often.</summary>
internal sealed class Line(ImmutableArray<Rate> rates)
{
    private readonly int _remembered = rates.IsEmpty ? 0 : rates.Max(rate => rate.Count);
    private readonly List<DateTimeOffset> _times = [];
    private readonly Dictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);
    private readonly Lock _one = new();
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <summary>How long the holder of this ticket has to wait; zero takes the ticket in, and it may speak now.</summary>
    public TimeSpan Ask(string ticket, DateTimeOffset now)
    {
        lock (_one)
        {
            if (!_tickets.TryGetValue(ticket, out var at))
            {
                at = Next(now);
                Remember(at);
                _tickets[ticket] = at;
            }

            if (at > now)
            {
                return at - now;
            }

            _tickets.Remove(ticket);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The platform wants silence. Those who wait are placed anew when they come, behind it.</summary>
    public void Close(DateTimeOffset now, TimeSpan period)
    {
        lock (_one)
        {
            _closedUntil = now + period > _closedUntil ? now + period : _closedUntil;
            _tickets.Clear();
            _times.RemoveAll(time => time > now);
        }
    }

    public bool Holds(string ticket)
    {
        lock (_one)
        {
            return _tickets.ContainsKey(ticket);
        }
    }

    public bool IsClosed(DateTimeOffset now)
    {
        lock (_one)
        {
            return _closedUntil > now;
        }
    }

    /// <summary>Whether nothing of it has to be remembered any more.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_one)
        {
            var longest = rates.IsEmpty ? TimeSpan.Zero : rates.Max(rate => rate.Period);
            return _closedUntil <= now && _tickets.Count == 0 && (_times.Count == 0 || _times[^1] + longest <= now);
        }
    }

    /// <summary>The first moment at which every limit allows one more.</summary>
    private DateTimeOffset Next(DateTimeOffset now)
    {
        var at = now > _closedUntil ? now : _closedUntil;
        foreach (var rate in rates)
        {
            if (_times.Count >= rate.Count && _times[^rate.Count] + rate.Period > at)
            {
                at = _times[^rate.Count] + rate.Period;
            }
        }

        return _times.Count > 0 && _times[^1] > at ? _times[^1] : at;
    }

    private void Remember(DateTimeOffset at)
    {
        _times.Add(at);
        if (_times.Count > 2 * _remembered)
        {
            _times.RemoveRange(0, _times.Count - _remembered);
        }
    }
}
