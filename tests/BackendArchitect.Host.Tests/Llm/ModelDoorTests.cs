using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>The same questions to endpoints of every way of speaking.</summary>
public sealed class ModelDoorTests : IAsyncLifetime
{
    private const string Schema = """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""";

    private readonly StoreOnDisk _store = new();
    private HostileModel _model = null!;

    public static TheoryData<string> Protocols => new(LlmOptions.OpenAI, LlmOptions.Azure, LlmOptions.Anthropic);

    public async Task InitializeAsync() => _model = await HostileModel.StartAsync();

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task I11_The_same_turns_pass_with_an_OpenAI_style_and_an_Anthropic_style_endpoint(string protocol)
    {
        await using var trial = await OpenAsync(protocol);

        var answer = await trial.AskAsync("Héllo — 你好");

        Assert.Equal(("You said: Héllo — 你好", null), (answer.Text, answer.Problem));
        Assert.Equal((_model.TokensIn, _model.TokensOut, false), (answer.TokensIn, answer.TokensOut, answer.Estimated));
        var question = Assert.Single(_model.Questions);
        Assert.Equal(("Be brief.", "Héllo — 你好", "m", true), (question.System, question.User, (string?)question.Body["model"], (bool?)question.Body["stream"]));
        Assert.Equal(protocol == LlmOptions.Anthropic ? null : 0, (double?)question.Body["temperature"]);
        Assert.Equal(1000, (int?)(question.Body["max_tokens"] ?? question.Body["max_completion_tokens"]));
        Assert.Equal(
            protocol switch
            {
                LlmOptions.Azure => ("/openai/v1/chat/completions", $"api-key: {HostileModel.Key}"),
                LlmOptions.Anthropic => ("/v1/messages", $"x-api-key: {HostileModel.Key}"),
                _ => ("/v1/chat/completions", $"Authorization: Bearer {HostileModel.Key}"),
            },
            (question.Path, question.Key));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task I11_The_same_schema_reaches_every_endpoint(string protocol)
    {
        await using var trial = await OpenAsync(protocol);
        _model.Answer = _ => """{"a":"b"}""";

        var answer = await trial.Door.AskAsync(new ModelRequest("T1", "under stand", "s", "u") { Schema = Schema }, default);

        Assert.Equal("""{"a":"b"}""", answer.Text);
        Assert.Equal("string", (string?)Assert.Single(_model.Questions).Schema?["properties"]?["a"]?["type"]);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task I11_What_an_endpoint_refuses_is_left_out_and_it_is_asked_again_and_never_again_with_it(string protocol)
    {
        await using var trial = await OpenAsync(protocol);
        _model.Refuse = question => question.Schema is not null ? """{"error":{"message":"json_schema is not supported"}}"""
            : question.Body.ContainsKey("temperature") ? """{"error":{"message":"Unsupported value: 'temperature'"}}"""
            : null;

        var first = await trial.Door.AskAsync(new ModelRequest("T1", "p", "s", "u") { Schema = Schema }, default);
        var asked = _model.Questions.Count;
        var second = await trial.Door.AskAsync(new ModelRequest("T1", "p", "s", "u") { Schema = Schema }, default);

        Assert.Equal(("You said: u", "You said: u"), (first.Text, second.Text));
        Assert.Equal(protocol == LlmOptions.Anthropic ? (2, 3) : (3, 4), (asked, _model.Questions.Count));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Tokens_an_endpoint_does_not_tell_are_guessed_and_said_to_be(string protocol)
    {
        await using var trial = await OpenAsync(protocol);
        _model.TellsTokens = false;

        var answer = await trial.AskAsync("abcdefg");

        Assert.Equal((4, 5, true), (answer.TokensIn, answer.TokensOut, answer.Estimated)); // 16 and 17 characters
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task An_answer_that_does_not_fit_is_none(string protocol)
    {
        await using var trial = await OpenAsync(protocol);
        _model.Full = true;

        var answer = await trial.AskAsync();

        Assert.Equal((null, "its answer did not fit in 1000 tokens"), (answer.Text, answer.Problem));
        Assert.Equal(_model.TokensOut, answer.TokensOut);
    }

    [Fact]
    public async Task What_a_model_thinks_is_not_its_answer()
    {
        await using var trial = await OpenAsync(LlmOptions.OpenAI);
        _model.Answer = _ => "<think>a < b, so </thin </think>\nIt is <b>.";

        Assert.Equal("It is <b>.", (await trial.AskAsync()).Text);
    }

    [Fact]
    public async Task Whoever_gives_up_is_let_go_at_once_and_what_it_cost_is_counted()
    {
        await using var trial = await OpenAsync(LlmOptions.OpenAI, ("Llm:TimeoutSeconds", "30"));
        _model.Mode = HostileMode.SlowDrip;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.Door.AskAsync(new ModelRequest("T1", "p", "s", "u"), patience.Token));

        Assert.Null(trial.Health.Away);
        var usage = Assert.Single(await trial.Books.ReportAsync(1, default));
        Assert.Equal((1, 1, 1), (usage.Calls, usage.Failures, usage.Guessed));
        Assert.InRange(usage.TokensOut, 1, 5);
    }

    [Fact]
    public async Task Without_a_model_nothing_is_asked()
    {
        await using var trial = await LlmTrial.OpenAsync(_store.Counters, _store.Clock);

        var answer = await trial.AskAsync();

        Assert.False(trial.Door.IsOn);
        Assert.Equal((null, "no model is set"), (answer.Text, answer.Problem));
    }

    private Task<LlmTrial> OpenAsync(string protocol, params (string Key, string Value)[] settings) => LlmTrial.OpenAsync(_model, protocol, _store.Counters, _store.Clock, settings);
}
