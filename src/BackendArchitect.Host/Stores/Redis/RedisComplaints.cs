namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Says that Redis is silent, and that it answers again; not more than once in a while, however often it fails.</summary>
internal sealed class RedisComplaints(TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private bool _silent;

    public void Silent(StoreUnavailableException failure)
    {
        _silent = true;
        var now = time.GetUtcNow();
        if (now - _last >= Between)
        {
            _last = now;
            log.RedisSilent(failure.Message);
        }
    }

    public void Answers()
    {
        if (_silent)
        {
            _silent = false;
            log.RedisAnswers();
        }
    }
}
