using System.Net.WebSockets;
using System.Text.Json;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.Endpoints;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>The life of one socket to Slack, from hello to goodbye. What comes is taken in order, and acknowledged when it is kept.</summary>
internal sealed class SocketSession(SlackSocket socket, SlackReader reader, SlackIntake intake, TimeProvider time, ILogger log)
{
    /// <summary>How long Slack may take to say hello, and to close what it said it will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long a goodbye may take when the program stops.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<string?> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether Slack ever said hello.</summary>
    public bool WasUp { get; private set; }

    /// <summary>Done when another socket is needed: null when Slack announced it and still speaks through this one, else why this one ended.</summary>
    public Task<string?> NeedsSuccessor => _over.Task;

    /// <summary>Listens until the socket ends; never throws.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        await using var stop = stopping.Register(() =>
        {
            _ = socket.CloseAsync(CancellationToken.None);
            limit.CancelAfter(Goodbye);
        });
        try
        {
            await ListenAsync(limit);
            _over.TrySetResult("Slack closed it");
        }
        catch (OperationCanceledException)
        {
            _over.TrySetResult(WasUp ? "it did not end by itself" : "Slack did not say hello");
        }
        catch (WebSocketException failure)
        {
            _over.TrySetResult(failure.Message);
        }
        finally
        {
            await socket.CloseAsync(CancellationToken.None);
            socket.Dispose();
        }
    }

    private async Task ListenAsync(CancellationTokenSource limit)
    {
        while (true)
        {
            try
            {
                using var said = await socket.ReadAsync(limit.Token);
                if (said is null)
                {
                    return;
                }

                await HandleAsync(SlackEnvelope.Read(said.RootElement, reader), limit);
            }
            catch (JsonException)
            {
                log.SlackIgnored("a frame that is not JSON");
            }
        }
    }

    private async Task HandleAsync(SlackEnvelope envelope, CancellationTokenSource limit)
    {
        switch (envelope)
        {
            case SlackEnvelope.Hello:
                WasUp = true;
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                log.SocketUp();
                break;
            case SlackEnvelope.Disconnect("link_disabled"):
                _over.TrySetResult("Socket Mode is switched off in the settings of the app");
                limit.CancelAfter(Patience);
                break;
            case SlackEnvelope.Disconnect:
                _over.TrySetResult(null);
                limit.CancelAfter(Patience);
                break;
            case SlackEnvelope.Carrying(var id, var delivery):
                await TakeAsync(id, delivery, limit.Token);
                break;
        }
    }

    private async Task TakeAsync(string id, SlackDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            await intake.TakeAsync(delivery, CancellationToken.None);
        }
        catch (StoreUnavailableException failure)
        {
            // Not acknowledged, so Slack sends it again.
            log.WorkerFailed(failure);
            return;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.RequestFailed(failure);
            return;
        }

        await socket.AcknowledgeAsync(id, delivery is SlackDelivery.Message { IsCommand: true } ? SlackEndpoint.ShowCommand : null, cancellation);
    }
}
