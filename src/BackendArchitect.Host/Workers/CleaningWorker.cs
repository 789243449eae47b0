using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>Once an hour, forgets what is kept long enough.</summary>
internal sealed class CleaningWorker(ICleaning cleaning, TimeProvider time, ILogger<CleaningWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await cleaning.RunAsync(stoppingToken);
            }
            catch (StoreUnavailableException failure)
            {
                log.WorkerFailed(failure);
            }

            await Task.Delay(Every, time, stoppingToken);
        }
    }
}
