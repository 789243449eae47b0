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
        var until = time.GetUtcNow().Add(Life).ToUnixTimeSeconds();
        if (await SayAsync(to, new JsonObject { ["streamSequence"] = 1 }, "Working it out…", cancellation) is SendResult.Sent { As: { Length: > 0 } stream })
        {
            await KeepAsync(to, new Shown(until, 1, stream));
        }
    }

    /// <summary>Says that it goes on, where progress is shown already.</summary>
    /// <returns>False: none is.</returns>
    public async Task<bool> GoOnAsync(ActivityReference to, CancellationToken cancellation)
    {
        if (await FindAsync(to, cancellation) is not { } shown)
        {
            return false;
        }

        var next = shown with { Sequence = shown.Sequence + 1 };
        await SayAsync(to, new JsonObject { ["streamId"] = shown.Stream, ["streamSequence"] = next.Sequence }, "Still at it…", cancellation);
        await KeepAsync(to, next);
        return true;
    }

    /// <summary>The message as the end of the progress shown in its chat; null when none is.</summary>
    public async Task<Activity?> EndAsync(ActivityReference to, Activity message, CancellationToken cancellation)
    {
        var shown = await FindAsync(to, cancellation);
        if (shown is not null)
        {
            await memory.ForgetAsync(IChannelMemory.Progress, to.Conversation.Id!, cancellation);
        }

        return shown is null
            ? null
            : message with { Entities = Info(new JsonObject { ["type"] = "streaminfo", ["streamType"] = "final", ["streamId"] = shown.Stream }, message.Entities) };
    }

    private Task<SendResult> SayAsync(ActivityReference to, JsonObject info, string text, CancellationToken cancellation)
    {
        info["type"] = "streaminfo";
        info["streamType"] = "informative";
        return connector.SendAsync(to, ActivityWriter.Typing(to) with { Text = text, Entities = Info(info) }, "progress", cancellation);
    }

    /// <returns>Null when none is shown, or the platform has ended it by itself.</returns>
    private async Task<Shown?> FindAsync(ActivityReference to, CancellationToken cancellation) =>
        (await memory.FindAsync(IChannelMemory.Progress, to.Conversation.Id!, cancellation))?.Split(' ', 3) is [var until, var sequence, var stream]
        && long.TryParse(until, out var end) && time.GetUtcNow().ToUnixTimeSeconds() < end && int.TryParse(sequence, out var number)
            ? new Shown(end, number, stream)
            : null;

    private Task KeepAsync(ActivityReference to, Shown shown) =>
        memory.KeepAsync(IChannelMemory.Progress, to.Conversation.Id!, $"{shown.Until} {shown.Sequence} {shown.Stream}", CancellationToken.None);

    private static JsonElement Info(JsonObject info, JsonElement? others = null)
    {
        var all = new JsonArray(info);
        foreach (var other in others is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default)
        {
            all.Add(JsonNode.Parse(other.GetRawText()));
        }

        return JsonSerializer.SerializeToElement(all, ActivityJson.Default.JsonArray);
    }

    /// <param name="Until">When the platform ends it. Unix seconds.</param>
    private sealed record Shown(long Until, int Sequence, string Stream);
}
