using System.Security.Cryptography;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host.Workers;

/// <summary>Looks every second or so for appointments whose time has come. Every replica does; the store gives each out once.</summary>
/// <remarks>
/// However many are due at once, few are at work: they wait where they are cheap, and not before what people said. So a flood is
/// worked off as fast as turns end, in an order that has nothing to do with whose it is.
/// </remarks>
internal sealed class DueWorker(IConversationStore store, StoreComplaints complaints, TimeProvider time, ILogger<DueWorker> log) : BackgroundService
{
    /// <summary>Most conversations with work at a time for more to be woken, over all replicas.</summary>
    private const int Room = 16;

    /// <summary>So often it is looked soon again after something came.</summary>
    private const int Eager = 20;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var eager = 0; !stoppingToken.IsCancellationRequested; eager--)
        {
            var come = await WakeAsync(stoppingToken);
            Measures.Woken.Add(come);
            eager = come > 1 ? Eager : eager;
            await Task.Delay(eager > 0 ? Soon : Later(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Not all replicas at the same moment.</summary>
    private static TimeSpan Later() => TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(750, 1250));

    private async Task<int> WakeAsync(CancellationToken stopping)
    {
        try
        {
            return await store.WakeAsync(Room, stopping);
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
