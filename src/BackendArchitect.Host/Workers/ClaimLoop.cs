using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>Several hands that take work from the store as long as there is some, one piece each, and sleep when there is none.</summary>
/// <param name="claim">The next piece, or null.</param>
/// <param name="handle">Works on it to the end. Told to stop, it ends soon and gives back what it cannot end.</param>
/// <param name="giveBack">Gives back a piece whose handling broke, as well as that can be done.</param>
/// <param name="nudge">Wakes a hand; once in <paramref name="poll"/> it is done here, for what nobody told of.</param>
internal sealed class ClaimLoop<T>(
    Func<Task<T?>> claim, Func<T, CancellationToken, Task> handle, Func<T, Task> giveBack, Nudge nudge, TimeSpan poll, TimeProvider time, ILogger log)
    where T : class
{
    /// <summary>Told each time a hand looks for work.</summary>
    public required Action Alive { get; init; }

    public required StoreComplaints Complaints { get; init; }

    /// <summary>Ends when it is stopped and no hand holds anything any more.</summary>
    public async Task RunAsync(int hands, CancellationToken stopping)
    {
        using var polling = new PeriodicTimer(poll, time);
        var working = Task.WhenAll(Enumerable.Range(0, hands).Select(_ => Task.Run(() => WorkAsync(stopping), CancellationToken.None)));
        while (!stopping.IsCancellationRequested && await NextAsync(polling, stopping))
        {
            nudge.Wake();
        }

        await working;
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer polling, CancellationToken stopping)
    {
        try
        {
            return await polling.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Alive();
            try
            {
                if (await claim() is { } work)
                {
                    await HandleAsync(work, stopping);
                }
                else
                {
                    await nudge.WaitAsync(stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The store failed, not the work: it comes back, at the latest when its lease ends.
                Say(failure);
                await Task.Delay(poll, time, CancellationToken.None);
            }
        }
    }

    private async Task HandleAsync(T work, CancellationToken stopping)
    {
        try
        {
            await handle(work, stopping);
        }
        catch
        {
            await TryGiveBackAsync(work);
            throw;
        }
    }

    private async Task TryGiveBackAsync(T work)
    {
        try
        {
            await giveBack(work);
        }
        catch (Exception failure)
        {
            Say(failure);
        }
    }

    private void Say(Exception failure)
    {
        if (failure is StoreUnavailableException away)
        {
            Complaints.Hear(away);
        }
        else
        {
            log.WorkerFailed(failure);
        }
    }
}
