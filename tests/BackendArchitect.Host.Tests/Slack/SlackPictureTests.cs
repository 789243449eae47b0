using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Pictures and files below an answer.</summary>
public sealed class SlackPictureTests
{
    private static readonly FileRef Costs = new("d1", "costs.md", "costs.md", "Costs");

    [Fact]
    public async Task F10_A_picture_stands_below_the_answer_with_its_words_and_its_source()
    {
        await using var way = await SlackOut.StartAsync();

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", "1.000001"), new Block.Paragraph("here"), SlackOut.Picture));

        var asked = way.Slack.Of("files.getUploadURLExternal");
        Assert.Equal([("c4.png", "3", "an app and a database"), ("c4.mmd", "21", null)], asked.Select(call => ((string?)call["filename"], (string?)call["length"], (string?)call["alt_txt"])));
        Assert.Equal(2, way.Slack.Uploads.Count);
        var shared = way.Slack.Messages.Last();
        Assert.Equal(("C1", "1.000001"), ((string?)shared["channel"], (string?)shared["thread_ts"]));
        Assert.Equal(["Containers", "Containers: source"], shared["files"]!.AsArray().Select(file => (string?)file!["title"]));
        Assert.Equal("here\nContainers: an app and a database", (string?)way.Slack.Messages.First()["text"]);
    }

    [Fact]
    public async Task F10_Without_a_renderer_the_picture_is_told_with_its_source()
    {
        await using var way = await SlackOut.StartAsync();
        way.Drawn.Remove("diagrams/c4.png");

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", null), SlackOut.Picture));

        AssertTold(Assert.Single(way.Slack.Messages));
    }

    [Fact]
    public async Task F10_A_renderer_that_fails_costs_the_picture_and_not_the_answer()
    {
        await using var way = await SlackOut.StartAsync();
        way.CannotDraw = true;

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", null), SlackOut.Picture));

        Assert.Contains("an app and a database", Assert.Single(way.Slack.Messages)["blocks"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files.getUploadURLExternal")]
    [InlineData("upload")]
    public async Task F10_An_upload_that_fails_is_told_with_its_source(string where)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail(where, new FakeSlack.Fault(500));

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", null), SlackOut.Picture));

        AssertTold(Assert.Single(way.Slack.Messages));
    }

    [Fact]
    public async Task F10_A_picture_that_cannot_be_shown_after_all_is_told_below_the_answer()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("files.completeUploadExternal", new FakeSlack.Fault(Error: "file_not_found"));

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", "1.000001"), new Block.Paragraph("here"), SlackOut.Picture));

        Assert.Equal(2, way.Slack.Messages.Count);
        AssertTold(way.Slack.Messages.Last());
    }

    [Fact]
    public async Task A_pause_asked_for_while_showing_is_kept()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("files.completeUploadExternal", new FakeSlack.Fault(429, RetryAfter: "1"));

        await way.SendAsync(SlackOut.At("C1", "1.000001"), SlackOut.Picture);

        Assert.Equal(2, way.Slack.Of("files.completeUploadExternal").Count);
        Assert.Equal(2, way.Slack.Messages.Count);
    }

    [Fact]
    public async Task A_message_that_was_not_sent_shows_no_files()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(500));

        Assert.IsType<SendResult.Later>(await way.SendAsync(SlackOut.At("C1", null), SlackOut.Picture));

        Assert.Empty(way.Slack.Of("files.completeUploadExternal"));
    }

    [Fact]
    public async Task A_private_picture_is_never_shown_to_all()
    {
        await using var way = await SlackOut.StartAsync();

        await way.SendAsync(SlackOut.At("C1", "1.000001"), new Reply("r", [SlackOut.Picture]) { OnlyFor = "U2" });

        Assert.Empty(way.Slack.Of("files.completeUploadExternal"));
        AssertTold(Assert.Single(way.Slack.Of("chat.postEphemeral")));
    }

    [Fact]
    public async Task A_file_asked_for_is_handed_over_and_one_too_large_is_linked()
    {
        await using var way = await SlackOut.StartAsync();
        way.Home = "https://bot.example.org";
        way.Drawn["costs.md"] = [1];
        way.Drawn["bundle.zip"] = new byte[9 * 1024 * 1024];
        var all = new FileRef("d1", "bundle.zip", "bundle.zip", "All files");

        await way.SendAsync(SlackOut.At("C1", "1.000001"), new Block.Files([Costs, all]));

        Assert.Equal("Costs", (string?)Assert.Single(way.Slack.Messages.Last()["files"]!.AsArray())!["title"]);
        Assert.Contains("https://bot.example.org/files/bundle.zip", way.Slack.Messages.First().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_files_only_the_one_that_holds_them_all_is_handed_over()
    {
        await using var way = await SlackOut.StartAsync();
        way.Drawn["bundle.zip"] = way.Drawn["costs.md"] = [1];
        var files = Enumerable.Range(0, 9).Select(at => Costs with { Title = $"Costs {at}" }).Append(new FileRef("d1", "bundle.zip", "bundle.zip", "All files"));

        await way.SendAsync(SlackOut.At("C1", "1.000001"), new Block.Files([.. files]));

        Assert.Equal("All files", (string?)Assert.Single(way.Slack.Messages.Last()["files"]!.AsArray())!["title"]);
    }

    private static void AssertTold(JsonObject message)
    {
        var blocks = message["blocks"]!.ToJsonString();
        Assert.Contains("an app and a database", blocks, StringComparison.Ordinal);
        Assert.Contains("flowchart LR", blocks, StringComparison.Ordinal);
    }
}
