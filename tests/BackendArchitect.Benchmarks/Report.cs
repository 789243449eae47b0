using System.Diagnostics;
using System.Globalization;

namespace BackendArchitect.Benchmarks;

/// <summary>Prints one line a measurement: name, median, 95th percentile, runs.</summary>
internal sealed class Report(TextWriter output)
{
    public void Line(string name, string value) => output.WriteLine($"{name,-52} {value}");

    public void Times(string name, int runs, Action once)
    {
        once();
        Summarise(name, [.. Enumerable.Range(0, runs).Select(_ => Clock(once))]);
    }

    public void Summarise(string name, IReadOnlyList<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        var (median, late) = (sorted[sorted.Count / 2], sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * 0.95))]);
        Line(name, string.Create(CultureInfo.InvariantCulture, $"median {median:0.0} ms, p95 {late:0.0} ms, {sorted.Count} runs"));
    }

    private static double Clock(Action once)
    {
        var start = Stopwatch.GetTimestamp();
        once();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
