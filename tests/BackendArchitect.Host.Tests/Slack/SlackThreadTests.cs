using System.Text;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>What is fetched before a turn: the thread so far, and attached files. What is shown while it runs.</summary>
public sealed class SlackThreadTests
{
    private const string Status = "assistant.threads.setStatus";

    [Fact]
    public async Task F7_Called_into_a_running_thread_it_reads_what_was_said_with_one_call()
    {
        await using var way = await SlackOut.StartAsync();
        var root = way.Slack.Say("C1", null, "U1", "we have 200k users &amp; <https://example.org|a shop>");
        way.Slack.Say("C1", root, "U2", "and six people");
        var call = way.Slack.Say("C1", root, "U1", "<@U0BOT> and now?");
        var message = SlackOut.Heard("C1", root, call);

        var (first, again) = (await way.EnrichAsync(message), await way.EnrichAsync(message));
        var next = await way.EnrichAsync(SlackOut.Heard("C1", root, way.Slack.Say("C1", root, "U1", "more")));

        Assert.Equal([("U1", "we have 200k users & a shop (https://example.org)"), ("U2", "and six people")], first.Earlier!.Select(said => (said.From.Id, said.Text)));
        Assert.False(first.EarlierIsPartial);
        Assert.Equal(first.Earlier, again.Earlier);
        Assert.Null(next.Earlier);
        Assert.Single(way.Slack.Of("conversations.replies"));
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(200, "ratelimited")]
    [InlineData(500, null)]
    public async Task F7_Where_Slack_does_not_give_it_the_context_is_partial(int status, string? error)
    {
        await using var way = await SlackOut.StartAsync();
        var root = way.Slack.Say("C1", null, "U1", "we have 200k users");
        way.Slack.Fail("conversations.replies", new FakeSlack.Fault(status, error));

        var message = await way.EnrichAsync(SlackOut.Heard("C1", root, way.Slack.Say("C1", root, "U1", "and now?")));

        Assert.Empty(message.Earlier!);
        Assert.True(message.EarlierIsPartial);
    }

    [Fact]
    public async Task F7_Of_a_long_thread_it_takes_the_first_and_the_last()
    {
        await using var way = await SlackOut.StartAsync();
        var root = way.Slack.Say("C1", null, "U1", "the subject");
        foreach (var number in Enumerable.Range(0, 80))
        {
            way.Slack.Say("C1", root, "U2", $"remark {number}");
        }

        var message = await way.EnrichAsync(SlackOut.Heard("C1", root, way.Slack.Say("C1", root, "U1", "and now?")));

        Assert.Equal(50, message.Earlier!.Count);
        Assert.Equal(("the subject", "remark 79"), (message.Earlier[0].Text, message.Earlier[^1].Text));
        Assert.True(message.EarlierIsPartial);
    }

    [Fact]
    public async Task F7_A_thread_it_began_or_answered_in_has_nothing_earlier()
    {
        await using var way = await SlackOut.StartAsync();
        var (own, answered) = (way.Slack.Say("C1", null, "U1", "hello"), way.Slack.Say("C1", null, "U1", "hello"));
        await way.EnrichAsync(SlackOut.Heard("C1", own, own));
        await way.SendAsync(SlackOut.At("C1", answered), new Block.Paragraph("hello"));

        var begun = await way.EnrichAsync(SlackOut.Heard("C1", own, "1795320999.000001"));
        var joined = await way.EnrichAsync(SlackOut.Heard("C1", answered, "1795320999.000002"));

        Assert.Equal((null, null), (begun.Earlier, joined.Earlier));
        Assert.Empty(way.Slack.Of("conversations.replies"));
    }

    [Fact]
    public async Task An_attached_file_is_read()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Attached["openapi.yaml"] = ("application/yaml", Encoding.UTF8.GetBytes("openapi: 3.1.0"));

