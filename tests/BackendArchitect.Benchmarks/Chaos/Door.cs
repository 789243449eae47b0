using System.Net.Sockets;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>What stands before the replicas: gives each request to one that listens, in turn, and never twice to the same effect.</summary>
internal sealed class Door(IReadOnlyList<Uri> replicas, Ledger ledger) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1), MaxConnectionsPerServer = 200 })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private int _next;

    /// <summary>One delivery.</summary>
    /// <param name="patience">How long the platform waits.</param>
    /// <returns>The body of a good answer; null when there was none in time.</returns>
    public async Task<string?> DeliverAsync(string what, Func<Uri, HttpRequestMessage> request, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        for (var tries = 0; tries < replicas.Count; tries++)
        {
            var replica = replicas[(int)((uint)Interlocked.Increment(ref _next) % (uint)replicas.Count)];
            try
            {
                using var sent = request(replica);
                using var answer = await _http.SendAsync(sent, limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return await answer.Content.ReadAsStringAsync(limit.Token);
                }

                ledger.Count($"{what} answered {(int)answer.StatusCode}");
                return null;
            }
            catch (HttpRequestException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                // Nobody listens there: the next one. The request has reached nobody.
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                ledger.Count($"{what} cut off");
                return null;
            }
            catch (OperationCanceledException)
            {
                ledger.Count($"{what} not answered in {patience.TotalSeconds:0} s");
                return null;
            }
        }

        ledger.Count($"{what} found nobody");
        return null;
    }

    /// <summary>One delivery, and the retries of the platform.</summary>
    /// <param name="pauses">Before each retry.</param>
    public async Task<bool> DeliverAsync(string what, Func<Uri, int, HttpRequestMessage> request, TimeSpan patience, IReadOnlyList<TimeSpan> pauses)
    {
        for (var retry = 0; ; retry++)
        {
            if (await DeliverAsync(what, replica => request(replica, retry), patience) is not null)
            {
                return true;
            }

            if (retry == pauses.Count)
            {
                return false;
            }

            await Task.Delay(pauses[retry], TimeProvider.System);
        }
    }

    public void Dispose() => _http.Dispose();
}
