using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using static BackendArchitect.Conversation.Messages.InboundKind;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Reads an activity into the words every channel shares.</summary>
public sealed class ActivityReader(TimeProvider time)
{
    /// <summary>Name of this channel in addresses.</summary>
    public const string Channel = "botframework";

    /// <summary>Real ones have about 150 characters.</summary>
    private const int LongestId = 1000;

    private static readonly ImmutableDictionary<string, string> NoValues = ImmutableDictionary<string, string>.Empty;

    /// <param name="bodyId">What identifies the delivery when the activity carries no id: a hash of the body.</param>
    /// <param name="origin">Where the platform reached this program.</param>
    public Delivery Read(Activity activity, string bodyId, string? origin) =>
        Missing(activity) is { } missing ? new Delivery.Malformed($"The activity has no {missing}.") : activity.Type switch
        {
            "message" => ReadMessage(activity, bodyId, origin),
            "messageUpdate" => ReadChange(activity, Edited, bodyId, origin),
            "messageDelete" => ReadChange(activity, Deleted, bodyId, origin),
            "invoke" => ReadInvoke(activity, bodyId, origin),
            "conversationUpdate" when AddsTheBot(activity) => new Delivery.Message(Inbound(activity, Joined, bodyId, origin)),
            "installationUpdate" when activity.Action == "add" => new Delivery.Message(Inbound(activity, Joined, bodyId, origin)),
            _ => new Delivery.Ignored($"nothing to do for {activity.Type}"),
        };

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.Type) ? "type"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : IsSane(activity.Id) && IsSane(activity.Conversation.Id) && IsSane(activity.From.Id) && IsSane(activity.ReplyToId) ? null
        : "ids that can be kept: one is too long, or no printable text";

    /// <summary>Ids go into names, addresses and the log.</summary>
    private static bool IsSane(string? id) => id is null || (id.Length <= LongestId && !id.Any(char.IsControl));

    private Delivery ReadMessage(Activity activity, string bodyId, string? origin)
    {
        if (activity.Value is { } value && PressedButton.Read(value) is { } pressed)
        {
            return Pressed(activity, pressed, bodyId, origin);
        }

        if (activity.From?.Id == activity.Recipient?.Id)
        {
            return new Delivery.Ignored("the bot's own message");
        }

        var (text, mentioned) = Mentions.Strip(activity);
        var message = Inbound(activity, Text, bodyId, origin) with { Text = text, Files = ActivityFiles.Of(activity) };
        return message.Conversation.Kind switch
        {
            _ when mentioned => new Delivery.Message(message),
            ConversationKind.Channel => new Delivery.Overheard(message),
            // A group is one endless conversation of people: there it speaks when spoken to, and only then.
            ConversationKind.Group when activity.ChannelId == "msteams" => new Delivery.Ignored("not spoken to"),
            _ => new Delivery.Message(message),
        };
    }

    /// <summary>An edit keeps the id of its message, so the id of the delivery is made of that and the moment.</summary>
    private Delivery ReadChange(Activity activity, InboundKind kind, string bodyId, string? origin)
    {
        if (string.IsNullOrEmpty(activity.Id) || activity.From?.Id == activity.Recipient?.Id)
        {
            return new Delivery.Ignored("a change of no message of theirs");
        }

        var (text, mentioned) = Mentions.Strip(activity);
        var moment = activity.Timestamp?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? bodyId;
        var message = Inbound(activity, kind, bodyId, origin) with
        {
            Id = $"{activity.Id}-{(kind == Edited ? "edited" : "deleted")}-{moment}",
            Replaces = activity.Id,
            Text = kind == Edited ? text : "",
            Files = kind == Edited ? ActivityFiles.Of(activity) : null,
        };
        return mentioned || message.Conversation.Kind == ConversationKind.Personal ? new Delivery.Message(message) : new Delivery.Overheard(message);
    }

    private Delivery ReadInvoke(Activity activity, string bodyId, string? origin) => activity.Name switch
    {
        "adaptiveCard/action" => JsonText.Find(activity.Value, "action", "data") is { } data && PressedButton.Read(data) is { } pressed
            ? Pressed(activity, pressed, bodyId, origin)
            : new Delivery.Ignored("a card action that is not one of ours"),
        "task/fetch" => JsonText.At(activity.Value, "data", "form") is { } form
            ? new Delivery.FormWanted(form, JsonText.At(activity.Value, "data", "reply"))
            : new Delivery.Ignored("a dialog that is not one of ours"),
        "task/submit" => JsonText.Find(activity.Value, "data") is { } sent && PressedButton.Read(sent) is { } submitted
            ? Pressed(activity, submitted, bodyId, origin)
            : new Delivery.Ignored("a form that is not one of ours"),
        "message/submitAction" when JsonText.At(activity.Value, "actionName") == "feedback" => Feedback(activity, bodyId, origin),
        "fileConsent/invoke" => new Delivery.FileAnswer(Consent(activity.Value)),
        var name => new Delivery.Unknown(name ?? ""),
    };

    private Delivery.Message Pressed(Activity activity, PressedButton pressed, string bodyId, string? origin) =>
        new(Inbound(activity, InboundKind.Action, bodyId, origin) with { Action = pressed.Command, Values = pressed.Values, Pressed = pressed.Reply });

    private Delivery Feedback(Activity activity, string bodyId, string? origin)
    {
        var verdict = JsonText.At(activity.Value, "actionValue", "reaction") switch
        {
            "like" => "up",
            "dislike" => "down",
            _ => null,
        };
        if (verdict is null)
        {
            return new Delivery.Ignored("neither thumb");
        }

        var message = Inbound(activity, InboundKind.Action, bodyId, origin) with { Action = $"feedback {verdict}" };
        return new Delivery.Message(FeedbackText(activity) is { } words ? message with { Values = NoValues.Add("text", words) } : message);
    }

    /// <summary>The words beside the thumb come as JSON in a text.</summary>
    private static string? FeedbackText(Activity activity)
    {
        try
        {
            using var form = JsonDocument.Parse(JsonText.At(activity.Value, "actionValue", "feedback") ?? "{}");
            return JsonText.At(form.RootElement, "feedbackText") is { Length: > 0 } words ? words : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FileConsent Consent(JsonElement? value) => new(
        JsonText.At(value, "action") == "accept",
        JsonText.At(value, "context", "file"),
        JsonText.At(value, "uploadInfo", "uploadUrl"),
        JsonText.At(value, "uploadInfo", "contentUrl"),
        JsonText.At(value, "uploadInfo", "uniqueId"),
        JsonText.At(value, "uploadInfo", "name"),
        JsonText.At(value, "uploadInfo", "fileType"));

    private InboundMessage Inbound(Activity activity, InboundKind kind, string bodyId, string? origin) => new(
        string.IsNullOrEmpty(activity.Id) ? bodyId : activity.Id,
        kind,
        ActivityAddress.Of(activity, origin),
        new Person(activity.From!.Id!, activity.From.Name ?? ""),
        "",
        null,
        NoValues,
        activity.Timestamp ?? time.GetUtcNow());

    private static bool AddsTheBot(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;
}
