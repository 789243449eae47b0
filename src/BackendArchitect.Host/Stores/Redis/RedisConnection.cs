using System.Runtime.ExceptionServices;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>The one way to Redis. Every call ends within <see cref="Patience"/>, whatever the client does: its own calls wait for a hung server for ever.</summary>
/// <remarks>A call that ran out of time may have been carried out; whoever made it learns "unknown", and must be able to repeat it.</remarks>
internal sealed class RedisConnection : IAsyncDisposable
{
    /// <summary>Shorter than the three seconds Slack waits, so that it hears 503 and comes again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>By how much the clocks of two replicas may differ after both asked Redis. Unit: ms.</summary>
    public const long Disagreement = 250;

    private static readonly TimeSpan OpenPatience = TimeSpan.FromSeconds(5);

    /// <summary>After a connection failed, all who ask within this are told so at once instead of waiting in line to hear it.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);

    private readonly ConfigurationOptions _options;
    private readonly TimeProvider _time;
    private readonly RedisComplaints _complaints;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile ConnectionMultiplexer? _open;
    private volatile RedisPipe? _pipe;
    private TimeSpan _offset;
    private (DateTimeOffset Until, Exception Failure)? _refused;

    public RedisConnection(string address, TimeProvider time, ILogger<RedisConnection> log)
    {
        _options = RedisAddress.Parse(address);
        Name = RedisAddress.Name(address);
        _time = time;
        _complaints = new RedisComplaints(time, log);
    }

    /// <summary>Told after a new connection stands: what was subscribed on the old one is gone.</summary>
    public Func<ConnectionMultiplexer, Task>? Opened { get; set; }

    /// <summary>Hosts and ports, without the password.</summary>
    public string Name { get; }

    /// <summary>The time by Redis's clock, on which all replicas agree. Unit: ms since 1970.</summary>
    public long Now => (_time.GetUtcNow() + _offset).ToUnixTimeMilliseconds();

    /// <summary>What is due counts as due a little early: the clocks of replicas agree to within the time a message takes. Unit: ms since 1970.</summary>
    public long NowOrSoon => Now + Disagreement;

    /// <exception cref="StoreUnavailableException">It failed, or whether it was done is unknown.</exception>
    public Task<T> AskAsync<T>(Func<IDatabase, Task<T>> command) => WithinAsync(AskOpenAsync(command));

    /// <summary>Asks one command about one key that answers with one value.</summary>
    /// <exception cref="StoreUnavailableException">It failed, or whether it was done is unknown.</exception>
    public async Task<RedisValue> AskAsync(string command, RedisKey key, params RedisValue[] values)
    {
        try
        {
            return _pipe?.Ask(command, key, values) is { } answer
                ? (await answer)[0]
                : (RedisValue)await AskOpenAsync(database => database.ExecuteAsync(command, [key, .. values.Cast<object>()])).WaitAsync(Patience, _time);
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            throw Unavailable(failure);
        }
    }

    /// <summary>Runs a script that answers with a list.</summary>
    /// <param name="late">What to do with an answer that comes after the caller was told that there is none.</param>
    /// <exception cref="StoreUnavailableException">It failed, or whether it was done is unknown.</exception>
    public async Task<RedisValue[]> RunAsync(RedisScript script, RedisKey[] keys, RedisValue[] values, Action<RedisValue[]>? late = null)
    {
        Task<RedisResult>? asked = null;
        try
        {
            if (_pipe?.Ask(script, keys, values, late) is { } answer)
            {
                return await answer;
            }

            asked = _open is { } open ? Evaluate(open, script, keys, values) : OpenAndEvaluateAsync(script, keys, values);
            return (RedisValue[])await asked.WaitAsync(Patience, _time);
        }
        catch (Exception failure) when (RedisProblem.IsAboutScript(failure))
        {
            return await TeachAsync(script, keys, values);
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            if (failure is TimeoutException && asked is not null && late is not null)
            {
                _ = LateAsync(asked, late);
            }

            throw Unavailable(failure);
        }
    }

    /// <summary>Asks the nodes themselves, where no single one knows all.</summary>
    /// <exception cref="StoreUnavailableException">It failed.</exception>
    public async Task<T> AskNodesAsync<T>(Func<ConnectionMultiplexer, Task<T>> ask)
    {
        try
        {
            return await ask(_open ?? await OpenAsync());
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            throw Unavailable(failure);
        }
    }

    /// <summary>Tells all replicas something. Best effort: who misses it looks by himself, later.</summary>
    public void Tell(RedisChannel channel, RedisValue what) => _open?.GetSubscriber().Publish(channel, what, CommandFlags.FireAndForget);

