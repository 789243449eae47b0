using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Thousands of channels whose digests are due in the same minute, one workspace with a quarter of them, while people go on asking. Slack's limits are enforced.</summary>
internal sealed class StormTrial(int channels, int workspaces, TextWriter output)
{
    private const int Replicas = 3;

    /// <summary>So long, or as long as they had to without digests where that is longer, may people wait for an answer: 99 of 100 of them. Unit: s.</summary>
    private const double Patience = 5;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private readonly List<string> _faults = [];
    private readonly ConcurrentDictionary<string, (long At, bool Stormy)> _asked = new(StringComparer.Ordinal);

    /// <returns>What was wrong; empty when all was sent once, in the limits, and people were answered.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var crew = await Crew.StartAsync(Replicas, null);
        string[] places = [.. Enumerable.Range(0, channels).Select(number => Crew.ChannelOf(number % 4 == 0 ? 0 : 1 + (number % (workspaces - 1)), number))];
        var planting = Stopwatch.GetTimestamp();
        var seconds = Math.Max(20, channels / 100);
        var due = crew.Time.GetUtcNow().AddSeconds(seconds);
        await new StormSeed(crew).PlantAsync(places, due);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{channels:N0} channels of {workspaces} workspaces planted in {Stopwatch.GetElapsedTime(planting).TotalSeconds:0} s, all due at {due:HH:mm:ss}"));
        using var over = new CancellationTokenSource();
        var talking = TalkAsync(crew, due, over.Token);
        var peak = await WatchAsync(crew, due);
        await over.CancelAsync();
        await talking;
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        Judge(crew, places, due, peak);
        return _faults;
    }

    /// <summary>People ask small things, in all workspaces, before the storm and in it.</summary>
    private async Task TalkAsync(Crew crew, DateTimeOffset due, CancellationToken over)
    {
        using var person = new SlackPerson(crew.Time);
        for (var number = 0; !over.IsCancellationRequested; number++)
        {
            var (began, stormy) = (Stopwatch.GetTimestamp(), crew.Time.GetUtcNow() >= due);
            try
            {
                var thread = await person.SayAsync(crew.Replicas[number % Replicas].Address, Crew.ChannelOf(number % workspaces, 90_000 + (number % 500)), null, "what is CQRS?");
                _asked[thread] = (began, stormy);
            }
            catch (HttpRequestException failure)
            {
                _faults.Add($"nobody took a question: {failure.Message}");
            }

            await Task.Delay(Between, TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>The most memory the replicas, and Redis, had. Unit: MB.</returns>
    private async Task<(double Replica, double Redis)> WatchAsync(Crew crew, DateTimeOffset due)
    {
        var (replica, redis, done, quiet) = (0.0, 0.0, 0, 0);
        for (var limit = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(channels / 2.0); quiet < 60 && crew.Time.GetUtcNow() < due + limit;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            replica = Math.Max(replica, crew.Replicas.Max(one => one.Megabytes));
            redis = Math.Max(redis, Megabytes(await crew.Redis.AskAsync("INFO memory")));
            var now = crew.Slack.Posts.Count(post => post.IsDigest);
            quiet = now == done && crew.Time.GetUtcNow() > due ? quiet + 1 : 0;
            done = now;
            if (done >= channels)
            {
                break;
            }
        }

        return (replica, redis);
    }

    private void Judge(Crew crew, string[] places, DateTimeOffset due, (double Replica, double Redis) peak)
    {
        var digests = crew.Slack.Posts.Where(post => post.IsDigest).ToList();
        var each = digests.GroupBy(post => post.Channel).ToDictionary(group => group.Key, group => group.Count());
        Fault(places.Count(place => !each.ContainsKey(place)), "channels got no digest");
        Fault(each.Count(pair => pair.Value > 1), "channels got more than one");
        Fault(digests.Count(post => post.At < due), "digests came before their time");
        Fault(crew.Replicas.Sum(replica => replica.ErrorCount), "error lines in the logs: " + string.Join(" | ", crew.Replicas.SelectMany(replica => replica.Errors).Take(3)));
        var last = digests.Count == 0 ? 0 : digests.Max(post => (post.At - due).TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{digests.Count:N0} digests in {last:0} s, {digests.Count / Math.Max(1, last):0.0} a second; refused by Slack's limits: {crew.Slack.Pace.Refused}"));
        Fair(digests, due);
        var (calm, storm) = (Waits(crew, stormy: false), Waits(crew, stormy: true));
        Say("before", calm);
        Say("in the storm", storm);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory: {peak.Replica:0} MB a replica, Redis {peak.Redis:0} MB"));
        if (storm.Count == 0 || storm[(int)(storm.Count * 0.99)] > Math.Max(Patience, calm.Count == 0 ? 0 : calm[^1]) || storm[^1] == double.MaxValue)
        {
            _faults.Add("people had to wait for digests");
        }
    }

    /// <summary>When each workspace had half and all of its digests.</summary>
    private void Fair(List<Post> digests, DateTimeOffset due)
    {
        var halves = digests.GroupBy(post => Crew.TeamOf(post.Channel)).Select(group =>
        {
            var times = group.Select(post => (post.At - due).TotalSeconds).Order().ToList();
            return (Team: group.Key, times.Count, First: times[0], Half: times[times.Count / 2], All: times[^1]);
        }).OrderByDescending(team => team.Count).ToList();
        if (halves is [var large, .. { Count: > 0 } others])
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the workspace with {large.Count:N0}: half after {large.Half:0} s, all after {large.All:0} s; the other {others.Count} with about {others[0].Count:N0} each: first after {others.Min(team => team.First):0}–{others.Max(team => team.First):0} s, half after {others.Min(team => team.Half):0}–{others.Max(team => team.Half):0} s, all after {others.Min(team => team.All):0}–{others.Max(team => team.All):0} s"));
        }
    }

    private List<double> Waits(Crew crew, bool stormy)
    {
        var answered = crew.Slack.Posts.Where(post => post.Thread.Length > 0).GroupBy(post => post.Thread).ToDictionary(group => group.Key, group => group.First().At);
        return [.. _asked.Where(pair => pair.Value.Stormy == stormy).Select(pair => answered.TryGetValue(pair.Key, out var at)
            ? (at - (crew.Time.GetUtcNow() - Stopwatch.GetElapsedTime(pair.Value.At))).TotalSeconds
            : double.MaxValue).Order()];
    }

    private void Say(string when, List<double> waits)
    {
        if (waits.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers {when}: {waits.Count:N0}, p50 {waits[waits.Count / 2] * 1000:0} ms, p99 {waits[(int)(waits.Count * 0.99)] * 1000:0} ms, longest {waits[^1] * 1000:0} ms"));
        }
    }

    private void Fault(int count, string what)
    {
        if (count > 0)
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}"));
        }
    }

    private static double Megabytes(string info) =>
        info.Split('\n').FirstOrDefault(line => line.StartsWith("used_memory:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.AsSpan("used_memory:".Length), CultureInfo.InvariantCulture) / 1048576
            : 0;
}
