using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Writes one reply as one activity: the words it begins with as text, everything else as a card below them.</summary>
internal static class ActivityWriter
{
    public static Activity Write(ActivityReference to, Reply reply, CardWriter cards, IEnumerable<Activity.Attachment> pictures)
    {
        var spoken = Spoken(reply);
        var text = spoken.IsEmpty ? null : string.Join("\n\n", spoken.Select(TextOf));
        var marks = to.IsTeams ? MessageMarks.Of(reply, text) : new MessageMarks(text, null, null);
        return Addressed(to) with
        {
            Type = "message",
            Text = marks.Text,
            TextFormat = "markdown",
            Summary = SummaryOf(reply),
            Entities = marks.Entities,
            ChannelData = marks.ChannelData,
            Attachments =
            [
                .. Card(reply, cards) is { } card ? new[] { Attached(card) } : [],
                .. pictures,
            ],
        };
    }

    /// <summary>What cannot be said as text, or null when all can.</summary>
    public static JsonObject? Card(Reply reply, CardWriter cards)
    {
        var drawn = reply.Blocks.Skip(Spoken(reply).Length).ToImmutableArray();
        return drawn.IsEmpty ? null : cards.Write(drawn);
    }

    /// <summary>The card alone.</summary>
    public static Activity OfCard(ActivityReference to, JsonObject card) => Addressed(to) with { Type = "message", Attachments = [Attached(card)] };

    private static Activity.Attachment Attached(JsonObject card) =>
        new(CardWriter.ContentType, JsonSerializer.SerializeToElement(card, ActivityJson.Default.JsonObject));

    public static Activity Typing(ActivityReference to) => Addressed(to) with { Type = "typing" };

    /// <summary>The block as the Markdown of a message, or null when it needs a card.</summary>
    public static string? TextOf(Block block) => block switch
    {
        Block.Heading(var text) => $"**{TeamsText.ForMessage(text)}**",
        Block.Paragraph(var text) => TeamsText.ForMessage(text),
        Block.Bullets bullets => TeamsText.ForMessage(CardWriter.BulletText(bullets)),
        Block.Code(var language, var text) => TeamsText.Fence(language, text),
        Block.Note(var text, var tone) => tone == "warning" ? $"⚠ {TeamsText.ForMessage(text)}" : $"*{TeamsText.ForMessage(text).Trim('*')}*",
        _ => null,
    };

    private static ImmutableArray<Block> Spoken(Reply reply)
    {
        var words = reply.Blocks.TakeWhile(block => TextOf(block) is not null).ToImmutableArray();
        return IsList(reply) && words.FirstOrDefault(block => block is Block.Heading) is { } heading ? words[..(words.IndexOf(heading) + 1)] : words;
    }

    /// <summary>Below its heading several things stand, each with its own buttons: they are drawn together, for words and buttons of the first would be torn apart.</summary>
    private static bool IsList(Reply reply) => reply.Blocks.SkipWhile(block => block is not Block.Buttons).Any(block => block is Block.Paragraph);

    public static Activity Addressed(ActivityReference to) => new()
    {
        From = to.Bot,
        Recipient = to.User,
        Conversation = to.Conversation,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        ReplyToId = to.ActivityId,
    };

    /// <summary>What a notification shows; a card on its own would say nothing there.</summary>
    private static string? SummaryOf(Reply reply) => reply.Blocks
        .Select(block => block switch
        {
            Block.Heading(var text) => text,
            Block.Paragraph(var text) => text,
            Block.Ask ask => ask.Text,
            _ => null,
        })
        .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } first
            ? TeamsText.Plain(first.Length > 120 ? first[..120] + "…" : first)
            : null;
}
