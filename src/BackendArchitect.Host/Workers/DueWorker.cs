using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>Looks every second or so for appointments whose time has come. Every replica does; the store gives each out once.</summary>
internal sealed class DueWorker(IConversationStore store, StoreComplaints complaints, TimeProvider time, ILogger<DueWorker> log) : BackgroundService
{
    /// <summary>Appointments taken in one step: what comes in a flood is shared among the replicas.</summary>
    private const int AtOnce = 64;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await WakeAsync(stoppingToken) < AtOnce)
            {
                await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> WakeAsync(CancellationToken stopping)
    {
        try
        {
            return await store.WakeAsync(AtOnce, stopping);
        }
        catch (StoreUnavailableException failure)
        {
            complaints.Hear(failure);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure)
        {
            log.WorkerFailed(failure);
            return 0;
        }
    }
}
