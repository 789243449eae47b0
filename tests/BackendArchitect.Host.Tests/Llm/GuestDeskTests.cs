using BackendArchitect.Host.Llm;

namespace BackendArchitect.Host.Tests.Llm;

public sealed class GuestDeskTests
{
    private const string German = "Wir sind sechs Entwickler und brauchen einen Onlineshop für 20.000 Nutzer am Tag";

    private const string Read = """{"commands":[{"name":"start_design","facts":[{"fact":"team-size","value":"6 people","quote":"sechs Entwickler"},{"fact":"domain","value":"e-commerce","quote":"Onlineshop"},{"fact":"daily-users","value":"20000","quote":"20.000 Nutzer am Tag"}]}]}""";

    [Theory]
    [InlineData(LlmOptions.OpenAI)]
    [InlineData(LlmOptions.Anthropic)]
    public async Task I11_A_message_in_another_language_is_understood_with_either_kind_of_endpoint(string protocol)
    {
        await using var model = await HostileModel.StartAsync();
        model.Answer = question => Purpose(question) == "reading" ? Read : "";
        await using var talk = await GuestTalk.OpenAsync(settings: model.Settings(protocol));

        var reply = await talk.SayAsync(German);

        Assert.Contains("a team of 6 people", reply, StringComparison.Ordinal);
        Assert.Contains("sechs Entwickler", reply, StringComparison.Ordinal);
        Assert.Contains("language model's help", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_engine_reads_for_sure_is_not_sent_anywhere()
    {
        await using var model = await HostileModel.StartAsync();
        await using var talk = await GuestTalk.OpenAsync(settings: model.Settings());

        await talk.SayAsync("We need an online shop; we are 6 people");
        await talk.SayAsync("help");

        Assert.Empty(model.Questions);
    }

    [Theory]
    [InlineData("""{"say":"A saga splits the work into steps that can be undone. It makes you 73 % faster. See https://evil.example/saga for more."}""")]
    [InlineData("A saga splits the work into steps that can be undone. It makes you 73 % faster. See https://evil.example/saga for more.")]
    public async Task X1_A_free_question_is_answered_from_what_the_engine_says_and_from_nothing_else(string last)
    {
        await using var model = await HostileModel.StartAsync();
        model.Answer = question => Purpose(question) switch
        {
            "reading" => """{"commands":[{"name":"free_question"}]}""",
            "answer" when !question.User.Contains("Asked so far", StringComparison.Ordinal) => """{"call":{"name":"explain_topic","topic":"saga"}}""",
            "answer" => last,
            _ => "",
        };
        await using var talk = await GuestTalk.OpenAsync(settings: model.Settings());

        var reply = await talk.SayAsync("what would grandma think about undoing half a purchase?");

        Assert.Contains("A saga splits the work into steps", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("73 %", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G7_What_is_told_of_people_and_hosts_never_reaches_the_model()
    {
        await using var model = await HostileModel.StartAsync();
        model.Answer = question => Purpose(question) == "reading" ? Read : "";
        await using var talk = await GuestTalk.OpenAsync(settings: [.. model.Settings(), ("Llm:PrivateNames:0", "Zwiebelfix")]);

        await talk.SayAsync(German + " bei der Zwiebelfix GmbH, Server db01.zwiebelfix.internal, Fragen an otto@zwiebelfix.de, Schlüssel AKIAIOSFODNN7EXAMPLQ");

        Assert.NotEmpty(model.Questions);
        Assert.All(model.Questions, question =>
        {
            var body = question.Body.ToJsonString();
            foreach (var secret in (string[])["zwiebelfix", "otto", "AKIAIOSFODNN7EXAMPLQ", "db01"])
            {
                Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase);
            }
        });
    }

    [Fact]
    public async Task A_model_that_goes_away_in_the_middle_costs_one_line_and_then_nothing()
    {
        await using var model = await HostileModel.StartAsync();
        await using var talk = await GuestTalk.OpenAsync(settings: [.. model.Settings(), ("Llm:TimeoutSeconds", "1"), ("Llm:TurnSeconds", "2")]);
        model.Mode = HostileMode.Silence;
        model.Down = true;

        var first = await talk.SayAsync("mach mal was mit dem Ding und der Sache");
        var second = await talk.SayAsync("und jetzt noch was mit der anderen Sache");

        Assert.Contains("because", first, StringComparison.Ordinal);
        Assert.Contains("This is the engine alone", first, StringComparison.Ordinal);
        Assert.Contains("This is the engine alone", second, StringComparison.Ordinal);
        Assert.InRange(model.Questions.Count, 1, 2); // one, and once more after a 503
    }

    /// <summary>Which prompt a question is made of.</summary>
    internal static string Purpose(ModelQuestion question) =>
        question.System.Contains("You read one message", StringComparison.Ordinal) ? "reading"
        : question.System.Contains("You answer one question", StringComparison.Ordinal) ? "answer"
        : "other";
}
