using System.Buffers;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>A connection for scripts alone: what many ask in the same moment goes out in one piece, and the answers come back in the order of the questions.</summary>
/// <remarks>Every question ends within <see cref="RedisConnection.Patience"/>. One that was on its way when the connection broke may have been carried out.</remarks>
internal sealed class RedisPipe : IThreadPoolWorkItem, IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Queue<RedisRequest> _asked = new();
    private readonly ITimer _looking;
    private ArrayBufferWriter<byte> _filling = new(16 * 1024);
    private ArrayBufferWriter<byte> _going = new(16 * 1024);
    private bool _isWriting;
    private volatile bool _isClosed;

    /// <param name="stream">Open, and past the password.</param>
    public RedisPipe(Stream stream, TimeProvider time)
    {
        (_stream, _time) = (stream, time);
        _looking = time.CreateTimer(_ => GiveUpOld(), null, Look, Look);
        _ = ReadAsync();
    }

    public bool IsClosed => _isClosed;

    /// <summary>Whether somebody was told that there is no answer, and none came since.</summary>
    public bool IsStuck
    {
        get
        {
            lock (_gate)
            {
                return _asked.TryPeek(out var oldest) && IsOld(oldest);
            }
        }
    }

    /// <returns>Null: it is closed, and nothing was asked.</returns>
    public Task<RedisValue[]>? Ask(RedisScript script, RedisKey[] keys, RedisValue[] values, Action<RedisValue[]>? late)
    {
        var request = new RedisRequest(_time.GetTimestamp(), late);
        lock (_gate)
        {
            if (_isClosed)
            {
                return null;
            }

            Write(script, keys, values);
            if (!IsFirst(request))
            {
                return request.Answer;
            }
        }

        WriteSoon();
        return request.Answer;
    }

    /// <summary>Asks one command about one key.</summary>
    /// <returns>Null: it is closed, and nothing was asked.</returns>
    public Task<RedisValue[]>? Ask(string command, RedisKey key, RedisValue[] values)
    {
        var request = new RedisRequest(_time.GetTimestamp(), null);
        lock (_gate)
        {
            if (_isClosed)
            {
                return null;
            }

            RedisWire.Begin(_filling, 2 + values.Length);
            RedisWire.Text(_filling, command);
            RedisWire.Text(_filling, key!);
            Array.ForEach(values, value => RedisWire.Value(_filling, value));
            if (!IsFirst(request))
            {
                return request.Answer;
            }
        }

        WriteSoon();
        return request.Answer;
    }

    void IThreadPoolWorkItem.Execute() => _ = WriteAsync();

    public async ValueTask DisposeAsync() => await CloseAsync(new ObjectDisposedException(nameof(RedisPipe)));

    /// <returns>Whether nobody sees to the writing yet.</returns>
    private bool IsFirst(RedisRequest request)
    {
        _asked.Enqueue(request);
        var isFirst = !_isWriting;
        _isWriting = true;
        return isFirst;
    }

    /// <summary>Behind the work that is ready now: what that asks goes out with this.</summary>
    private void WriteSoon() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    private void Write(RedisScript script, RedisKey[] keys, RedisValue[] values)
    {
        RedisWire.Begin(_filling, 3 + keys.Length + values.Length);
        RedisWire.Bytes(_filling, "EVALSHA"u8);
        RedisWire.Bytes(_filling, script.Name);
        RedisWire.Number(_filling, keys.Length);
        foreach (var key in keys)
        {
            RedisWire.Text(_filling, key!);
        }

        foreach (var value in values)
        {
            RedisWire.Value(_filling, value);
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            while (true)
            {
                lock (_gate)
                {
                    if (_filling.WrittenCount == 0 || _isClosed)
                    {
                        _isWriting = false;
                        return;
                    }

                    (_going, _filling) = (_filling, _going);
                }

                await _stream.WriteAsync(_going.WrittenMemory);
                _going.ResetWrittenCount();
            }
        }
        catch (Exception failure)
        {
            await CloseAsync(failure);
        }
    }

    private async Task ReadAsync()
    {
        var came = new byte[16 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var read = await _stream.ReadAsync(came.AsMemory(length));
                length += read > 0 ? read : throw new IOException("Redis closed the connection.");
                var used = Take(came.AsSpan(0, length));
                came.AsSpan(used, length - used).CopyTo(came);
                length -= used;
                if (length == came.Length)
                {
                    Array.Resize(ref came, came.Length * 2);
                }
            }
        }
        catch (Exception failure)
        {
            await CloseAsync(failure);
        }
    }

    /// <returns>How much of it was whole answers.</returns>
    private int Take(ReadOnlySpan<byte> came)
    {
        var at = 0;
        while (at < came.Length && RedisWire.TryRead(came, ref at, out var answer, out var refusal))
        {
            var request = Next();
            if (refusal is null)
            {
                request.Answered(answer);
            }
            else
            {
                request.Failed(new RedisRefusal(refusal));
            }
        }

        return at;
    }

    private RedisRequest Next()
    {
        lock (_gate)
        {
            return _asked.TryDequeue(out var request) ? request : throw new IOException("Redis answered what nobody asked.");
        }
    }

    /// <summary>Tells those who waited long enough that there is no answer; it may come later.</summary>
    private void GiveUpOld()
    {
        List<RedisRequest>? old = null;
        lock (_gate)
        {
            foreach (var request in _asked)
            {
                if (!IsOld(request))
                {
                    break;
                }

                (old ??= []).Add(request);
            }
        }

        old?.ForEach(request => request.Failed(new TimeoutException()));
    }

    private bool IsOld(RedisRequest request) => _time.GetElapsedTime(request.Began) >= RedisConnection.Patience;

    private async Task CloseAsync(Exception failure)
    {
        RedisRequest[] lost;
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            lost = [.. _asked];
            _asked.Clear();
        }

        Array.ForEach(lost, request => request.Failed(new IOException("The connection to Redis broke.", failure)));
        await _looking.DisposeAsync();
        await _stream.DisposeAsync();
    }
}
