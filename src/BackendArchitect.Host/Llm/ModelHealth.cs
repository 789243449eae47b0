namespace BackendArchitect.Host.Llm;

/// <summary>Whether the model is there. Who finds it away goes on without it at once; it counts as there again when the probe has seen it.</summary>
internal sealed class ModelHealth(TimeProvider time, ILogger<ModelHealth> log)
{
    /// <summary>A probe can succeed where questions fail: only an answer takes the wait back to its beginning. Unit: s.</summary>
    private const int FirstRest = 5;

    private const int LongestRest = 60;

    private readonly Lock _gate = new();
    private TaskCompletionSource _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _away = "it was not reached yet";
    private (string Problem, DateTimeOffset Until)? _paused;
    private int _failures;
    private bool _trying;
    private bool _seen;

    /// <summary>Why it is away; null when it is there.</summary>
    public string? Away
    {
        get
        {
            lock (_gate)
            {
                return _away;
            }
        }
    }

    /// <summary>How long until the next probe; null while it is there.</summary>
    public TimeSpan? Rest
    {
        get
        {
            lock (_gate)
            {
                return _away is null ? null
                    : _failures == 0 ? TimeSpan.Zero
                    : TimeSpan.FromSeconds(Math.Min(LongestRest, FirstRest * Math.Pow(2, Math.Min(_failures, 10) - 1)));
            }
        }
    }

    /// <summary>Lets a question through, or says why not. After failures one goes first and alone.</summary>
    /// <returns>Null: it may be asked, and <see cref="Leave"/> has to follow.</returns>
    public string? Enter()
    {
        lock (_gate)
        {
            if (_away is not null)
            {
                return _away;
            }

            if (_paused is { } pause && time.GetUtcNow() < pause.Until)
            {
                return pause.Problem;
            }

            if (_failures > 0 && _trying)
            {
                return "it was away and is being tried";
            }

            _trying = _failures > 0;
            return null;
        }
    }

    /// <summary>A question that was let through is over.</summary>
    /// <param name="trouble">Null: it was answered, or nobody waited for the answer.</param>
    /// <param name="answered">Whether there are words.</param>
    public void Leave(ModelTroubleException? trouble, bool answered)
    {
        lock (_gate)
        {
            _trying = false;
            if (answered || trouble is { Away: false })
            {
                _failures = 0; // Who says something, if only nonsense, is there.
            }

            if (trouble is { IsTooMany: true, RetryAfter: { } wait })
            {
                _paused = (trouble.Message, time.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(wait.TotalSeconds, 300)));
            }

            if (trouble is not { Away: true })
            {
                return;
            }

            _failures++;
            if (_away is not null)
            {
                return;
            }

            _away = trouble.Message;
            _leaving.TrySetResult();
        }

        log.ModelAway(trouble.Message);
    }

    /// <summary>What a probe found.</summary>
    /// <param name="problem">Null: somebody is there.</param>
    public void Probed(string? problem)
    {
        bool news;
        lock (_gate)
        {
            news = !_seen || (problem is null) != (_away is null);
            (_away, _seen) = (problem, true);
            _failures += problem is null ? 0 : 1;
        }

        if (news && problem is null)
        {
            log.ModelThere();
        }
        else if (news)
        {
            log.ModelAway(problem!);
        }
    }

    /// <summary>Waits until it is found away.</summary>
    public Task UntilAwayAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_away is not null)
            {
                return Task.CompletedTask;
            }

            _leaving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _leaving.Task.WaitAsync(cancellation);
        }
    }
}
