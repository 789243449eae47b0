using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Tests;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Slack's own client speaks to the stand-in these tests send to, and finds there what was sent.</summary>
public sealed class SlackClientTests
{
    [NeedsFact("validators")]
    public async Task Slacks_own_client_finds_the_answers_in_the_thread()
    {
        await using var way = await SlackOut.StartAsync();
        var root = way.Slack.Say("C1", null, "U1", "hello");
        await way.SendAsync(SlackOut.At("C1", root, root), new Block.Paragraph("here"), new Block.Table(["Line"], [["load"]]), SlackOut.Picture);

        var (code, said) = await RequiredProgram.RunValidatorAsync("slack-client.mjs", way.Slack.ApiUrl, FakeSlack.Token, "C1", root);

        Assert.True(code == 0, said);
        var found = JsonNode.Parse(said.Trim().Split('\n')[^1])!;
        Assert.Equal("m1-1", (string?)found["replies"]![1]!["reply"]);
        Assert.Equal(["section", "table", "context"], found["blocks"]!.AsArray().Select(block => (string?)block));
        Assert.Equal((true, true, "channel_not_found", FakeSlack.Bot), ((bool)found["posted"]!, (bool)found["uploaded"]!, (string?)found["refused"], (string?)found["user"]));
        Assert.Contains(way.Slack.Uploads.Values, bytes => bytes.Length >= 5);
    }
}
