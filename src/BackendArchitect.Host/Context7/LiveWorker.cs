namespace BackendArchitect.Host.Context7;

/// <summary>Reads live documentation while nobody waits for it.</summary>
internal sealed class LiveWorker(LiveLibrary library, ILogger<LiveWorker> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (library.IsOn && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await library.WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.WorkerFailed(failure);
                await Task.Delay(AfterTrouble, CancellationToken.None);
            }
        }
    }
}
