using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Tests;

namespace BackendArchitect.Channels.Tests.Slack;

/// <summary>Slack's own types, as the official package has them, judge what is sent.</summary>
public sealed class SlackTypesTests
{
    [NeedsFact("validators")]
    public async Task Slacks_types_take_every_golden_reply()
    {
        var messages = GoldenReplies.Messages(reply => SlackCutter.Cut(reply)).Select(golden => golden.Message)
            .Append(new Reply("menu", [new Block.Ask("q", "Which?", "", [.. Enumerable.Range(1, 7).Select(at => new Button($"{at}", $"answer q {at}"))])]));

        var (code, said) = await CheckAsync(new JsonArray([.. messages.Select(reply => Rendered.Message(reply, SlackAttachments.None with { Link = _ => Rendered.Link, ByLink = true })["blocks"]!.DeepClone())]));

        Assert.True(code == 0, said);
    }

    [NeedsFact("validators")]
    public async Task Slacks_types_refuse_what_is_wrong()
    {
        var (code, said) = await CheckAsync(new JsonArray(new JsonArray(new JsonObject { ["type"] = "section", ["txt"] = "hello" })));

        Assert.Equal(1, code);
        Assert.Contains("txt", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> CheckAsync(JsonNode sent)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, sent.ToJsonString());
            return await RequiredProgram.RunValidatorAsync("slack-blocks-check.mjs", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
