using System.Globalization;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>A clock that is wrong by some seconds, and that a file moves on by weeks while the program runs.</summary>
/// <param name="skew">By how much it is wrong, always.</param>
/// <param name="file">Holds by how much it is moved, in ms; Redis's clock is moved by as much.</param>
internal sealed class ShiftedTime(TimeSpan skew, string file) : TimeProvider
{
    /// <summary>Names the file and the seconds: <c>/path/clock 3.5</c>.</summary>
    public const string Variable = "REPLICA_CLOCK";

    private static readonly long Fresh = TimeSpan.FromMilliseconds(10).Ticks;
    private long _readAt;
    private long _shift;

    public static ShiftedTime? OfEnvironment() => Environment.GetEnvironmentVariable(Variable)?.Split(' ') is [var file, var seconds]
        ? new ShiftedTime(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), file)
        : null;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + skew + TimeSpan.FromMilliseconds(Shift());

    private long Shift()
    {
        var now = System.GetUtcNow().UtcTicks;
        if (now - Interlocked.Read(ref _readAt) > Fresh)
        {
            Interlocked.Exchange(ref _readAt, now);
            try
            {
                if (File.Exists(file) && long.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var shift))
                {
                    Interlocked.Exchange(ref _shift, shift);
                }
            }
            catch (IOException)
            {
                // It is being written: the next look finds it.
            }
        }

        return Interlocked.Read(ref _shift);
    }
}
