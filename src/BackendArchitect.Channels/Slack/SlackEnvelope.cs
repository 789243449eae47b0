using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>What came through a socket.</summary>
public abstract record SlackEnvelope
{
    private SlackEnvelope()
    {
    }

    /// <summary>The socket is up.</summary>
    public sealed record Hello : SlackEnvelope;

    /// <summary>Slack will close this socket soon; a new one should be up by then.</summary>
    /// <param name="Reason"><c>warning</c>, <c>refresh_requested</c>, or <c>link_disabled</c>: Socket Mode was switched off.</param>
    public sealed record Disconnect(string Reason) : SlackEnvelope;

    /// <summary>Something delivered, to be acknowledged once it is kept.</summary>
    public sealed record Carrying(string Id, SlackDelivery Delivery) : SlackEnvelope;

    /// <summary>Nothing known.</summary>
    public sealed record Other : SlackEnvelope;

    public static SlackEnvelope Read(JsonElement message, SlackReader reader) => message.Text("type") switch
    {
        "hello" => new Hello(),
        "disconnect" => new Disconnect(message.Text("reason") ?? "none said"),
        var type when message.Text("envelope_id") is { } id => new Carrying(id, reader.Read(type, message.At("payload"))),
        _ => new Other(),
    };
}
