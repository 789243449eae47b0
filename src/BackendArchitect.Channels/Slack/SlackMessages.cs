using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads messages and mentions: a mention in a channel comes as both, with one time stamp, which is why that is the id.</summary>
internal static class SlackMessages
{
    private static readonly SlackDelivery NoMessage = new SlackDelivery.Malformed("The message has no channel, user or time stamp.");

    public static SlackDelivery Read(JsonElement happened, SlackScene scene) => happened.Text("subtype") switch
    {
        null or "file_share" or "thread_broadcast" or "me_message" => Said(happened, scene),
        "message_changed" => Changed(happened, scene),
        "message_deleted" => Deleted(happened.At("previous_message"), happened, scene),
        { } subtype => new SlackDelivery.Ignored($"nothing to do for {subtype}"),
    };

    private static SlackDelivery Said(JsonElement message, SlackScene scene)
    {
        if (IsOfABot(message, scene))
        {
            return new SlackDelivery.Ignored("a bot's message");
        }

        if (message.Id("channel") is not { } channel || message.Id("user") is not { } user || message.Stamp("ts") is not { } stamp)
        {
            return NoMessage;
        }

        return Attention(message, message, channel, scene) is { } attention
            ? new SlackDelivery.Message(
                SlackScene.Said(stamp, InboundKind.Text, Place(message, message, channel, user, stamp, scene), Speaker(message, user), Words(message, scene), SlackJson.TimeOf(stamp)!.Value)
                    with { Files = SlackScene.FilesOf(message) },
                attention)
            : new SlackDelivery.Ignored("not spoken to");
    }

    private static SlackDelivery Changed(JsonElement happened, SlackScene scene)
    {
        var message = happened.At("message");
        var before = happened.At("previous_message");
        if (message.Text("subtype") == "tombstone")
        {
            return Deleted(before, happened, scene);
        }

        if (IsOfABot(message, scene) || message.Text("text") == before.Text("text"))
        {
            return new SlackDelivery.Ignored("an edit that changes no words of a person");
        }

        if (happened.Id("channel") is not { } channel || message.Id("user") is not { } user || message.Stamp("ts") is not { } stamp || happened.Stamp("ts") is not { } changed)
        {
            return NoMessage;
        }

        // Called for the first time by an edit: to the bot this is new.
        var isNew = Calls(message, scene) && !Calls(before, scene);
        return Attention(happened, message, channel, scene) is { } attention
            ? new SlackDelivery.Message(
                SlackScene.Said(
                    isNew ? stamp : changed,
                    isNew ? InboundKind.Text : InboundKind.Edited,
                    Place(happened, message, channel, user, stamp, scene),
                    Speaker(message, user),
                    Words(message, scene),
                    SlackJson.TimeOf(changed)!.Value) with { Replaces = isNew ? null : stamp, Files = SlackScene.FilesOf(message) },
                attention)
            : new SlackDelivery.Ignored("not spoken to");
    }

    private static SlackDelivery Deleted(JsonElement before, JsonElement happened, SlackScene scene)
    {
        if (IsOfABot(before, scene))
        {
            return new SlackDelivery.Ignored("a bot's message went");
        }

        if (happened.Id("channel") is not { } channel || before.Id("user") is not { } user || before.Stamp("ts") is not { } stamp || happened.Stamp("ts") is not { } at)
        {
            return NoMessage;
        }

        return new SlackDelivery.Message(
            SlackScene.Said(at, InboundKind.Deleted, Place(happened, before, channel, user, stamp, scene), Speaker(before, user), "", SlackJson.TimeOf(at)!.Value)
                with { Replaces = stamp },
            channel.StartsWith('D') ? SlackAttention.Direct : SlackAttention.Overheard);
    }

    /// <returns>Null when nobody spoke to the bot, and nobody can have.</returns>
    private static SlackAttention? Attention(JsonElement happened, JsonElement message, string channel, SlackScene scene) =>
        channel.StartsWith('D') ? SlackAttention.Direct
        : happened.Text("type") == "app_mention" || Calls(message, scene) ? SlackAttention.Called
        : message.Stamp("thread_ts") is null && !message.Has("edited") ? null
        : SlackWords.IsToSomebodyElse(message.Text("text") ?? "", scene.Bot) ? null
        : SlackAttention.Overheard;

    private static SlackReference Place(JsonElement happened, JsonElement message, string channel, string user, string stamp, SlackScene scene) =>
        scene.At(channel, SlackScene.ThreadOf(channel, message.Stamp("thread_ts"), stamp), stamp, user, happened.Text("channel_type") == "mpim");

    private static bool Calls(JsonElement message, SlackScene scene) => SlackWords.Mentions(message.Text("text") ?? "", scene.Bot);

    private static bool IsOfABot(JsonElement message, SlackScene scene) =>
        message.Has("bot_id") || (scene.Bot is not null && message.Text("user") == scene.Bot);

    private static string Words(JsonElement message, SlackScene scene) => SlackWords.Plain(message.Text("text") ?? "", scene.Bot);

    /// <summary>Events seldom carry a name; the id is always there.</summary>
    private static Person Speaker(JsonElement message, string user)
    {
        var profile = message.At("user_profile");
        return new Person(user, profile.Text("display_name") ?? profile.Text("real_name") ?? profile.Text("name") ?? "");
    }
}
