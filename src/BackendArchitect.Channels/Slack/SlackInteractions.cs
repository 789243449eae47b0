using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads what people do with our messages and views: buttons, selects, forms, and the shortcut on a message.</summary>
internal static class SlackInteractions
{
    public static SlackDelivery Read(JsonElement payload, string? origin, TimeProvider time, SlackResponses? responses)
    {
        var view = payload.At("view");
        // In a shared channel a view may be sent by a person of the other company; the installation that opened it counts.
        if ((view.Id("app_installed_team_id") ?? payload.At("team").Id("id")) is not { } team || payload.At("user").Id("id") is not { } user)
        {
            return new SlackDelivery.Malformed("The payload has no type, team or user.");
        }

        var scene = new SlackScene(team, null, origin, time) { Responses = responses };
        var person = new Person(user, payload.At("user").Text("name") ?? payload.At("user").Text("username") ?? "");
        return payload.Text("type") switch
        {
            "block_actions" => Pressed(payload, scene, person),
            "view_submission" => Submitted(view, scene, person),
            "message_action" when payload.Text("callback_id") == SlackMarks.AskShortcut => Asked(payload, scene, person),
            { } type => new SlackDelivery.Ignored($"nothing to do for {type}"),
            _ => new SlackDelivery.Malformed("The payload has no type, team or user."),
        };
    }

    private static SlackDelivery Pressed(JsonElement payload, SlackScene scene, Person person)
    {
        var action = payload.First("actions");
        if (SlackFields.ValueOf(action) is not { } command)
        {
            return new SlackDelivery.Ignored("a press that says nothing");
        }

        if (PlaceOf(payload, scene, person.Id) is not { } place || action.Stamp("action_ts") is not { } stamp)
        {
            return new SlackDelivery.Malformed("The press has no channel, message or time stamp.");
        }

        var inbound = SlackScene.Said($"a{stamp}", InboundKind.Action, place, person, "", SlackJson.TimeOf(stamp)!.Value) with
        {
            Action = command,
            Values = payload.Has("view") ? SlackFields.In(payload.At("view").At("state")) : SlackFields.In(payload.At("state")),
            Pressed = ReplyOf(payload.At("message"), action),
        };
        if (IsAside(payload) && place.Thread is null && inbound is { Pressed: { } reply, Conversation.Kind: not ConversationKind.Personal })
        {
            inbound = inbound with { Conversation = inbound.Conversation with { Id = SlackAddress.IdOf(scene.Team, place.Channel, reply) } };
        }

        return SlackMarks.FormOf(action.Text("action_id")) is { } form && payload.Text("trigger_id") is { } trigger
            ? new SlackDelivery.OpensForm(trigger, form, place, inbound)
            : new SlackDelivery.Message(inbound, SlackAttention.Direct);
    }

    private static SlackDelivery Submitted(JsonElement view, SlackScene scene, Person person)
    {
        if (SlackModal.Parse(view.Text("private_metadata") ?? "") is not { Command.Length: > 0 } modal || view.Id("id") is not { } id)
        {
            return new SlackDelivery.Ignored("a form that is not one of ours");
        }

        if (Own(modal.Origin, scene, person.Id) is not { } place)
        {
            return new SlackDelivery.Malformed("The form belongs to another workspace.");
        }

        return new SlackDelivery.Message(
            SlackScene.Said($"v{id}", InboundKind.Action, place, person, "", scene.Time.GetUtcNow()) with
            {
                Action = modal.Command,
                Values = SlackFields.In(view.At("state")),
            },
            SlackAttention.Direct);
    }

    /// <summary>Somebody hands the bot another person's message: its words are asked in its thread, by whoever pressed.</summary>
    private static SlackDelivery Asked(JsonElement payload, SlackScene scene, Person person)
    {
        var message = payload.At("message");
        if (PlaceOf(payload, scene, person.Id) is not { } place || payload.Stamp("action_ts") is not { } stamp)
        {
            return new SlackDelivery.Malformed("The shortcut has no channel, message or time stamp.");
        }

        return new SlackDelivery.Message(
            SlackScene.Said($"s{stamp}", InboundKind.Text, place, person, SlackWords.Plain(message.Text("text") ?? "", null), SlackJson.TimeOf(stamp)!.Value)
                with { Files = SlackScene.FilesOf(message) },
            SlackAttention.Called);
    }

    /// <summary>Where the message stands that was pressed; a view carries its place with it.</summary>
    private static SlackReference? PlaceOf(JsonElement payload, SlackScene scene, string user)
    {
        var (message, container) = (payload.At("message"), payload.At("container"));
        if ((payload.At("channel").Id("id") ?? container.Id("channel_id")) is { } channel)
        {
            return (message.Stamp("ts") ?? container.Stamp("message_ts")) is { } stamp
                ? scene.At(
                    channel,
                    IsAside(payload) ? container.Stamp("thread_ts") : SlackScene.ThreadOf(channel, message.Stamp("thread_ts") ?? container.Stamp("thread_ts"), stamp),
                    payload.Text("type") == "message_action" ? stamp : null,
                    user,
                    payload.At("channel").Text("name")?.StartsWith("mpdm-", StringComparison.Ordinal) == true)
                    with { Response = scene.Responses?.Close(scene.Team, payload.Text("response_url")) }
                : null;
        }

        return SlackModal.Parse(payload.At("view").Text("private_metadata") ?? "") is { } modal ? Own(modal.Origin, scene, user) : null;
    }

    /// <summary>Whether only one person sees the message that was pressed: Slack does not keep it, so no thread can hang on it.</summary>
    private static bool IsAside(JsonElement payload) => payload.At("container").At("is_ephemeral").ValueKind == JsonValueKind.True;

    /// <returns>The place a view carries, for whoever sent it now; null when it is not of this workspace.</returns>
    private static SlackReference? Own(SlackReference place, SlackScene scene, string user) =>
        place.Team == scene.Team && SlackJson.IsId(place.Channel) && (place.Thread is null || SlackJson.IsStamp(place.Thread))
            ? place with { User = user, Origin = scene.Origin ?? place.Origin, Message = null }
            : null;

    private static string? ReplyOf(JsonElement message, JsonElement action)
    {
        var metadata = message.At("metadata");
        return metadata.Text("event_type") == SlackMarks.ReplyEvent && metadata.At("event_payload").Text(SlackMarks.ReplyId) is { } reply
            ? reply
            : SlackMarks.ReplyOf(action.Text("block_id"));
    }
}
