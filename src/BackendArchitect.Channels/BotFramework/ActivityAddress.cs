using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Where an activity comes from, in the words every channel shares.</summary>
internal static class ActivityAddress
{
    private const string ThreadMark = ";messageid=";

    public static ConversationAddress Of(Activity activity, string? origin)
    {
        var platform = activity.ChannelId ?? "unknown";
        var kind = KindOf(activity);
        var conversation = ThreadOf(activity, kind);
        var tenant = activity.Conversation!.TenantId ?? JsonText.At(activity.ChannelData, "tenant", "id") ?? "";
        var reference = new ActivityReference(
            activity.ServiceUrl!.TrimEnd('/'),
            platform,
            activity.Conversation with { Id = conversation, TenantId = tenant.Length == 0 ? null : tenant },
            activity.Recipient ?? new Activity.Account(),
            activity.From!,
            activity.Id,
            origin);
        return new ConversationAddress(ActivityReader.Channel, $"{ActivityReader.Channel}:{platform}:{conversation}", kind, reference.ToString())
        {
            Workspace = tenant,
            Place = PlaceOf(activity, conversation),
        };
    }

    public static ConversationKind KindOf(Activity activity) => activity.Conversation switch
    {
        { ConversationType: "channel" } => ConversationKind.Channel,
        { ConversationType: "groupChat" } or { IsGroup: true } => ConversationKind.Group,
        _ => ConversationKind.Personal,
    };

    /// <summary>In a channel each first message is the root of a thread; a client that does not say so means the message itself.</summary>
    private static string ThreadOf(Activity activity, ConversationKind kind)
    {
        var id = activity.Conversation!.Id!;
        return kind == ConversationKind.Channel && activity.Type == "message" && activity.Id is { Length: > 0 } message
            && activity.ChannelId == "msteams" && !id.Contains(ThreadMark, StringComparison.Ordinal)
                ? id + ThreadMark + message
                : id;
    }

    private static string PlaceOf(Activity activity, string conversation) =>
        JsonText.At(activity.ChannelData, "channel", "id") ?? JsonText.At(activity.ChannelData, "teamsChannelId") ?? conversation.Split(ThreadMark)[0];
}
