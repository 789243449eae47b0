using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Slack's side of Socket Mode on a port of this machine, as its documentation describes it; the official client is content with it too.</summary>
internal sealed class SocketPeer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Link> _links = [];
    private string _url = "";

    private SocketPeer(WebApplication app) => _app = app;

    public string ApiUrl => $"{_url}/api/";

    /// <summary>Answers to give first to who asks for a socket: status, Retry-After, body.</summary>
    public ConcurrentQueue<(int Status, string? RetryAfter, string Body)> Refusals { get; } = new();

    /// <summary>When each socket was asked for.</summary>
    public ConcurrentQueue<(DateTimeOffset At, string Authorization)> Asked { get; } = new();

    /// <summary>Whether a new socket is told hello.</summary>
    public bool SaysHello { get; set; } = true;

    public static async Task<SocketPeer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var peer = new SocketPeer(builder.Build());
        // No pings of its own, so that only the client's tell whether the line is alive.
        peer._app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        peer._app.MapPost("/api/apps.connections.open", peer.Open);
        peer._app.Map("/link", peer.AcceptAsync);
        await peer._app.StartAsync();
        peer._url = peer._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return peer;
    }

    /// <summary>The n-th socket there ever was, waiting for it at most twenty seconds.</summary>
    public async Task<Link> LinkAsync(int number)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            lock (_links)
            {
                if (_links.Count > number)
                {
                    return _links[number];
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"There was no socket number {number}.");
    }

    public async ValueTask DisposeAsync()
    {
        lock (_links)
        {
            _links.ForEach(link => link.Drop());
        }

        await _app.DisposeAsync();
    }

    private IResult Open(HttpRequest request)
    {
        Asked.Enqueue((TimeProvider.System.GetUtcNow(), request.Headers.Authorization.ToString()));
        if (Refusals.TryDequeue(out var refusal))
        {
            request.HttpContext.Response.Headers.RetryAfter = refusal.RetryAfter;
            return Results.Text(refusal.Body, "application/json", statusCode: refusal.Status);
        }

        return Results.Text($$"""{"ok":true,"url":"{{_url.Replace("http:", "ws:", StringComparison.Ordinal)}}/link?ticket=t&app_id=A01APP"}""", "application/json");
    }

    private async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var link = new Link(socket, context);
        if (SaysHello)
        {
            await link.SayAsync("""{"type":"hello","num_connections":1,"debug_info":{"host":"applink","approximate_connection_time":18060},"connection_info":{"app_id":"A01APP"}}""");
        }

        lock (_links)
        {
            _links.Add(link);
        }

        await link.ListenAsync();
    }

    /// <summary>One socket, from Slack's end.</summary>
    internal sealed class Link(WebSocket socket, HttpContext context)
    {
        private readonly TaskCompletionSource _deaf = new();
        private readonly TaskCompletionSource _over = new();

        public ConcurrentQueue<JsonObject> Acknowledged { get; } = new();

        /// <summary>Whether the other end said goodbye.</summary>
        public bool WasClosed { get; private set; }

        /// <summary>From now on nothing is read, and so no ping answered, as when a cable is cut.</summary>
        public bool IsDeaf { get; set; }

        public Task Over => _over.Task;

        public Task SayAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

        public Task DeliverAsync(string envelope, string type, JsonNode payload, bool takesPayload = false) => SayAsync(new JsonObject
        {
            ["envelope_id"] = envelope,
            ["type"] = type,
            ["accepts_response_payload"] = takesPayload,
            ["payload"] = payload.DeepClone(),
        }.ToJsonString());

        public Task DisconnectAsync(string reason) => SayAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink" } }.ToJsonString());

        public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        /// <summary>Ends it without a goodbye.</summary>
        public void Drop()
        {
            if (!_deaf.TrySetResult() || IsDeaf)
            {
                return;
            }

            if (!Over.IsCompleted)
            {
                context.Abort();
            }
        }

        /// <summary>Waits until the envelope is acknowledged, at most thirty seconds.</summary>
        public async Task<JsonObject?> AcknowledgedAsync(string envelope)
        {
            for (var tries = 0; tries < 600; tries++)
            {
                if (Acknowledged.FirstOrDefault(acknowledged => (string?)acknowledged["envelope_id"] == envelope) is { } found)
                {
                    return found;
                }

                await Task.Delay(50);
            }

            return null;
        }

        public async Task ListenAsync()
        {
            var buffer = new byte[64 * 1024];
            try
            {
                while (true)
                {
                    if (IsDeaf)
                    {
                        await _deaf.Task;
                        context.Abort();
                        return;
                    }

                    var got = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    if (got.MessageType == WebSocketMessageType.Close)
                    {
                        WasClosed = true;
                        return;
                    }

                    Acknowledged.Enqueue(JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, got.Count))!.AsObject());
                }
            }
            catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
            {
                // The other end is gone.
            }
            finally
            {
                _over.TrySetResult();
            }
        }
    }
}
