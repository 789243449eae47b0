using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>The moving line Teams shows under a personal chat while a slow answer is made; the answer itself ends it.</summary>
/// <remarks>Source: learn.microsoft.com, "Stream bot messages", checked 2026-11-22: one-to-one chats only, one stream at a time, two minutes at most.</remarks>
public sealed class Progress(ConnectorClient connector, IChannelMemory memory, TimeProvider time)
{
    /// <summary>A little less than the two minutes the platform gives a stream.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(110);

    public async Task BeginAsync(ActivityReference to, CancellationToken cancellation)
    {
        var line = ActivityWriter.Typing(to) with
        {
            Text = "Working it out…",
            Entities = Info(new JsonObject { ["type"] = "streaminfo", ["streamType"] = "informative", ["streamSequence"] = 1 }),
        };
        if (await connector.SendAsync(to, line, "progress", cancellation) is SendResult.Sent { As: { Length: > 0 } stream })
        {
            var until = time.GetUtcNow().Add(Life).ToUnixTimeSeconds();
            await memory.KeepAsync(IChannelMemory.Progress, to.Conversation.Id!, $"{until} {stream}", CancellationToken.None);
        }
    }

    /// <summary>The message as the end of the progress shown in its chat; null when none is.</summary>
    public async Task<Activity?> EndAsync(ActivityReference to, Activity message, CancellationToken cancellation)
    {
        if (await memory.FindAsync(IChannelMemory.Progress, to.Conversation.Id!, cancellation) is not { } text)
        {
            return null;
        }

        await memory.ForgetAsync(IChannelMemory.Progress, to.Conversation.Id!, cancellation);
        return text.Split(' ', 2) is [var until, var stream] && long.TryParse(until, out var end) && time.GetUtcNow().ToUnixTimeSeconds() < end
            ? message with { Entities = Info(new JsonObject { ["type"] = "streaminfo", ["streamType"] = "final", ["streamId"] = stream }, message.Entities) }
            : null;
    }

    private static JsonElement Info(JsonObject info, JsonElement? others = null)
    {
        var all = new JsonArray(info);
        foreach (var other in others is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default)
        {
            all.Add(JsonNode.Parse(other.GetRawText()));
        }

        return JsonSerializer.SerializeToElement(all, ActivityJson.Default.JsonArray);
    }
}
