using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using static BackendArchitect.Conversation.Messages.InboundKind;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Reads an activity into the words every channel shares.</summary>
public sealed class ActivityReader(TimeProvider time)
{
    /// <summary>Name of this channel in addresses.</summary>
    public const string Channel = "botframework";

    /// <param name="bodyId">What identifies the delivery when the activity carries no id: a hash of the body.</param>
    /// <param name="origin">Where the platform reached this program.</param>
    public Delivery Read(Activity activity, string bodyId, string? origin) =>
        Missing(activity) is { } missing ? new Delivery.Malformed($"The activity has no {missing}.") : activity.Type switch
        {
            "message" => ReadMessage(activity, bodyId, origin),
            "invoke" when activity.Name == "adaptiveCard/action" => ReadAction(activity, CardAction(activity), bodyId, origin),
            "conversationUpdate" when AddsTheBot(activity) => Inbound(activity, Joined, bodyId, origin),
            "installationUpdate" when activity.Action == "add" => Inbound(activity, Joined, bodyId, origin),
            _ => new Delivery.Ignored($"nothing to do for {activity.Type}"),
        };

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.Type) ? "type"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : null;

    private Delivery ReadMessage(Activity activity, string bodyId, string? origin)
    {
        if (activity.Value is { ValueKind: JsonValueKind.Object } value && CommandOf(value) is not null)
        {
            return ReadAction(activity, value, bodyId, origin);
        }

        if (activity.From?.Id == activity.Recipient?.Id)
        {
            return new Delivery.Ignored("the bot's own message");
        }

        var (text, mentioned) = Mentions.Strip(activity);
        return KindOf(activity) == ConversationKind.Channel && !mentioned
            ? new Delivery.Ignored("not spoken to")
            : Inbound(activity, Text, bodyId, origin, text);
    }

    private Delivery ReadAction(Activity activity, JsonElement? value, string bodyId, string? origin) =>
        value is { ValueKind: JsonValueKind.Object } data && CommandOf(data) is { } command
            ? Inbound(activity, InboundKind.Action, bodyId, origin, action: command, values: Fields(data))
            : new Delivery.Ignored("a card action that is not one of ours");

    private Delivery.Message Inbound(
        Activity activity,
        InboundKind kind,
        string bodyId,
        string? origin,
        string text = "",
        string? action = null,
        ImmutableDictionary<string, string>? values = null) => new(new InboundMessage(
            string.IsNullOrEmpty(activity.Id) ? bodyId : activity.Id,
            kind,
            AddressOf(activity, origin),
            new Person(activity.From!.Id!, activity.From.Name ?? ""),
            text,
            action,
            values ?? ImmutableDictionary<string, string>.Empty,
            activity.Timestamp ?? time.GetUtcNow()));

    private static ConversationAddress AddressOf(Activity activity, string? origin)
    {
        var platform = activity.ChannelId ?? "unknown";
        var reference = new ActivityReference(
            activity.ServiceUrl!.TrimEnd('/'),
            platform,
            activity.Conversation!,
            activity.Recipient ?? new Activity.Account(),
            activity.From!,
            activity.Id,
            origin);
        return new ConversationAddress(Channel, $"{Channel}:{platform}:{activity.Conversation!.Id}", KindOf(activity), reference.ToString());
    }

    private static ConversationKind KindOf(Activity activity) => activity.Conversation switch
    {
        { ConversationType: "channel" } => ConversationKind.Channel,
        { ConversationType: "groupChat" } or { IsGroup: true } => ConversationKind.Group,
        _ => ConversationKind.Personal,
    };

    private static bool AddsTheBot(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;

    private static JsonElement? CardAction(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
            ? data
            : null;

    private static string? CommandOf(JsonElement value) =>
        value.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.String ? command.GetString() : null;

    private static ImmutableDictionary<string, string> Fields(JsonElement value) => value.EnumerateObject()
        .Where(field => field.Name != "command" && field.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
        .Aggregate(ImmutableDictionary<string, string>.Empty, (fields, field) => fields.SetItem(field.Name, field.Value.ToString()));
}
