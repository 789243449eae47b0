using System.Collections.Concurrent;
using System.Globalization;

namespace BackendArchitect.Benchmarks.Liars;

/// <summary>What the trial counted.</summary>
internal sealed class LyingFindings
{
    private const int Shown = 15;

    private int _turns;
    private int _worded;
    private long _slowest;

    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Turns that were answered.</summary>
    public int Turns => _turns;

    /// <summary>Turns in which a harmless sentence of the model was shown.</summary>
    public int Worded => _worded;

    public int Asked { get; set; }

    public int Tantrums { get; set; }

    public TimeSpan Took { get; set; }

    public bool Holds => Faults.IsEmpty;

    public void Note(TimeSpan took, bool worded)
    {
        Interlocked.Increment(ref _turns);
        Interlocked.Add(ref _worded, worded ? 1 : 0);
        long known;
        while ((known = Interlocked.Read(ref _slowest)) < took.Ticks && Interlocked.CompareExchange(ref _slowest, took.Ticks, known) != known)
        {
        }
    }

    public override string ToString() => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{(Holds ? "HOLDS" : "BROKEN")}: {Turns} turns answered in {Took.TotalSeconds:0} s, the slowest in {TimeSpan.FromTicks(_slowest).TotalSeconds:0.0} s; {Faults.Count} faults"),
        string.Create(CultureInfo.InvariantCulture, $"the model was asked {Asked} times, misbehaved {Tantrums} times; {Worded} turns showed a sentence of it that held; lies shown, links not of the catalogue, unasked actions: {Faults.Count}"),
        .. Faults.Take(Shown).Select(fault => "  " + fault),
    ]);
}
