using System.Diagnostics;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>How the platforms fail: a few requests always, and all of them for four seconds of every minute.</summary>
internal sealed class Faults(int seed)
{
    private readonly Random _dice = new(seed);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();

    /// <summary>Off: every request is taken at once.</summary>
    public bool On { get; set; } = true;

    public Fault Next()
    {
        if (!On)
        {
            return Fault.None;
        }

        int thrown;
        lock (_lock)
        {
            thrown = _dice.Next(1000);
        }

        if (Stopwatch.GetElapsedTime(_start).TotalSeconds % 60 is > 28 and < 32)
        {
            return thrown < 500 ? Fault.Throttled : Fault.Broken;
        }

        return thrown switch
        {
            < 20 => Fault.Throttled,
            < 35 => Fault.Broken,
            < 40 => Fault.Slow,
            < 45 => Fault.AnswerLost,
            _ => Fault.None,
        };
    }
}
