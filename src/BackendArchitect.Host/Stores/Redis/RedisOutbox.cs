using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Workers;
using StackExchange.Redis;
using static BackendArchitect.Host.Stores.Redis.RedisLimits;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>The outbox in Redis. Whoever leaves a reply there, or has sent one, claims the next in the same step while there is room.</summary>
internal sealed class RedisOutbox(RedisConnection redis, RedisLimits limits, Nudges nudges) : IOutbox
{
    public RedisHandover<OutgoingReply> Places { get; } = new(limits.Sends, nudges.Outbox);

    public RedisRounds Rounds { get; } = new(redis, "sending", RedisKeys.Sending);

    public RedisSending Begin(ConversationAddress address, ImmutableArray<Reply> replies) =>
        new(this, address, replies, !replies.IsEmpty && Places.TryReserve() ? Lease() : null);

    /// <summary>Leaves a reply whose attempt is noted for whoever sends next.</summary>
    /// <param name="until">End of the lease, by Redis's clock.</param>
    public void Put(long fence, RedisReply reply, long until) =>
        Places.Put(new OutgoingReply(fence, fence, 1, MaybeSent: false, reply.Address, reply.Reply) { NotedUntil = until });

    public async Task<OutgoingReply?> ClaimAsync(TimeSpan lease, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        while (Places.TryTake(out var waiting))
        {
            // So much is left of it that it cannot end before the sender renews it.
            if (waiting.NotedUntil - redis.Now > Milliseconds(lease) / 2)
            {
                return waiting;
            }

            // It waited too long; nobody has begun to send it.
            await ReleaseAsync(waiting);
        }

        var found = await Rounds.VisitAsync();
        return found.Count == 0 ? null : await TakeAsync(found, lease);
    }

    public async Task<bool> AttemptedAsync(OutgoingReply reply, CancellationToken cancellation)
    {
        // Nobody else can have taken it before its lease is over, by any replica's clock.
        if (reply.NotedUntil > redis.NowOrSoon + RedisConnection.Disagreement)
        {
            reply.Begun = true;
            return true;
        }

        try
        {
            var noted = await redis.RunAsync(RedisScript.SendAttempted, [RedisKeys.Of(reply.Address.Id).Conversation], [reply.Fence]);
            reply.Begun = noted[0] == 1;
            return reply.Begun;
        }
        finally
        {
            if (!reply.Begun)
            {
                Places.Free();
            }
        }
    }

    public async Task<bool> RenewAsync(OutgoingReply reply, TimeSpan lease, CancellationToken cancellation)
    {
        var keys = RedisKeys.Of(reply.Address.Id);
        var renewed = await redis.RunAsync(
            RedisScript.SendRenew, [keys.Conversation, RedisKeys.Sending(keys.Shard)], [keys.Id, reply.Fence, redis.Now + Milliseconds(lease)]);
        return renewed[0] == 1;
    }

    public Task SentAsync(OutgoingReply reply, CancellationToken cancellation) => DoneAsync(reply, "");

    public Task BuryAsync(OutgoingReply reply, string reason, CancellationToken cancellation) => DoneAsync(reply, reason.Length == 0 ? "given up" : reason);

    public Task PostponeAsync(OutgoingReply reply, TimeSpan after, bool maybeSent, CancellationToken cancellation) =>
        PostponeAsync(reply, after, triesBack: 0, maybeSent);

    public Task HoldAsync(OutgoingReply reply, TimeSpan after, CancellationToken cancellation) =>
        PostponeAsync(reply, after, triesBack: 1, MayBeSent(reply));

    public async Task<bool> AddAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        var keys = RedisKeys.Of(address.Id);
        var added = await redis.RunAsync(
            RedisScript.SendAdd,
            // The guard of deliveries serves here too: its ids never begin like this.
            [keys.Seen($"reply {reply.Id}"), keys.Outbox, RedisKeys.Sending(keys.Shard)],
            [redis.Now, Milliseconds(TimeSpan.FromDays(1)), keys.Id, new RedisReply(address, reply).Write()]);
        Rounds.Offer(keys.Shard);
        nudges.Outbox.Wake();
        return added[0] == 1;
    }

    /// <summary>Claims nothing in passing any more, and gives back what nobody has begun.</summary>
    public async Task GiveBackAsync()
    {
        Places.Close();
        while (Places.TryTake(out var waiting))
        {
            await ReleaseAsync(waiting);
        }
    }

    private long Lease() => redis.Now + Milliseconds(limits.SendLease);

    private async Task DoneAsync(OutgoingReply reply, string reason)
    {
        var keys = RedisKeys.Of(reply.Address.Id);
        long? until = Places.IsOpen ? Lease() : null;
        try
        {
            Follow(await redis.RunAsync(
                RedisScript.SendDone,
                [keys.Conversation, keys.Outbox, RedisKeys.Sending(keys.Shard), RedisKeys.Dead(keys.Shard), keys.Inbox],
                [keys.Id, reply.Fence, redis.Now, until ?? RedisValue.EmptyString, reason],
                Follow));
        }
        finally
        {
            Places.Free();
        }

        void Follow(RedisValue[] done)
        {
            if (done is [var fence, var behind])
            {
                Put((long)fence, RedisReply.Read(behind!), until!.Value);
            }
        }
    }

    /// <summary>As if it had never been claimed: nobody has begun to send it.</summary>
    private async Task ReleaseAsync(OutgoingReply reply)
    {
        await PostponeAsync(reply, TimeSpan.Zero, triesBack: 1, MayBeSent(reply));
        Rounds.Offer(RedisKeys.Of(reply.Address.Id).Shard);
    }

    /// <summary>The attempt that was noted in passing does not count before it has begun.</summary>
    private static bool MayBeSent(OutgoingReply reply) => reply.MaybeSent || reply.Begun;

    private async Task PostponeAsync(OutgoingReply reply, TimeSpan after, int triesBack, bool maybeSent)
    {
        Places.Free();
        var keys = RedisKeys.Of(reply.Address.Id);
        await redis.RunAsync(
            RedisScript.SendPostpone,
            [keys.Conversation, RedisKeys.Sending(keys.Shard)],
            [keys.Id, reply.Fence, redis.Now + Milliseconds(after), triesBack, maybeSent ? 1 : 0]);
        Rounds.MarkLater(keys.Shard, redis.Now + Milliseconds(after));
    }

    /// <summary>One for the sender who asks; the others are left for those who ask next.</summary>
    private async Task<OutgoingReply?> TakeAsync(IReadOnlyList<RedisKeys> found, TimeSpan lease)
    {
        for (var place = 0; place < found.Count; place++)
        {
            if (await TakeAsync(found[place], lease) is { } reply)
            {
                foreach (var left in found.Skip(place + 1))
                {
                    Rounds.Mark(left.Shard);
                }

                nudges.Outbox.Wake();
                Places.Hold();
                return reply;
            }
        }

        return null;
    }

    private async Task<OutgoingReply?> TakeAsync(RedisKeys keys, TimeSpan lease)
    {
        var taken = await redis.RunAsync(
            RedisScript.SendTake,
            [keys.Conversation, keys.Outbox, RedisKeys.Sending(keys.Shard)],
            [keys.Id, redis.NowOrSoon, redis.Now + Milliseconds(lease)]);
        if (taken is not [var fence, var tries, var maybe, var json])
        {
            return null;
        }

        var reply = RedisReply.Read(json!);
        return new OutgoingReply((long)fence, (long)fence, (int)tries, maybe == 1, reply.Address, reply.Reply);
    }
}
