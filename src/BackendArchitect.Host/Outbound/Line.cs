namespace BackendArchitect.Host.Outbound;

/// <summary>One line in this process.</summary>
internal sealed class Line
{
    /// <summary>How long a ticket that may speak is remembered: it may have to wait elsewhere first.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly List<(DateTimeOffset At, string Ticket)> _times = [];
    private readonly Dictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);
    private readonly Lock _one = new();
    private TimeSpan _keep = Remembered;
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    public TimeSpan Ask(IReadOnlyList<Rate> rates, string ticket, DateTimeOffset now)
    {
        lock (_one)
        {
            Forget(rates, now);
            if (!_tickets.TryGetValue(ticket, out var at))
            {
                at = Next(rates, now);
                _times.Add((at, ticket));
                _tickets[ticket] = at;
            }

            return at > now ? at - now : TimeSpan.Zero;
        }
    }

    public void Close(DateTimeOffset now, TimeSpan period)
    {
        lock (_one)
        {
            _closedUntil = now + period > _closedUntil ? now + period : _closedUntil;
            var waiting = _times.FindIndex(time => time.At > now);
            if (waiting >= 0)
            {
                _times[waiting..].ForEach(time => _tickets.Remove(time.Ticket));
                _times.RemoveRange(waiting, _times.Count - waiting);
            }
        }
    }

    /// <summary>Whether nothing of it has to be remembered any more.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_one)
        {
            return _closedUntil <= now && (_times.Count == 0 || _times[^1].At + _keep <= now);
        }
    }

    private void Forget(IReadOnlyList<Rate> rates, DateTimeOffset now)
    {
        var longest = rates.Count == 0 ? TimeSpan.Zero : rates.Max(rate => rate.Period);
        _keep = longest > Remembered ? longest : Remembered;
        var old = _times.FindIndex(time => time.At + _keep > now);
        old = old < 0 ? _times.Count : old;
        _times[..old].ForEach(time => _tickets.Remove(time.Ticket));
        _times.RemoveRange(0, old);
    }

    /// <summary>The first moment at which every limit allows one more.</summary>
    private DateTimeOffset Next(IReadOnlyList<Rate> rates, DateTimeOffset now)
    {
        var at = now > _closedUntil ? now : _closedUntil;
        foreach (var rate in rates)
        {
            if (_times.Count >= rate.Count && _times[^rate.Count].At + rate.Period > at)
            {
                at = _times[^rate.Count].At + rate.Period;
            }
        }

        return _times.Count > 0 && _times[^1].At > at ? _times[^1].At : at;
    }
}
