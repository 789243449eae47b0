using System.Diagnostics;
using System.Globalization;
using BackendArchitect.Benchmarks.Replicas;
using BackendArchitect.Host;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Several replicas, one Redis and failing platforms; the replicas are killed at random, Redis twice, while a thousand conversations go on. In the end all that was taken must be answered, once and in order.</summary>
internal sealed class ChaosTrial : IAsyncDisposable
{
    private readonly ChaosPlan _plan;
    private readonly TextWriter _output;
    private readonly Ledger _ledger = new();
    private readonly Faults _faults;
    private readonly string _folder = Directory.CreateTempSubdirectory("chaos-").FullName;
    private readonly RedisServer? _redis;
    private readonly List<ReplicaProcess> _replicas = [];
    private readonly Platform[] _platforms;
    private FakePlatforms? _world;
    private string[] _settings = [];

    private ChaosTrial(ChaosPlan plan, TextWriter output)
    {
        (_plan, _output, _faults) = (plan, output, new Faults(plan.Seed));
        _redis = plan.OnRedis ? new RedisServer(Path.Combine(_folder, "redis")) : null;
        _platforms = [.. Enumerable.Range(0, plan.Conversations).Select(number => plan.Over[number % plan.Over.Count])];
    }

    public static async Task<Verdict> RunAsync(ChaosPlan plan, TextWriter output)
    {
        await using var trial = new ChaosTrial(plan, output);
        try
        {
            return await trial.RunAsync();
        }
        catch (TimeoutException)
        {
            trial.SayLastWords();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _replicas.ForEach(replica => replica.Dispose());
        _redis?.Dispose();
        if (_world is not null)
        {
            await _world.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Verdict> RunAsync()
    {
        await StartAsync();
        var start = Stopwatch.GetTimestamp();
        using var door = new Door([.. _replicas.Select(replica => replica.Address)], _ledger);
        var webChat = new WebChatVoice(door, _ledger);
        var crowd = new Crowd(_plan, _platforms, _ledger, Voices(door, webChat));
        using var over = new CancellationTokenSource();
        var killer = new Killer(_plan, _replicas, _redis, _ledger);
        var killing = killer.RunAsync(over.Token);
        await crowd.TalkAsync();
        await over.CancelAsync();
        await killing;
        var said = Stopwatch.GetElapsedTime(start);
        await DrainAsync(webChat);
        await Task.WhenAll(_replicas.Select(replica => replica.KillAsync()));
        var verdict = _ledger.Judge(_platforms, await DeadLettersAsync()) with
        {
            GapsOnTeams = _replicas.Sum(replica => replica.Repeats),
        };
        Report(verdict, said, Stopwatch.GetElapsedTime(start) - said);
        return verdict;
    }

    private async Task StartAsync()
    {
        _world = await FakePlatforms.StartAsync(_faults, _ledger);
        if (_redis is not null)
        {
            await _redis.StartAsync();
        }

        _settings =
        [
            _redis is null ? $"--Store:Path={Path.Combine(_folder, "bot.db")}" : $"--Store:Redis={_redis.Endpoint}",
            $"--Slack:SigningSecret={SlackVoice.Secret}",
            "--Slack:BotToken=xoxb-chaos",
            $"--Slack:ApiUrl={_world.SlackApi}",
            "--BotFramework:AllowUnauthenticated=true",
            "--Admission:DeliveriesPerSecond=100000",
            "--Admission:RequestsPerMinute=1000000",
            "--Workers:LeaseSeconds=5",
            "--Workers:PollSeconds=1",
            "--Logging:LogLevel:Default=Warning",
        ];
        for (var number = 0; number < _plan.Replicas; number++)
        {
            var address = new Uri($"http://127.0.0.1:{RedisServer.FreePort()}");
            _replicas.Add(new ReplicaProcess(address, _folder, _plan.Without, _settings));
            _replicas[^1].Start();
        }

        await Task.WhenAll(_replicas.Select(replica => replica.ReadyAsync()));
    }

    private Dictionary<Platform, IVoice> Voices(Door door, WebChatVoice webChat) => new()
    {
        [Platform.SlackChannel] = new SlackVoice(door, direct: false),
        [Platform.SlackDirect] = new SlackVoice(door, direct: true),
        [Platform.Teams] = new TeamsVoice(door, _world!.ServiceUrl),
        [Platform.WebChat] = webChat,
    };

    /// <summary>Nothing is killed any more and the platforms work: what is still owed has this long to come, and what comes twice a little longer.</summary>
    private async Task DrainAsync(WebChatVoice webChat)
    {
        _faults.On = false;
        var start = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < 3 && Stopwatch.GetElapsedTime(start) < _plan.Drain;)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            await webChat.ReadAsync();
            quiet = _ledger.Unanswered == 0 ? quiet + 1 : 0;
        }
    }

    private async Task<int> DeadLettersAsync()
    {
        await using var app = Serving.Build(_settings);
        var dead = await app.Services.GetRequiredService<IOversight>().DeadLettersAsync(1000, CancellationToken.None);
        foreach (var letter in dead.Take(Verdict.Shown))
        {
            _output.WriteLine($"  dead letter: {letter.Kind} of {letter.Conversation}: {letter.Reason}");
        }

        return dead.Count;
    }

    private void Report(Verdict verdict, TimeSpan said, TimeSpan drained)
    {
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_plan.Messages:N0} messages over {_plan.Conversations:N0} conversations in {said.TotalSeconds:0} s, then {drained.TotalSeconds:0} s until all was quiet; {_plan.Replicas} replicas on {(_plan.OnRedis ? "Redis" : "the embedded store")}, seed {_plan.Seed}{(_plan.Without is { } guard ? $", guard '{guard}' taken out" : "")}"));
        _output.WriteLine("counted: " + string.Join(", ", _ledger.Counted()));
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"error lines in the logs of the replicas: {_replicas.Sum(replica => replica.ErrorCount)}; processor time of all {_replicas.Sum(replica => replica.Seconds):0} s"));
        _output.WriteLine(verdict);
        if (!verdict.Holds)
        {
            SayLastWords();
        }
    }

    private void SayLastWords() =>
        _replicas.ForEach(replica => _output.WriteLine($"last words of {replica.Address}\n  {string.Join("\n  ", replica.Said.TakeLast(15))}"));
}
