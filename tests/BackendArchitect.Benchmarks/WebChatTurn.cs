using System.Diagnostics;

namespace BackendArchitect.Benchmarks;

/// <summary>One turn from door to door: posted, stored, thought about, answered, read. Each run has a brief of its own, so that no design is remembered.</summary>
internal static class WebChatTurn
{
    private const int Conversations = 15;

    public static async Task MeasureAsync(Report report)
    {
        await using var host = await HostProcess.StartAsync();
        var (first, answer, design) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Conversations; run++)
        {
            using var client = new WebChatClient(host.Address);
            await client.OpenAsync();
            first.Add(await ClockAsync(client, $"We need a new e-commerce platform that can handle {50 + run}k concurrent users"));
            answer.Add(await ClockAsync(client, $"we are {4 + run}, mostly Node, {8 + run}k dollars a month, card payments, live in 4 months, AWS"));
            design.Add(await ClockAsync(client, "just answer"));
        }

        report.Summarise("web chat: first message to questions", first);
        report.Summarise("web chat: one answer to read-back", answer);
        report.Summarise("web chat: to the design", design);
    }

    private static async Task<double> ClockAsync(WebChatClient client, string text)
    {
        var start = Stopwatch.GetTimestamp();
        await client.SayAsync(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