        var message = await way.EnrichAsync(SlackOut.Heard("C1", null, "1.1", new SharedFile("openapi.yaml", "application/yaml", 14, way.Slack.FileUrl("openapi.yaml"))));

        Assert.Equal("openapi: 3.1.0", message.Files![0].Text);
    }

    [Fact]
    public async Task A_file_that_is_only_named_is_looked_up()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Attached["F1"] = ("text/plain", [65]);

        var message = await way.EnrichAsync(SlackOut.Heard("C1", null, "1.1", new SharedFile("a.txt", "text/plain", 1, "F1")));

        Assert.Equal("A", message.Files![0].Text);
    }

    [Theory]
    [InlineData("missing.txt", 1, "hand it out")]
    [InlineData("picture.png", 1, "not text")]
    [InlineData("page.txt", 1, "hand it out")]
    [InlineData("large.txt", 1, "larger than 2 MB")]
    [InlineData("large.txt", 3_000_000, "larger than 2 MB")]
    [InlineData("https://evil.example/a.txt", 1, "do not fetch")]
    [InlineData("https://slack.com.evil.example/a.txt", 1, "do not fetch")]
    [InlineData("http://files.slack.com/a.txt", 1, "do not fetch")]
    public async Task A_file_that_cannot_be_read_says_why(string where, long bytes, string problem)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Attached["picture.png"] = ("image/png", [0x89, 0x50, 0, 1, 255]);
        way.Slack.Attached["page.txt"] = ("text/html", "<html>sign in</html>"u8.ToArray());
        way.Slack.Attached["large.txt"] = ("text/plain", new byte[2 * 1024 * 1024 + 1]);

        var message = await way.EnrichAsync(SlackOut.Heard("C1", null, "1.1", new SharedFile("a.txt", "text/plain", bytes, where.Contains(':') ? where : way.Slack.FileUrl(where))));

        Assert.Null(message.Files![0].Text);
        Assert.Contains(problem, message.Files[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F4_Longer_work_says_so_and_short_work_does_not()
    {
        await using var way = await SlackOut.StartAsync();
        using var turn = new CancellationTokenSource();

        var quick = way.Channel.TypingAsync(SlackOut.At("C1", "1.000001"), new CancellationToken(canceled: true));
        _ = way.Channel.TypingAsync(SlackOut.At("C1", "2.000001"), turn.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => quick);
        var shown = Assert.Single(await way.Slack.CalledAsync(Status, 1));
        Assert.Equal(("C1", "2.000001"), ((string?)shown["channel_id"], (string?)shown["thread_ts"]));
        Assert.InRange(shown["loading_messages"]!.AsArray().Count, 1, 10);
    }

    [Fact]
    public async Task F4_A_status_that_its_answer_overtook_is_taken_away()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail(Status, new FakeSlack.Fault(Delay: TimeSpan.FromSeconds(1.5)));
        var place = SlackOut.At("C1", "1.000001");

        var shown = way.Channel.TypingAsync(place, CancellationToken.None);
        await way.Slack.CalledAsync(Status, 1);
        await way.SendAsync(place, new Block.Paragraph("done"));
        await shown;

        Assert.Equal(["is working on it…", ""], way.Slack.Of(Status).Select(call => (string?)call["status"]));
    }

    [Theory]
    [InlineData("is_archived", null)]
    [InlineData(null, "U2")]
    public async Task F4_A_status_that_no_message_in_the_thread_clears_is_taken_away(string? error, string? onlyFor)
    {
        await using var way = await SlackOut.StartAsync();
        var place = SlackOut.At("C1", "1.000001");
        _ = way.Channel.TypingAsync(place, CancellationToken.None);
        await way.Slack.CalledAsync(Status, 1);
        await Task.Delay(200);
        if (error is not null)
        {
            way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(Error: error));
        }

        await way.SendAsync(place, new Reply("r", [new Block.Paragraph("done")]) { OnlyFor = onlyFor });

        Assert.Equal("", (string?)way.Slack.Of(Status)[^1]["status"]);
    }
}
