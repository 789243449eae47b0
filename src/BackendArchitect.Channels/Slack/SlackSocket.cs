using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>One socket of Socket Mode: envelopes in, acknowledgements out.</summary>
public sealed class SlackSocket(WebSocket socket) : IDisposable
{
    /// <summary>Larger than anything Slack sends; what is longer is not Slack.</summary>
    private const int LongestMessage = 16 * 1024 * 1024;

    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <param name="patience">Longest wait for the socket to be up.</param>
    /// <param name="ping">How long it may be silent before it is asked for a sign of life, and how long that may take.</param>
    /// <exception cref="WebSocketException">Nobody answers, or not a socket.</exception>
    public static async Task<SlackSocket> DialAsync(Uri address, TimeSpan patience, TimeSpan ping, CancellationToken cancellation)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = ping;
        client.Options.KeepAliveTimeout = ping;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            await client.ConnectAsync(address, limit.Token);
            return new SlackSocket(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The next thing Slack says; null when the socket was closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="JsonException">What came is not JSON.</exception>
    public async Task<JsonDocument?> ReadAsync(CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>(8 * 1024);
        while (true)
        {
            var got = await socket.ReceiveAsync(message.GetMemory(4 * 1024), cancellation);
            message.Advance(got.Count);
            if (got.MessageType == WebSocketMessageType.Close || message.WrittenCount > LongestMessage)
            {
                return null;
            }

            if (got.EndOfMessage)
            {
                return JsonDocument.Parse(message.WrittenMemory);
            }
        }
    }

    /// <param name="payload">JSON for whoever sent it, where the envelope takes one; else null.</param>
    public async Task AcknowledgeAsync(string envelope, string? payload, CancellationToken cancellation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id", envelope);
            if (payload is not null)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload);
            }

            json.WriteEndObject();
        }

        await _sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(bytes.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye, if anybody is there to hear it.</summary>
    public async Task CloseAsync(CancellationToken cancellation)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // Nobody is there.
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }
}
