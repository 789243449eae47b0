using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Addresses of threads in Teams channels. Chats have none, and neither has any other client of this protocol.</summary>
internal static class TeamsThreadLink
{
    private const string Teams = ActivityReader.Channel + ":msteams:";
    private const string Mark = ";messageid=";

    public static Reply Resolved(ActivityReference to, Reply reply) => reply with { Blocks = ConversationLink.Resolved(reply.Blocks, conversation => To(to, conversation)) };

    /// <param name="to">Where the link is shown: its tenant is the link's.</param>
    /// <param name="conversation"><c>botframework:msteams:19:…@thread.tacv2;messageid=1700000000000</c>.</param>
    public static string? To(ActivityReference to, string conversation)
    {
        if (!to.IsTeams || !conversation.StartsWith(Teams, StringComparison.Ordinal) || conversation.Split(Mark) is not [var channel, var message])
        {
            return null;
        }

        var id = Uri.EscapeDataString(message);
        var tenant = to.Conversation.TenantId is { Length: > 0 } known ? $"tenantId={Uri.EscapeDataString(known)}&" : "";
        return $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(channel[Teams.Length..])}/{id}?{tenant}parentMessageId={id}";
    }
}
