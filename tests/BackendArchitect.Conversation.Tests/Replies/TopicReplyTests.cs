using BackendArchitect.Conversation.Replies;
using Xunit.Abstractions;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class TopicReplyTests(ITestOutputHelper output)
{
    private const string Brief = "e-commerce platform for 100k concurrent users on sale days, 6 engineers, mostly node, 8k a month, stripe, AWS, just answer";

    public static TheoryData<string> Questions =>
    [
        "what is CQRS?", "how should we do pagination?", "REST or GraphQL?", "best way to do auth in a multi-tenant SaaS?",
        "what is a circuit breaker?", "how do retries with backoff work?", "what is the outbox pattern?", "explain sagas",
        "what is event sourcing?", "how should we version our API?", "what is an idempotency key?", "how should we do rate limiting?",
        "token bucket or sliding window?", "what is a service mesh?", "what is a BFF?", "what is a dead letter queue?",
        "how should we handle database migrations?", "what is our best caching strategy?", "how do we manage secrets?", "how should we store money?",
        "how do we deal with time zones?", "how do we run background jobs?", "what is soft delete?", "uuidv7 or bigint primary keys?",
        "how do we evolve event schemas?", "how should we do load testing?", "what is chaos engineering?", "what is change data capture?",
        "what is a materialized view?", "how do we avoid hot partitions?", "what is a thundering herd?", "what is backpressure?",
        "how should we set timeouts?", "what are good health checks?", "how do distributed locks work?", "is exactly once delivery possible?",
        "monorepo or many repositories?", "how should our API report errors?", "what is zero trust?", "how should we do blue-green deployments?",
        "how do we handle file uploads?", "what is the difference between optimistic and pessimistic locking?",
    ];

    public static TheoryData<string> Patterns => [.. Talk.Knowledge.Patterns.Select(pattern => pattern.Id)];

    public static TheoryData<string> Topics => [.. Talk.Knowledge.Topics.Select(topic => topic.Id)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void K8_A_question_in_plain_words_is_answered_with_options_a_snippet_pitfalls_and_a_source(string question)
    {
        var talk = new Talk().Say(question);

        output.WriteLine(talk.Log);
        AssertWhole(talk);
    }

    [Theory]
    [InlineData("how should we do pagination?", "Keyset cursor** (for you)")]
    [InlineData("what is CQRS?", "In your design: yes")]
    [InlineData("what is the saga pattern?", "In your design: left out.** Order, stock and payment lie in one database")]
    [InlineData("how should we store money?", "Integer minor units and a currency code** (for you)")]
    [InlineData("what is a service mesh?", "In your design: not there")]
    public void K8_With_a_brief_the_answer_is_for_this_design(string question, string says)
    {
        var talk = new Talk().Say(Brief).Say(question);

        output.WriteLine(talk.Log);
        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void K6_Each_pattern_has_a_topic_answer(string id) => AssertWhole(new Talk().Command($"topic {id}"));

    [Theory]
    [MemberData(nameof(Topics))]
    public void K8_Each_snippet_of_the_catalogue_parses(string id)
    {
        var snippet = Talk.Knowledge.Topics.Single(topic => topic.Id == id).Snippet;

        Assert.NotNull(snippet);
        Assert.Null(SnippetCheck.Problem(snippet.Language, snippet.Code));
    }

    [Theory]
    [InlineData("sql", "SELECT (1;")]
    [InlineData("json", "{ \"a\": }")]
    [InlineData("yaml", "a: [1, 2")]
    [InlineData("js", "const a = 'open;\n")]
    [InlineData("http", "this is no request")]
    [InlineData("cobol", "DISPLAY 'A'.")]
    public void A_snippet_that_does_not_parse_is_found(string language, string code) => Assert.NotNull(SnippetCheck.Problem(language, code));

    private static void AssertWhole(Talk talk)
    {
        var code = Assert.Single(talk.Blocks.OfType<Block.Code>());
        Assert.True(SnippetCheck.Problem(code.Language, code.Text) is null, SnippetCheck.Problem(code.Language, code.Text));
        Assert.True(talk.Blocks.OfType<Block.Bullets>().Any(bullets => bullets.Items.Length >= 2) || talk.Blocks.OfType<Block.Table>().Any()
            || (talk.Text.Contains("Use it when", StringComparison.Ordinal) && talk.Text.Contains("Leave it when", StringComparison.Ordinal)), $"no options\n{talk.Log}");
        Assert.True(talk.Text.Contains("Watch out", StringComparison.Ordinal), $"no pitfalls\n{talk.Log}");
        Assert.True(talk.Text.Contains("Sources:", StringComparison.Ordinal) && talk.Text.Contains("https://", StringComparison.Ordinal), $"no source\n{talk.Log}");
    }
}
