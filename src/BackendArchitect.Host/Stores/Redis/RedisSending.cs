using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>The replies of one turn on their way into the outbox. The first is claimed on the way, its attempt noted, when nothing stands before it and there is room.</summary>
/// <param name="until">End of the lease, by Redis's clock; null when there is no room.</param>
internal sealed class RedisSending(RedisOutbox outbox, ConversationAddress address, ImmutableArray<Reply> replies, long? until)
{
    public RedisValue Until => until ?? RedisValue.EmptyString;

    public IEnumerable<RedisValue> Written => replies.Select(reply => (RedisValue)new RedisReply(address, reply).Write());

    /// <param name="fence">Fence of the first reply when it was claimed, else 0.</param>
    public void Follow(long fence)
    {
        if (until is { } end && fence > 0)
        {
            outbox.Put(fence, new RedisReply(address, replies[0]), end);
        }
        else if (until is null && !replies.IsEmpty)
        {
            outbox.Rounds.Offer(RedisKeys.Of(address.Id).Shard);
        }
    }

    /// <summary>The answer is there, or will not come: the place that was held for it is free.</summary>
    public void Over()
    {
        if (until is not null)
        {
            outbox.Places.Free();
        }
    }
}