    /// <summary>Whether it answers. A connection that does not is thrown away for a new one.</summary>
    public async Task CheckAsync()
    {
        var suspect = _open;
        try
        {
            await AskAsync(database => database.ExecuteAsync("PING"));
            _complaints.Answers();
            await RenewPipeAsync();
        }
        catch (StoreUnavailableException failure)
        {
            _complaints.Silent(failure);
            // A server that answers with an error lives: loading its file, or read-only after a failover.
            if (failure.InnerException is not RedisServerException && ReferenceEquals(suspect, _open) && suspect is not null)
            {
                _open = null;
                await CloseAsync(suspect);
                await ClosePipeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ClosePipeAsync();
        if (_open is { } open)
        {
            _open = null;
            await CloseAsync(open);
        }

        _opening.Dispose();
    }

    private static async Task LateAsync(Task<RedisResult> asked, Action<RedisValue[]> late)
    {
        try
        {
            late((RedisValue[])await asked);
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            // It never came: what was claimed comes back when its lease ends.
        }
    }

    private static Task<RedisResult> Evaluate(ConnectionMultiplexer open, RedisScript script, RedisKey[] keys, RedisValue[] values) =>
        open.GetDatabase().ScriptEvaluateAsync(script.Sha, keys, values);

    private async Task<RedisResult> OpenAndEvaluateAsync(RedisScript script, RedisKey[] keys, RedisValue[] values) =>
        await Evaluate(await OpenAsync(), script, keys, values);

    /// <summary>For a server that does not know the script yet: it was started anew, or took over.</summary>
    private async Task<RedisValue[]> TeachAsync(RedisScript script, RedisKey[] keys, RedisValue[] values) => (RedisValue[])await AskAsync(database =>
        database.ExecuteAsync("EVAL", [script.Text, keys.Length, .. keys.Cast<object>(), .. values.Cast<object>()]));

    private async Task<T> WithinAsync<T>(Task<T> asked)
    {
        try
        {
            return await asked.WaitAsync(Patience, _time);
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            throw Unavailable(failure);
        }
    }

    private StoreUnavailableException Unavailable(Exception failure) => new(RedisProblem.Explain(failure, Name, _open is not null), failure);

    private async Task<T> AskOpenAsync<T>(Func<IDatabase, Task<T>> command) => await command((_open ?? await OpenAsync()).GetDatabase());

    private async Task<ConnectionMultiplexer> OpenAsync()
    {
        if (!await _opening.WaitAsync(Patience))
        {
            throw new TimeoutException("no connection yet");
        }

        try
        {
            if (_open is null && _refused is { } refused && _time.GetUtcNow() < refused.Until)
            {
                ExceptionDispatchInfo.Throw(refused.Failure);
            }

            return _open ??= await ConnectAsync();
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            _refused = (_time.GetUtcNow() + Breath, failure);
            throw;
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(_options).WaitAsync(OpenPatience, _time);
        // In the order of arrival, one slow continuation would hold up all answers behind it.
        multiplexer.PreserveAsyncOrder = false;
        try
        {
            var asked = _time.GetUtcNow();
            var told = (RedisValue[])await multiplexer.GetDatabase().ExecuteAsync("TIME").WaitAsync(Patience, _time);
            _offset = DateTimeOffset.FromUnixTimeSeconds((long)told[0]).AddMicroseconds((long)told[1]) - asked;
            await (Opened?.Invoke(multiplexer) ?? Task.CompletedTask);
            await OpenPipeAsync(multiplexer);
            return multiplexer;
        }
        catch
        {
            await CloseAsync(multiplexer);
            throw;
        }
    }

    /// <summary>Another one for a pipe that broke, or in which nothing moves any more.</summary>
    private async Task RenewPipeAsync()
    {
        if (_open is not { } open || _pipe is { IsClosed: false, IsStuck: false } || !await _opening.WaitAsync(Patience))
        {
            return;
        }

        try
        {
            await OpenPipeAsync(open);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Scripts go by a connection of their own where all lies on one server; where they cannot, they go by the client's.</summary>
    private async Task OpenPipeAsync(ConnectionMultiplexer open)
    {
        await ClosePipeAsync();
        try
        {
            if (RedisDoor.IsOneServer(open, _options))
            {
                using var limit = new CancellationTokenSource(Patience, _time);
                _pipe = new RedisPipe(await RedisDoor.OpenAsync(_options, limit.Token), _time);
            }
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            // Tried again when the connection is looked at next.
        }
    }

    private async Task ClosePipeAsync()
    {
        if (_pipe is { } pipe)
        {
            _pipe = null;
            await pipe.DisposeAsync();
        }
    }

    private static async Task CloseAsync(ConnectionMultiplexer multiplexer)
    {
        try
        {
            await multiplexer.CloseAsync(allowCommandsToComplete: false).WaitAsync(Patience);
            multiplexer.Dispose();
        }
        catch (Exception failure) when (RedisProblem.Is(failure))
        {
            // It hangs: that is why it is closed.
        }
    }
}
