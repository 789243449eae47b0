using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Channels.Tests.Slack;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.Parity;

/// <summary>The same conversation in Slack and in Teams.</summary>
public sealed class ParityTests
{
    public static TheoryData<string> Scripts => [.. ParityScript.Names];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void X9_Both_platforms_say_the_same_numbers_and_the_same_names(string script) => Assert.All(ParityScript.Replies(script), said =>
    {
        var slack = Shown.InSlack(said.Reply).SelectMany(Shown.WordsInSlack).ToHashSet();
        var teams = Shown.InTeams(said.Reply).SelectMany(Shown.WordsInTeams).ToHashSet();

        // Slack names the file of a picture it only links to; Teams shows the picture.
        slack.ExceptWith(Pictures(said.Reply).Except(teams));

        Assert.NotEmpty(slack);
        Assert.True(slack.SetEquals(teams), $"{said.Said}\nonly in Slack: {Only(slack, teams)}\nonly in Teams: {Only(teams, slack)}");
    });

    [Theory]
    [MemberData(nameof(Scripts))]
    public void X9_Both_are_within_their_limits(string script) => Assert.All(ParityScript.Replies(script), said =>
    {
        Assert.All(Shown.InSlack(said.Reply), message =>
        {
            Assert.InRange(message["blocks"]!.AsArray().Count, 1, 50);
            Assert.InRange(Rendered.Characters(message["blocks"]), 1, 12_000);
            Assert.All(Texts(message["blocks"]), text => Assert.InRange(text.Length, 0, 3_000));
        });
        Assert.All(Shown.InTeams(said.Reply), activity =>
        {
            Assert.InRange(Encoding.Unicode.GetByteCount(activity.ToJsonString()), 1, 80 * 1024);
            Assert.InRange(((string?)activity["text"] ?? "").Length, 0, 12_000);
        });
    });

    [Theory]
    [MemberData(nameof(Scripts))]
    public void F5_The_first_message_of_every_reply_is_short_and_nothing_is_cut_in_two(string script) => Assert.All(
        ParityScript.Replies(script).GroupBy(said => Turn(said.Reply)),
        turn =>
        {
            Assert.InRange(turn.First().Reply.Blocks.Sum(FirstMessage.Length), 0, FirstMessage.Most);
            Assert.InRange(turn.Count(), 1, 2);
            Assert.All(turn.SelectMany(said => SlackCutter.Cut(said.Reply)).SelectMany(page => page.Blocks).OfType<Block.Code>(), code => Assert.DoesNotContain("```", code.Text, StringComparison.Ordinal));
        });

    [Theory]
    [MemberData(nameof(Scripts))]
    public void X9_The_payloads_are_the_reviewed_ones(string script)
    {
        var replies = ParityScript.Replies(script);

        Snapshot.Holds($"{script}.slack.jsonl", replies.SelectMany(said => Shown.InSlack(said.Reply)));
        Snapshot.Holds($"{script}.teams.jsonl", replies.SelectMany(said => Shown.InTeams(said.Reply)));
    }

    [Fact]
    public void X9_A_fact_missing_on_one_platform_would_be_noticed()
    {
        var reply = new Reply("r", [new Block.Paragraph("9,800 requests/s"), new Block.Table(["Part", "Cost"], [["Redis", "412 USD"]])]);
        var teams = Shown.InTeams(reply).SelectMany(Shown.WordsInTeams).ToHashSet();

        Assert.Contains("9,800", teams);
        Assert.Contains("Redis", teams);
        Assert.DoesNotContain("412", Shown.InSlack(reply with { Blocks = reply.Blocks[..1] }).SelectMany(Shown.WordsInSlack));
        Assert.Contains("412", Shown.InSlack(reply).SelectMany(Shown.WordsInSlack));
    }

    private static IEnumerable<string> Pictures(Reply reply) => reply.Blocks.OfType<Block.Picture>().SelectMany(picture => Shown.Split(picture.File.Name));

    private static string Turn(Reply reply) => reply.Id[..reply.Id.LastIndexOf('-')];

    private static string Only(HashSet<string> these, HashSet<string> those) => string.Join(' ', these.Except(those).Take(30));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject thing => thing.SelectMany(member => member is { Key: "text", Value: JsonValue value } && value.TryGetValue<string>(out var text) ? [text] : Texts(member.Value)),
        _ => [],
    };
}
