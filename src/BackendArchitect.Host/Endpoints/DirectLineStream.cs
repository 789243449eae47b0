using System.Net.WebSockets;
using System.Text;
using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Direct Line: news of a conversation, asked for or over a WebSocket.</summary>
internal sealed class DirectLineStream(WebChatTokens tokens, ITranscript transcript, WebChatTimeline timeline, IHostApplicationLifetime lifetime)
{
    private const int LongestWait = 25;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(20);

    /// <param name="wait">How long to hold an empty answer back. Unit: s, 0 to 25. Ours, not of the protocol: absent means at once.</param>
    public async Task<IResult> GetAsync(string conversation, string? watermark, string? wait, HttpRequest request, CancellationToken cancellation)
    {
        if (tokens.Refuse(request, conversation, out _) is { } refusal)
        {
            return refusal;
        }

        if (Watermark.Parse(watermark) is not { } mark)
        {
            return DirectLineActivities.BadWatermark();
        }

        var patience = 0;
        if (wait is not null && (!int.TryParse(wait, out patience) || patience is < 0 or > LongestWait))
        {
            return TypedResults.Problem($"wait must be 0 to {LongestWait} seconds.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (!await transcript.ExistsAsync(conversation, cancellation))
        {
            return DirectLineActivities.Unknown();
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text((await NextAsync(conversation, mark, TimeSpan.FromSeconds(patience), cancellation)).ToJson(), "application/json");
    }

    /// <summary>A browser cannot send headers here: the token travels in <c>t</c>.</summary>
    public async Task<IResult> StreamAsync(string conversation, string? watermark, string? t, HttpContext context)
    {
        if (tokens.Refuse(t ?? "", conversation, out _) is { } refusal)
        {
            return refusal;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return TypedResults.Problem("This address is for WebSockets; ask /activities instead.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (Watermark.Parse(watermark) is not { } mark)
        {
            return DirectLineActivities.BadWatermark();
        }

        if (!await transcript.ExistsAsync(conversation, context.RequestAborted))
        {
            return DirectLineActivities.Unknown();
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await SendNewsAsync(conversation, mark, socket, context.RequestAborted);
        return TypedResults.Empty;
    }

    private async Task SendNewsAsync(string conversation, Watermark mark, WebSocket socket, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var hearing = HearCloseAsync(socket, over);
        try
        {
            while (!over.IsCancellationRequested)
            {
                var news = await timeline.NextAsync(conversation, mark, Breath, over.Token);
                mark = news.Watermark;
                if (!news.Activities.IsEmpty)
                {
                    await socket.SendAsync(Encoding.UTF8.GetBytes(news.ToJson()), WebSocketMessageType.Text, endOfMessage: true, over.Token);
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // The browser left, or the program stops: the transcript keeps what was not seen.
        }

        await hearing;
        await CloseAsync(socket);
    }

    /// <summary>A client has nothing to say here but goodbye; what else it sends is dropped.</summary>
    private static async Task HearCloseAsync(WebSocket socket, CancellationTokenSource over)
    {
        var dropped = new byte[512];
        try
        {
            while ((await socket.ReceiveAsync(dropped.AsMemory(), over.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // Gone without a goodbye.
        }

        await over.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, limit.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
            {
                // Nobody is there to say goodbye to.
            }
        }
    }

    /// <summary>A stop of the program ends the waiting with an empty answer, so that it need not be waited for.</summary>
    private async Task<ActivitySet> NextAsync(string conversation, Watermark mark, TimeSpan patience, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            return await timeline.NextAsync(conversation, mark, patience, over.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ActivitySet([], mark);
        }
    }
}
