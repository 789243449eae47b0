using System.Net.WebSockets;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.Endpoints;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Workers;

/// <summary>Listens to Slack through a socket this program opens, for where Slack cannot reach it. There is always one up; two while one takes over from the other.</summary>
internal sealed class SocketModeWorker(
    IOptions<SlackOptions> options,
    SlackAppClient slack,
    SlackReader reader,
    SlackIntake intake,
    TimeProvider time,
    ILogger<SocketModeWorker> log) : BackgroundService
{
    /// <summary>A socket that ends sooner counts as a failure, even when Slack announced it: else the two would chase each other.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(5);

    private readonly SlackOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(_options.AppToken))
        {
            return;
        }

        var sessions = new List<Task>();
        try
        {
            await KeepUpAsync(_options.AppToken, sessions, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The sessions say goodbye below.
        }

        await Task.WhenAll(sessions);
    }

    private async Task KeepUpAsync(string appToken, List<Task> sessions, CancellationToken stopping)
    {
        for (var failures = 0; !stopping.IsCancellationRequested;)
        {
            var began = time.GetTimestamp();
            var (socket, problem, after) = await OpenAsync(appToken, stopping);
            if (socket is not null)
            {
                var session = new SocketSession(socket, reader, intake, time, log);
                sessions.RemoveAll(old => old.IsCompleted);
                sessions.Add(session.RunAsync(stopping));
                problem = await session.NeedsSuccessor.WaitAsync(stopping);
                if (session.WasUp && time.GetElapsedTime(began) >= ShortLife)
                {
                    failures = 0;
                }
                else if (problem is null && failures++ > 0)
                {
                    problem = "Slack ends each one at once";
                }
            }

            if (problem is not null)
            {
                log.SocketLost(problem);
                await Task.Delay(Backoff.After(++failures, after), time, stopping);
            }
        }
    }

    private async Task<(SlackSocket? Socket, string? Problem, TimeSpan? After)> OpenAsync(string appToken, CancellationToken stopping)
    {
        switch (await slack.OpenConnectionAsync(appToken, stopping))
        {
            case SlackDoor.Open(var address):
                try
                {
                    return (await SlackSocket.DialAsync(address, TimeSpan.FromSeconds(_options.TimeoutSeconds), TimeSpan.FromSeconds(_options.SocketPingSeconds), stopping), null, null);
                }
                catch (Exception failure) when (failure is WebSocketException || (failure is OperationCanceledException && !stopping.IsCancellationRequested))
                {
                    return (null, failure.Message, null);
                }

            case SlackDoor.Shut(var reason, var after):
                return (null, reason is "invalid_auth" or "not_authed" or "not_allowed_token_type" ? $"{reason}: check Slack:AppToken" : reason, after);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
