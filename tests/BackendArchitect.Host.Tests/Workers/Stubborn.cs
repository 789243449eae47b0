namespace BackendArchitect.Host.Tests.Workers;

/// <summary>Sends the same request again until a living program has answered it whole.</summary>
internal sealed class Stubborn() : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int _repeated;

    /// <summary>How often something that changes the conversation was sent again.</summary>
    public int Repeated => _repeated;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAsync(request, cancellationToken) is { } answer)
            {
                return answer;
            }

            Interlocked.Add(ref _repeated, request.Method == HttpMethod.Post ? 1 : 0);
            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await base.SendAsync(request, limit.Token);
            await answer.Content.LoadIntoBufferAsync(limit.Token);
            return (int)answer.StatusCode < 500 ? answer : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
