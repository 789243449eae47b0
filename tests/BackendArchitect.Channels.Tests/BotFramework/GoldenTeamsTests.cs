using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Channels.Tests.Slack;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests;
using BackendArchitect.Deliverables.Tests;

namespace BackendArchitect.Channels.Tests.BotFramework;

/// <summary>Replies of real conversations, as Teams is given them.</summary>
public sealed class GoldenTeamsTests
{
    private static readonly string LongLink = "https://bot.example.org/files/" + new string('x', 600);

    [Fact]
    public void F5_Every_golden_reply_is_inside_the_limits_of_Teams()
    {
        var messages = GoldenReplies.Messages(reply => ReplyCutter.Cut(reply)).ToList();

        Assert.True(messages.Count > 40, $"{messages.Count} replies");
        Assert.All(messages, golden =>
        {
            var activity = Write(golden.Message);
            // As the platform counts: UTF-16, the whole of what is sent.
            Assert.InRange(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity).Length * 2, 1, ActivityLimits.MessageBytes);
            Assert.All(activity.Attachments!, card => Assert.InRange(Encoding.UTF8.GetByteCount(card.Content!.Value.GetRawText()), 1, ActivityLimits.CardBytes));
        });
    }

    [Fact]
    public void F5_No_table_and_no_code_of_a_golden_reply_is_cut() => Assert.All(GoldenReplies.All, golden =>
    {
        var pages = ReplyCutter.Cut(golden.Reply);
        Assert.Equal(
            golden.Reply.Blocks.OfType<Block.Table>().Select(table => table.Rows.Length),
            pages.SelectMany(page => page.Blocks).OfType<Block.Table>().Select(table => table.Rows.Length));
        Assert.All(pages, page => Assert.Equal(0, (Write(page).Text ?? "").Split("```").Length % 2 - 1));
    });

    [Fact]
    public void F5_A_golden_reply_numbers_each_source_it_links() => Assert.All(GoldenReplies.All, golden =>
    {
        var activity = Write(golden.Reply);
        var citations = activity.Entities is { } entities ? entities[0].GetProperty("citation").GetArrayLength() : 0;
        Assert.InRange(citations, 0, 20);
        Assert.All(Enumerable.Range(1, citations), number => Assert.Contains($"[{number}]", activity.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("AIGeneratedContent", activity.Entities?.GetRawText() ?? "", StringComparison.Ordinal);
    });

    [Fact]
    public void F6_Everything_that_can_be_pressed_says_a_command_that_is_understood_and_names_its_reply()
    {
        var actions = GoldenReplies.Messages(reply => ReplyCutter.Cut(reply))
            .SelectMany(golden => Cards(golden.Message).SelectMany(Actions).Select(action => (golden.Message, Action: action)))
            .ToList();

        Assert.True(actions.Count > 100, $"{actions.Count} buttons");
        Assert.All(actions, pressed =>
        {
            var press = PressedButton.Read(JsonSerializer.SerializeToElement(pressed.Action["data"]))!;
            Assert.IsNotType<Command.Stale>(CommandLanguage.Parse(press.Command));
            Assert.Equal(pressed.Message.Id, press.Reply);
        });
    }

    [Fact]
    public void F6_Pressing_any_golden_button_leaves_a_card_inside_the_limits() =>
        Assert.All(GoldenReplies.Messages(reply => ReplyCutter.Cut(reply)), golden => Assert.All(golden.Message.Blocks.SelectMany(BlockText.Buttons), button =>
        {
            var after = Answered.Mark(golden.Message, button.Command, new string('ä', 200));
            Assert.All(Cards(after), card => Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, ActivityLimits.CardBytes));
        }));

    [NeedsFact("chromium")]
    public async Task Microsofts_renderer_and_types_take_every_golden_card_and_every_form()
    {
        IEnumerable<JsonNode> messages = GoldenReplies.Messages(reply => ReplyCutter.Cut(reply)).SelectMany(golden => Cards(golden.Message));
        IEnumerable<JsonNode> pressed = GoldenReplies.All.SelectMany(golden => golden.Reply.Blocks.SelectMany(BlockText.Buttons).Take(1)
            .SelectMany(button => Cards(Answered.Mark(golden.Reply, button.Command, "Ada"))));
        IEnumerable<JsonNode> forms = new Forms(Talk.Knowledge).All.Select(form => FormCard.Write(form, "m1-1"));
        IEnumerable<JsonNode> elsewhere = GoldenReplies.All.Select(golden => (JsonNode)new CardWriter(_ => LongLink, _ => LongLink).Write(golden.Reply.Blocks));

        var (code, said) = await CheckAsync([.. messages, .. pressed, .. forms, .. elsewhere]);

        Assert.True(code == 0, said);
    }

    [NeedsFact("chromium")]
    public async Task Microsofts_renderer_and_types_refuse_what_is_wrong()
    {
        var (code, said) = await CheckAsync(
        [
            JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","txet":"x","text":"y"}]}""")!,
            JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Image"}]}""")!,
        ]);

        Assert.Equal(1, code);
        Assert.Contains("txet", said, StringComparison.Ordinal);
        Assert.Contains("card 1:", said, StringComparison.Ordinal);
    }

    private static Activity Write(Reply reply) => ActivityWriter.Write(
        Samples.Reference, reply, new CardWriter(_ => LongLink, _ => LongLink + "y", CardButtons.For(Samples.Reference, reply.Id)), []);

    private static IEnumerable<JsonObject> Cards(Reply reply) => (Write(reply).Attachments ?? []).Select(card => JsonNode.Parse(card.Content!.Value.GetRawText())!.AsObject());

    private static IEnumerable<JsonNode> Actions(JsonNode card) =>
        card["body"]!.AsArray().Where(part => (string?)part!["type"] == "ActionSet").SelectMany(part => part!["actions"]!.AsArray()).Select(action => action!);

    private static async Task<(int Code, string Said)> CheckAsync(ImmutableArray<JsonNode> cards)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new JsonArray([.. cards.Select(card => card.DeepClone())]).ToJsonString());
            return await RequiredProgram.RunValidatorAsync("cards-check.mjs", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
