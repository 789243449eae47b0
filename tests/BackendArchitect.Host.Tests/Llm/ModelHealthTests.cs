using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>No turn waits for a model that is known to be away.</summary>
public sealed class ModelHealthTests : IAsyncLifetime
{
    private readonly StoreOnDisk _store = new();
    private HostileModel _model = null!;

    public async Task InitializeAsync() => _model = await HostileModel.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_model_that_does_not_answer_from_the_start_is_never_waited_for()
    {
        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start(); // Takes connections, and never says a word.
        await using var trial = await LlmTrial.OpenAsync(_store.Counters, _store.Clock, ("Llm:Endpoint", $"http://{deaf.LocalEndpoint}/v1"), ("Llm:Model", "m"));

        var (answer, took) = await TimedAsync(trial);

        Assert.Equal((null, "it was not reached yet"), (answer.Text, answer.Problem));
        Assert.True(took < TimeSpan.FromMilliseconds(500), $"{took}");
    }

    [Theory]
    [InlineData(LlmOptions.OpenAI)]
    [InlineData(LlmOptions.Anthropic)]
    public async Task After_silence_nobody_waits_until_the_probe_has_seen_it_again(string protocol)
    {
        await using var trial = await LlmTrial.OpenAsync(_model, protocol, _store.Counters, _store.Clock, ("Llm:TimeoutSeconds", "1"));
        var probes = _model.Probes;
        _model.Next.Enqueue(HostileMode.Silence);
        await trial.AskAsync();

        var (away, took) = await TimedAsync(trial);
        var asked = _model.Questions.Count;
        await trial.ThereAsync();
        var back = await trial.AskAsync();

        Assert.Equal("it did not answer in 1 s", away.Problem);
        Assert.True(took < TimeSpan.FromMilliseconds(500), $"{took}");
        Assert.Equal((1, probes + 1), (asked, _model.Probes));
        Assert.Equal("You said: hello", back.Text);
    }

    [Fact]
    public async Task A_turn_with_little_time_left_waits_no_longer_and_does_not_blame_the_model()
    {
        await using var trial = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, _store.Counters, _store.Clock);
        _model.Mode = HostileMode.Silence;
        var watch = Stopwatch.StartNew();

        var little = await trial.Door.AskAsync(new ModelRequest("T1", "words", "s", "u") { Within = TimeSpan.FromMilliseconds(400) }, default);
        var none = await trial.Door.AskAsync(new ModelRequest("T1", "words", "s", "u") { Within = TimeSpan.FromMilliseconds(-3) }, default);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
        Assert.Equal(("it did not answer in 0.4 s", "the time of this turn is used up"), (little.Problem, none.Problem));
        Assert.Null(trial.Health.Away);
    }

    [Fact]
    public async Task What_is_down_from_the_start_is_found_by_the_first_probe_and_asked_nothing()
    {
        _model.Down = true;
        await using var trial = await LlmTrial.OpenAsync(_store.Counters, _store.Clock, _model.Settings());
        for (var tries = 0; tries < 100 && _model.Probes == 0; tries++)
        {
            await Task.Delay(50);
        }

        await Task.Delay(200);
        var down = await trial.AskAsync();

        Assert.Equal("it answered 503, too much to do", down.Problem);
        Assert.Empty(_model.Questions);
    }

    [Theory]
    [InlineData(null, "it could not be reached")]
    [InlineData("http://no-such-host.invalid/v1", "its name is not known")]
    public async Task What_cannot_be_reached_is_told_as_such(string? endpoint, string problem)
    {
        await using var trial = await LlmTrial.OpenAsync(_store.Counters, _store.Clock, ("Llm:Endpoint", endpoint ?? HostProcess.FreeAddress().ToString()), ("Llm:Model", "m"));
        for (var tries = 0; tries < 100 && trial.Health.Away == "it was not reached yet"; tries++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(problem, (await trial.AskAsync()).Problem);
    }

    [Fact]
    public void The_rest_doubles_with_every_failure_and_an_answer_ends_it()
    {
        var health = new ModelHealth(_store.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<ModelHealth>.Instance);
        health.Probed(null);
        var rests = new List<double?>();
        for (var failures = 0; failures < 6; failures++)
        {
            Assert.Null(health.Enter());
            Assert.Equal(failures == 0 ? null : "it was away and is being tried", health.Enter());
            health.Leave(new ModelTroubleException("it did not answer in 8 s") { Away = true }, answered: false);
            rests.Add(health.Rest?.TotalSeconds);
            health.Probed(null);
        }

        Assert.Null(health.Enter());
        health.Leave(null, answered: true);

        Assert.Equal([5, 10, 20, 40, 60, 60], rests);
        Assert.Equal((null, null, null), (health.Rest, health.Enter(), health.Enter()));
    }

    private static async Task<(ModelAnswer Answer, TimeSpan Took)> TimedAsync(LlmTrial trial)
    {
        var watch = Stopwatch.StartNew();
        return (await trial.AskAsync(), watch.Elapsed);
    }
}
