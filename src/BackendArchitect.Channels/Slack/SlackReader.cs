using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads what Slack sends, whichever of its addresses it came to: events in JSON, presses and forms as <c>payload=</c>, commands as a form.</summary>
/// <param name="responses">Keeps the addresses Slack gives for answers; null keeps none, and nothing can be said where the bot is not a member.</param>
public sealed class SlackReader(TimeProvider time, SlackResponses? responses = null)
{
    /// <param name="origin">Where Slack reached this program; null over a socket.</param>
    public SlackDelivery Read(ReadOnlyMemory<byte> body, string? origin)
    {
        try
        {
            return IsJson(body.Span) ? ReadJson(body, origin) : ReadForm(Encoding.UTF8.GetString(body.Span), origin);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The second: text that is no Unicode, met only when it is read.
            return new SlackDelivery.Malformed("The body is neither JSON nor a form of Slack's.");
        }
    }

    /// <summary>Reads the payload of one socket envelope.</summary>
    /// <param name="kind">Its <c>type</c>: <c>events_api</c>, <c>interactive</c> or <c>slash_commands</c>.</param>
    public SlackDelivery Read(string? kind, JsonElement payload)
    {
        try
        {
            return kind switch
            {
                "events_api" => SlackEvents.Read(payload, null, time),
                "interactive" => SlackInteractions.Read(payload, null, time, responses),
                "slash_commands" => SlackCommands.Read(name => payload.Text(name), null, time, responses),
                _ => new SlackDelivery.Ignored($"nothing to do for {kind}"),
            };
        }
        catch (InvalidOperationException)
        {
            return new SlackDelivery.Malformed("The payload holds text that is no Unicode.");
        }
    }

    private SlackDelivery ReadJson(ReadOnlyMemory<byte> body, string? origin)
    {
        using var document = JsonDocument.Parse(body);
        return SlackEvents.Read(document.RootElement, origin, time);
    }

    private SlackDelivery ReadForm(string body, string? origin)
    {
        var fields = QueryHelpers.ParseQuery(body);
        if (fields.TryGetValue("payload", out var payload) && payload is [{ } text, ..])
        {
            using var document = JsonDocument.Parse(text);
            return SlackInteractions.Read(document.RootElement, origin, time, responses);
        }

        return fields.ContainsKey("ssl_check")
            ? new SlackDelivery.Ignored("a check of the certificate")
            : SlackCommands.Read(name => fields.TryGetValue(name, out var value) && value is [{ Length: > 0 } said, ..] ? said : null, origin, time, responses);
    }

    private static bool IsJson(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
}
