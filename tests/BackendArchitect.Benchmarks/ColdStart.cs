using System.Diagnostics;
using System.Globalization;

namespace BackendArchitect.Benchmarks;

/// <summary>From starting the process to its first answer, and what it holds in memory then.</summary>
internal static class ColdStart
{
    private const int Runs = 5;

    public static async Task MeasureAsync(Report report)
    {
        var (answers, memories) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var host = await HostProcess.StartAsync();
            memories.Add(host.Megabytes);
            using var client = new WebChatClient(host.Address);
            await client.OpenAsync();
            await client.SayAsync("An online shop for 500 users a day, 2 developers");
            answers.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        report.Summarise("cold start to first answer", answers);
        report.Line("memory at rest", string.Create(CultureInfo.InvariantCulture, $"{memories.Order().ElementAt(Runs / 2):0} MB working set, median of {Runs}"));
    }
}
