using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>What a workspace may use in a day, and the account of it.</summary>
public sealed class ModelBudgetTests : IAsyncLifetime
{
    private HostileModel _model = null!;

    public async Task InitializeAsync() => _model = await HostileModel.StartAsync();

    public async Task DisposeAsync() => await _model.DisposeAsync();

    [Theory, OnSqlite, OnRedis]
    public async Task I3_A_workspace_past_its_budget_is_asked_nothing_more_today_and_the_others_are(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await using var trial = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, store.Counters, store.Clock, ("Llm:TokensPerDay", "150"));
        var question = new ModelRequest("T1", "words", "", new string('q', 100)) { MostTokens = 20 };

        var first = await trial.Door.AskAsync(question, default); // told: 100 in, 7 out
        var little = await trial.Door.AskAsync(question, default);
        var other = await trial.Door.AskAsync(question with { Workspace = "T2" }, default);
        await trial.Door.AskAsync(question with { User = "why", MostTokens = 40 }, default);
        var over = await trial.Door.AskAsync(question with { User = "why", MostTokens = 30 }, default);
        store.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await trial.Door.AskAsync(question, default);

        Assert.Equal((107, null), (first.TokensIn + first.TokensOut, first.Problem));
        Assert.Equal((null, "its budget of today is used up but for 43 tokens, too few for this", 0), (little.Text, little.Problem, little.TokensIn));
        Assert.NotNull(other.Text);
        Assert.Contains("too few for this", over.Problem, StringComparison.Ordinal);
        Assert.NotNull(tomorrow.Text);
        Assert.Equal(4, _model.Questions.Count);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I3_Replicas_that_ask_at_the_same_time_cannot_pass_the_budget_together(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await using var one = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, store.Counters, store.Clock, ("Llm:TokensPerDay", "5000"));
        await using var two = await LlmTrial.OpenAsync(_model, LlmOptions.Anthropic, store.Counters, store.Clock, ("Llm:TokensPerDay", "5000"));
        var question = new ModelRequest("T1", "words", "", "q") { MostTokens = 1000 };

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => (at % 2 == 0 ? one : two).Door.AskAsync(question, default)));

        Assert.InRange(answers.Count(answer => answer.Text is not null), 4, 40);
        Assert.True(answers.Sum(answer => answer.TokensIn + answer.TokensOut) <= 5000);
        Assert.Equal(_model.Questions.Count, answers.Count(answer => answer.Text is not null));
        // What was held is given back: after all this only what was used counts.
        var sums = (await store.Counters.SumsAsync("llm:2026-11-22", default)).ToDictionary(sum => sum.Item, sum => sum.Sum);
        Assert.Equal(_model.TokensIn + _model.TokensOut, sums["T1 held"]);
    }

    [Theory, OnSqlite, OnRedis]
    public async Task I3_The_sums_of_the_report_are_what_the_endpoint_counted(string kind)
    {
        await using var store = await IStoreUnderTest.OpenAsync(kind);
        await using var one = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, store.Counters, store.Clock, ("Llm:PricePerMillionIn", "2.5"), ("Llm:PricePerMillionOut", "10"));
        await using var two = await LlmTrial.OpenAsync(_model, LlmOptions.Anthropic, store.Counters, store.Clock, ("Llm:PricePerMillionIn", "2.5"), ("Llm:PricePerMillionOut", "10"));
        foreach (var mode in (HostileMode[])[HostileMode.ServerError, HostileMode.None, HostileMode.TooMany, HostileMode.EmptyAnswer])
        {
            _model.Next.Enqueue(mode); // Tried again, answered; refused; answered with nothing.
        }

        foreach (var (workspace, purpose) in new[] { ("T1", "words"), ("T1", "words"), ("T 2", "digest"), ("", "words") })
        {
            await one.AskAsync("some question", workspace, purpose);
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => (at % 2 == 0 ? one : two).AskAsync(new string('x', at), "T1", at % 3 == 0 ? "words" : "explain")));
        store.Clock.Advance(TimeSpan.FromDays(1));
        await two.AskAsync("tomorrow", "T1");

        var report = await two.Books.ReportAsync(7, default);

        Assert.Equal(_model.Questions.Count, report.Sum(row => row.Calls));
        Assert.Equal((_model.TokensIn, _model.TokensOut), (report.Sum(row => row.TokensIn), report.Sum(row => row.TokensOut)));
        Assert.Equal(3, report.Sum(row => row.Failures));
        Assert.Equal(0, report.Sum(row => row.Guessed));
        Assert.Equal(((_model.TokensIn * 2.5m) + (_model.TokensOut * 10m)) / 1_000_000, report.Sum(row => row.Cost));
        Assert.Equal(
            [("2026-11-23", "T1", "words"), ("2026-11-22", "", "words"), ("2026-11-22", "T 2", "digest"), ("2026-11-22", "T1", "explain"), ("2026-11-22", "T1", "words")],
            report.Select(row => (row.Day.ToString("O"), row.Workspace, row.Purpose)));
    }

    [Fact]
    public async Task Without_prices_no_costs_are_told_and_without_a_budget_none_ends()
    {
        await using var store = new StoreOnDisk();
        await using var trial = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, store.Counters, store.Clock, ("Llm:TokensPerDay", "0"));

        var answer = await trial.Door.AskAsync(new ModelRequest("T1", "words", "", "q") { MostTokens = 2_000_000_000 }, default);

        Assert.NotNull(answer.Text);
        Assert.Null(Assert.Single(await trial.Books.ReportAsync(1, default)).Cost);
    }

    [Fact]
    public async Task While_the_store_is_silent_nothing_is_spent_that_cannot_be_counted_and_without_a_budget_it_is_answered()
    {
        await using var budgeted = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, new SilentCounters(), TimeProvider.System);
        await using var free = await LlmTrial.OpenAsync(_model, LlmOptions.OpenAI, new SilentCounters(), TimeProvider.System, ("Llm:TokensPerDay", "0"));

        var unasked = await budgeted.AskAsync();
        var answer = await free.AskAsync();

        Assert.Equal((null, "what is left of its budget could not be looked up"), (unasked.Text, unasked.Problem));
        Assert.Equal("You said: hello", answer.Text);
        Assert.Single(_model.Questions);
    }

    private sealed class SilentCounters : ICounters
    {
        public Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation) => throw new StoreUnavailableException("silent");

        public async Task<IReadOnlyList<long>> AddAsync(string name, IReadOnlyList<(string Item, long Amount)> amounts, TimeSpan keep, CancellationToken cancellation)
        {
            await Task.Yield();
            throw new StoreUnavailableException("silent");
        }

        public Task<IReadOnlyList<(string Item, long Sum)>> SumsAsync(string name, CancellationToken cancellation) => throw new StoreUnavailableException("silent");
    }
}
