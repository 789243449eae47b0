using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Host.Tests.Slack;

public sealed class SlackPeopleTests
{
    [Fact]
    public async Task F9_People_go_by_their_names_asked_for_once_each()
    {
        await using var way = await SlackOut.StartAsync();
        var root = way.Slack.Say("C1", null, "U2", "500 requests a second");
        var call = way.Slack.Say("C1", root, "U1", "<@U0BOT> no, 5000");
        var message = SlackOut.Heard("C1", root, call) with { From = new Person("U1", "") };

        var full = await way.EnrichAsync(message);
        await way.EnrichAsync(message);
        var known = await way.EnrichAsync(message with { From = new Person("U3", "Carol") });

        Assert.Equal(new Person("U1", "Person U1"), full.From);
        Assert.Equal("Person U2", Assert.Single(full.Earlier!).From.Name);
        Assert.Equal("Carol", known.From.Name);
        Assert.Equal(["U1", "U2"], way.Slack.Of("users.info").Select(call => (string)call["user"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task F9_Whose_name_cannot_be_had_goes_by_id_so_that_two_never_look_like_one()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("users.info", new FakeSlack.Fault(200, "missing_scope"), new FakeSlack.Fault(429, null));

        var one = await way.EnrichAsync(SlackOut.Heard("D1", null, "1795320485.000100") with { From = new Person("U1", "") });
        var other = await way.EnrichAsync(SlackOut.Heard("D1", null, "1795320486.000100") with { From = new Person("U2", "") });

        Assert.Equal(("U1", "U2"), (one.From.Name, other.From.Name));
    }
}
