using System.Globalization;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Benchmarks.Replicas;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Some replicas of the whole program on one Redis, with clocks that are wrong by seconds, before a stand-in for Slack.</summary>
internal sealed class Crew : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digests-").FullName;
    private readonly List<ReplicaProcess> _replicas = [];
    private readonly RedisClock _clock;
    private long _shift;

    private Crew()
    {
        Redis = new RedisServer(Path.Combine(_folder, "redis"));
        Time = new ShiftedTime(TimeSpan.Zero, Clock);
        Slack = new StandInSlack(Time);
        _clock = new RedisClock(Redis.Port, () => Interlocked.Read(ref _shift) / 1000);
    }

    public RedisServer Redis { get; }

    private string Clock => Path.Combine(_folder, "clock");

    /// <summary>The right time: that of Redis, moved on as far as the trial has moved it.</summary>
    public TimeProvider Time { get; }

    public StandInSlack Slack { get; }

    public IReadOnlyList<ReplicaProcess> Replicas => _replicas;

    /// <summary>Settings of one more program on the same Redis.</summary>
    public string[] Settings { get; private set; } = [];

    /// <param name="skews">How wrong the clock of each replica is; null leaves them right, and nothing moves them.</param>
    public static async Task<Crew> StartAsync(int replicas, IReadOnlyList<double>? skews)
    {
        var crew = new Crew();
        var slack = await crew.Slack.StartAsync();
        await crew.Redis.StartAsync();
        crew._clock.Start();
        crew.Settings =
        [
            $"--Store:Redis={(skews is null ? crew.Redis.Endpoint : crew._clock.Endpoint)}", $"--Slack:SigningSecret={SlackVoice.Secret}", "--Slack:BotToken=xoxb-digests",
            "--Admission:DeliveriesPerSecond=100000", "--Admission:RequestsPerMinute=1000000", "--Admission:UserMessagesPerHour=0", "--Admission:WorkspaceMessagesPerHour=0",
            "--Workers:LeaseSeconds=10", "--Workers:PollSeconds=1", "--Logging:LogLevel:Default=Warning",
        ];
        for (var number = 0; number < replicas; number++)
        {
            var replica = new ReplicaProcess(
                new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{RedisServer.FreePort()}")), crew._folder, null,
                [.. crew.Settings, string.Create(CultureInfo.InvariantCulture, $"--Slack:ApiUrl={slack}{number}/")])
            {
                Program = [typeof(ReplicaProcess).Assembly.Location, Replica.Verb],
            };
            replica.Environment[Replica.TurnVariable] = "real";
            if (skews is not null)
            {
                replica.Environment[ShiftedTime.Variable] = string.Create(CultureInfo.InvariantCulture, $"{crew.Clock} {skews[number % skews.Count]}");
            }

            crew._replicas.Add(replica);
        }

        await Task.WhenAll(Enumerable.Range(0, replicas).Select(crew.StartAsync));
        return crew;
    }

    /// <summary>Starts a replica, again if need be.</summary>
    public async Task StartAsync(int replica)
    {
        if (!_replicas[replica].IsAlive)
        {
            _replicas[replica].Start();
            await _replicas[replica].ReadyAsync();
        }
    }

    /// <summary>Moves all clocks on, by whole seconds.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        Interlocked.Add(ref _shift, 1000 * (long)(time - Time.GetUtcNow()).TotalSeconds);
        // In one step, so that nobody reads half of it.
        File.WriteAllText(Clock + ".new", _shift.ToString(CultureInfo.InvariantCulture));
        File.Move(Clock + ".new", Clock, overwrite: true);
    }

    /// <summary>Waits until nothing is left to do or to send, at most a minute and a half.</summary>
    public async Task QuietAsync()
    {
        for (var tries = 0; tries < 300 && await LeftAsync() > 0; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        }
    }

    private async Task<int> LeftAsync()
    {
        var left = 0;
        foreach (var shard in Enumerable.Range(0, 64))
        {
            left += Count(await Redis.AskAsync(string.Create(CultureInfo.InvariantCulture, $"ZCARD ba:{{{shard}}}:ready")))
                + Count(await Redis.AskAsync(string.Create(CultureInfo.InvariantCulture, $"ZCARD ba:{{{shard}}}:sending")));
        }

        return left;
    }

    private static int Count(string answer) => int.Parse(answer.AsSpan(1), CultureInfo.InvariantCulture);

    public static string ChannelOf(int team, int number) => string.Create(CultureInfo.InvariantCulture, $"C{team:000}X{number:00000}");

    public static string TeamOf(string channel) => "T" + channel[1..4];

    public async ValueTask DisposeAsync()
    {
        _replicas.ForEach(replica => replica.Dispose());
        _clock.Dispose();
        Redis.Dispose();
        await Slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
