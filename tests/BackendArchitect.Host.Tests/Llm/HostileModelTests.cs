using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>Whatever an endpoint does, whoever asks is back in time with a reason.</summary>
public sealed class HostileModelTests : IAsyncLifetime
{
    private static readonly (HostileMode Mode, string Problem, bool Away)[] Deeds =
    [
        (HostileMode.BrokenJson, "its answer could not be read", false),
        (HostileMode.EndlessStream, "its answer was longer than 16,000 characters", false),
        (HostileMode.TooManyForASecond, "it answered 429, too many requests", false),
        (HostileMode.TooManyForAMinute, "it answered 429, too many requests", false),
        (HostileMode.TooMany, "it answered 429, too many requests", false),
        (HostileMode.ServerError, "it answered 500, an error of its own", true),
        (HostileMode.WrongKey, "it answered 401, it does not accept the key", true),
        (HostileMode.Silence, "it did not answer in 2 s", true),
        (HostileMode.Megabytes, "its answer was without end", false),
        (HostileMode.MegabytesOfRefusal, "it answered 400, it does not take such a question", false),
        (HostileMode.CutConnection, "its connection broke", true),
        (HostileMode.BrokenOff, "its answer broke off", false),
        (HostileMode.EmptyAnswer, "its answer was empty", false),
        (HostileMode.WrongContentType, "what it sent was not the stream that was asked for, it was text/html", false),
        (HostileMode.SlowDrip, "its answer was not complete after 2 s", true),
        (HostileMode.EndlessThought, "", false),
    ];

    private readonly StoreOnDisk _store = new();
    private HostileModel _model = null!;

    public static TheoryData<string, HostileMode, string, bool> Tried()
    {
        var tried = new TheoryData<string, HostileMode, string, bool>();
        foreach (var (mode, problem, away) in Deeds)
        {
            tried.Add(LlmOptions.OpenAI, mode, problem, away);
            tried.Add(LlmOptions.Anthropic, mode, problem, away);
        }

        return tried;
    }

    public async Task InitializeAsync() => _model = await HostileModel.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task Whatever_it_does_whoever_asks_is_back_in_time_with_a_reason(string protocol, HostileMode mode, string problem, bool away)
    {
        // Who never ends is cut off by the time set; all others long before a time this generous.
        await using var trial = await OpenAsync(protocol, mode is HostileMode.Silence or HostileMode.SlowDrip or HostileMode.EndlessThought ? 2 : 60);
        _model.Mode = mode;

        var answer = await trial.AskAsync().WaitAsync(TimeSpan.FromMinutes(3));
        var gone = trial.Health.Away;

        Assert.Null(answer.Text);
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Problem!);
        Assert.Equal(away, gone is not null);
        await _model.LeftAloneAsync();
    }

    [Theory]
    [InlineData(LlmOptions.OpenAI)]
    [InlineData(LlmOptions.Anthropic)]
    public async Task What_passes_is_tried_once_more(string protocol)
    {
        foreach (var mode in (HostileMode[])[HostileMode.ServerError, HostileMode.CutConnection, HostileMode.BrokenOff, HostileMode.TooManyForASecond])
        {
            await using var trial = await OpenAsync(protocol);
            _model.Next.Enqueue(mode);
            var before = _model.Questions.Count;

            var answer = await trial.AskAsync();

            Assert.Equal(("You said: hello", null), (answer.Text, answer.Problem));
            Assert.Equal(before + 2, _model.Questions.Count);
        }
    }

    [Theory]
    [InlineData(HostileMode.TooMany)]
    [InlineData(HostileMode.TooManyForAMinute)]
    [InlineData(HostileMode.WrongKey)]
    [InlineData(HostileMode.BrokenJson)]
    public async Task What_does_not_pass_is_not_tried_again(HostileMode mode)
    {
        await using var trial = await OpenAsync(LlmOptions.OpenAI);
        _model.Mode = mode;

        await trial.AskAsync();

        Assert.Single(_model.Questions);
    }

    [Fact]
    public async Task Who_says_when_to_come_again_is_left_alone_until_then()
    {
        await using var trial = await OpenAsync(LlmOptions.OpenAI);
        _model.Next.Enqueue(HostileMode.TooManyForAMinute);
        await trial.AskAsync();

        var soon = await trial.AskAsync();
        _store.Clock.Advance(TimeSpan.FromSeconds(61));
        var later = await trial.AskAsync();

        Assert.Equal("it answered 429, too many requests", soon.Problem);
        Assert.Equal("You said: hello", later.Text);
        Assert.Equal(2, _model.Questions.Count);
    }

    private Task<LlmTrial> OpenAsync(string protocol, int seconds = 60) => LlmTrial.OpenAsync(_model, protocol, _store.Counters, _store.Clock, ("Llm:TimeoutSeconds", $"{seconds}"));
}
