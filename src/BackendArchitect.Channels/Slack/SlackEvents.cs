using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads the Events API: what happens around the bot.</summary>
internal static class SlackEvents
{
    public static SlackDelivery Read(JsonElement body, string? origin, TimeProvider time) => body.Text("type") switch
    {
        "event_callback" => ReadEvent(body, origin, time),
        "url_verification" => body.Text("challenge") is { } challenge ? new SlackDelivery.Handshake(challenge) : new SlackDelivery.Malformed("The handshake has no challenge."),
        "app_rate_limited" => new SlackDelivery.Ignored("Slack holds events back: more than 30,000 in an hour"),
        { } type => new SlackDelivery.Ignored($"nothing to do for {type}"),
        _ => new SlackDelivery.Malformed("The body has no type."),
    };

    private static SlackDelivery ReadEvent(JsonElement body, string? origin, TimeProvider time)
    {
        if (TeamOf(body) is not { } team)
        {
            return new SlackDelivery.Malformed("The event names no team.");
        }

        var scene = new SlackScene(team, body.First("authorizations").Id("user_id"), origin, time);
        var happened = body.At("event");
        return happened.Text("type") switch
        {
            "message" or "app_mention" => SlackMessages.Read(happened, scene),
            "app_home_opened" => Opened(happened, scene),
            "assistant_thread_started" => Started(happened.At("assistant_thread"), scene),
            "member_joined_channel" => Joined(happened, scene),
            "app_uninstalled" => new SlackDelivery.Removed(team),
            "tokens_revoked" when happened.At("tokens").First("bot").ValueKind != JsonValueKind.Undefined => new SlackDelivery.Removed(team),
            { } type => new SlackDelivery.Ignored($"nothing to do for {type}"),
            _ => new SlackDelivery.Malformed("The body has no event."),
        };
    }

    /// <summary>The workspace whose installation this is, which in a channel shared between two companies is not always the sender's.</summary>
    private static string? TeamOf(JsonElement body) =>
        body.First("authorizations").Id("team_id") ?? body.Id("context_team_id") ?? body.Id("team_id");

    private static SlackDelivery Opened(JsonElement happened, SlackScene scene)
    {
        if (happened.Id("user") is not { } user || happened.Id("channel") is not { } channel)
        {
            return new SlackDelivery.Malformed("The event has no user or channel.");
        }

        var reader = scene.At(channel, null, null, user);
        return happened.Text("tab") switch
        {
            "home" => new SlackDelivery.Home(reader),
            "messages" => new SlackDelivery.Meeting(scene.Joined(reader), reader),
            var tab => new SlackDelivery.Ignored($"nothing to do in the tab {tab}"),
        };
    }

    private static SlackDelivery Started(JsonElement thread, SlackScene scene)
    {
        if (thread.Id("user_id") is not { } user || thread.Id("channel_id") is not { } channel || thread.Stamp("thread_ts") is not { } stamp)
        {
            return new SlackDelivery.Malformed("The assistant thread has no user, channel or time stamp.");
        }

        var reader = scene.At(channel, stamp, null, user);
        return new SlackDelivery.Meeting(scene.Joined(reader), reader);
    }

    private static SlackDelivery Joined(JsonElement happened, SlackScene scene)
    {
        if (happened.Id("user") is not { } user || happened.Id("channel") is not { } channel)
        {
            return new SlackDelivery.Malformed("The event has no user or channel.");
        }

        return user == scene.Bot
            ? new SlackDelivery.Meeting(scene.Joined(scene.At(channel, null, null, happened.Id("inviter") ?? user)), null)
            : new SlackDelivery.Ignored("somebody else joined");
    }
}
