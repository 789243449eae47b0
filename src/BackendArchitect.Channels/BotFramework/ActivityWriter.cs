using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Writes one reply as one activity: the words it begins with as text, everything else as a card below them.</summary>
internal static class ActivityWriter
{
    public static Activity Write(ActivityReference to, Reply reply, CardWriter cards, IEnumerable<Activity.Attachment> pictures)
    {
        var spoken = reply.Blocks.TakeWhile(block => TextOf(block) is not null).ToImmutableArray();
        var drawn = reply.Blocks.Skip(spoken.Length).ToImmutableArray();
        return Addressed(to) with
        {
            Type = "message",
            Text = spoken.IsEmpty ? null : string.Join("\n\n", spoken.Select(TextOf)),
            TextFormat = "markdown",
            Summary = SummaryOf(reply),
            Attachments =
            [
                .. drawn.IsEmpty ? [] : new[] { new Activity.Attachment(CardWriter.ContentType, JsonSerializer.SerializeToElement(cards.Write(drawn), ActivityJson.Default.JsonObject)) },
                .. pictures,
            ],
        };
    }

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

    private static Activity Addressed(ActivityReference to) => new()
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
