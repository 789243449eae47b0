using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>One question on its way through a <see cref="RedisPipe"/>.</summary>
/// <param name="began">When it was asked, as <see cref="TimeProvider.GetTimestamp"/> counts.</param>
/// <param name="late">What to do with an answer that comes after the caller was told that there is none.</param>
internal sealed class RedisRequest(long began, Action<RedisValue[]>? late)
{
    private readonly TaskCompletionSource<RedisValue[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Began => began;

    public Task<RedisValue[]> Answer => _answer.Task;

    public void Answered(RedisValue[] answer)
    {
        if (!_answer.TrySetResult(answer) && late is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static todo => todo.Late(todo.Answer), (Late: late, Answer: answer), preferLocal: false);
        }
    }

    public void Failed(Exception failure) => _answer.TrySetException(failure);
}
