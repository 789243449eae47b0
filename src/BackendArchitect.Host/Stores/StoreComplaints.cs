namespace BackendArchitect.Host.Stores;

/// <summary>Says in one line what is wrong with the store; not again for a while, however many ask it in vain meanwhile.</summary>
public sealed class StoreComplaints(TimeProvider time, ILogger<StoreComplaints> log)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);
    private long _silentUntil;

    public void Hear(StoreUnavailableException failure)
    {
        var (now, until) = (time.GetUtcNow().UtcTicks, Interlocked.Read(ref _silentUntil));
        if (now >= until && Interlocked.CompareExchange(ref _silentUntil, now + Between.Ticks, until) == until)
        {
            log.StoreAway(failure.Message);
        }
    }
}
