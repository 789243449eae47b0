using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BackendArchitect.Benchmarks;

/// <summary>What a language model and live documentation cost a turn while both are down: nobody at the door, or somebody who takes questions and never answers. Three hosts side by side, the same turns in turn.</summary>
internal static class GuestDown
{
    public const string Verb = "guest-down";

    private const int Rounds = 12;

    /// <summary>What a turn may take longer. Unit: ms.</summary>
    private const double Allowed = 1000;

    private static readonly string[] Said =
    [
        "We need an online shop for {0}k users a day, we are 6, mostly Node, on AWS",
        "Wir brauchen das eher für {0} Leute und mit einer anderen Sache",
        "PostgreSQL 17 or MongoDB 8 for {0} orders a day?",
        "what would my grandmother say to {0} of them?",
        "just answer",
    ];

    /// <returns>Whether no kind of turn took more than a second longer.</returns>
    public static async Task<bool> MeasureAsync(Report report)
    {
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start(); // connections are taken by the system, and nothing ever answers
        using var gone = new TcpListener(IPAddress.Loopback, 0);
        gone.Start();
        var nobody = ((IPEndPoint)gone.LocalEndpoint).Port;
        gone.Stop();

        await using var plain = await HostProcess.StartAsync();
        await using var refused = await HostProcess.StartAsync(Settings(nobody));
        await using var silent = await HostProcess.StartAsync(Settings(((IPEndPoint)silence.LocalEndpoint).Port));
        (string Name, HostProcess Host)[] hosts = [("neither set", plain), ("both refused", refused), ("both silent", silent)];
        var times = hosts.ToDictionary(host => host.Name, _ => Said.Select(_ => new List<double>()).ToArray());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, host) in hosts)
            {
                using var client = new WebChatClient(host.Address);
                await client.OpenAsync();
                for (var at = 0; at < Said.Length; at++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await client.SayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, Said[at], 20 + round));
                    if (round > 0)
                    {
                        times[name][at].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds); // the first round warms up
                    }
                }
            }
        }

        var holds = true;
        for (var at = 0; at < Said.Length; at++)
        {
            var usual = Median(times["neither set"][at]);
            foreach (var (name, _) in hosts)
            {
                report.Summarise($"{name}: {Said[at]}", times[name][at]);
                holds &= Median(times[name][at]) - usual <= Allowed;
            }
        }

        return holds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static (string, string)[] Settings(int port) =>
        [("Llm__Endpoint", $"http://127.0.0.1:{port}/v1"), ("Llm__Model", "m"), ("Context7__Endpoint", $"http://127.0.0.1:{port}/mcp")];
}
