using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads slash commands. Slack names no message and no thread for one, so each begins a conversation of its own, except privately.</summary>
internal static class SlackCommands
{
    public static SlackDelivery Read(Func<string, string?> field, string? origin, TimeProvider time, SlackResponses? responses)
    {
        if (Id(field("team_id")) is not { } team || Id(field("channel_id")) is not { } channel || Id(field("user_id")) is not { } user
            || field("trigger_id")?.Replace('.', '-') is not { } trigger || !SlackJson.IsId(trigger))
        {
            return new SlackDelivery.Malformed("The command has no team_id, channel_id, user_id or trigger_id.");
        }

        var reference = new SlackReference(team, channel, null, null, user, origin)
        {
            IsGroup = field("channel_name")?.StartsWith("mpdm-", StringComparison.Ordinal) == true,
            Response = responses?.Close(team, field("response_url")),
        };
        var address = SlackAddress.Of(reference);
        return new SlackDelivery.Message(
            new InboundMessage(
                $"c{trigger}",
                InboundKind.Text,
                address.Kind == ConversationKind.Personal ? address : address with { Id = SlackAddress.IdOf(team, channel, $"c{trigger}") },
                new Person(user, field("user_name") ?? ""),
                SlackWords.Plain(field("text") ?? "", null),
                null,
                ImmutableDictionary<string, string>.Empty,
                time.GetUtcNow()),
            SlackAttention.Direct) { IsCommand = true };
    }

    private static string? Id(string? text) => text is not null && SlackJson.IsId(text) ? text : null;
}
