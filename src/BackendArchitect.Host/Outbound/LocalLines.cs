using System.Collections.Concurrent;

namespace BackendArchitect.Host.Outbound;

/// <summary>Lines of this process, for the embedded store, which has only one.</summary>
internal sealed class LocalLines(TimeProvider time) : ILines
{
    private const int Many = 10_000;
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    public Task<TimeSpan> AskAsync(string line, IReadOnlyList<Rate> rates, string ticket) => Task.FromResult(Named(line).Ask(rates, ticket, time.GetUtcNow()));

    public Task CloseAsync(string line, TimeSpan period)
    {
        Named(line).Close(time.GetUtcNow(), period);
        return Task.CompletedTask;
    }

    private Line Named(string name)
    {
        if (_lines.Count > Many)
        {
            foreach (var idle in _lines.Where(line => line.Value.IsIdle(time.GetUtcNow())))
            {
                _lines.TryRemove(idle);
            }
        }

        return _lines.GetOrAdd(name, _ => new Line());
    }
}
