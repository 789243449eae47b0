using System.Collections.Concurrent;

namespace BackendArchitect.Host.Telemetry;

/// <summary>When the workers were last seen looking for work. One that hangs is not: its loop does not come round.</summary>
public sealed class Pulse(TimeProvider time)
{
    public const string Turns = "turns";
    public const string Sends = "sends";

    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>Some worker of this kind is about to look for work.</summary>
    public void Beat(string kind) => _last[kind] = time.GetTimestamp();

    /// <summary>The kinds of which no worker came round for so long.</summary>
    public IEnumerable<string> Stuck(TimeSpan after) => _last
        .Where(beat => time.GetElapsedTime(beat.Value) > after)
        .Select(beat => beat.Key)
        .Order(StringComparer.Ordinal);
}
