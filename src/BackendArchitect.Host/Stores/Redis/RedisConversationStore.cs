using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using StackExchange.Redis;
using static BackendArchitect.Host.Stores.Redis.RedisLimits;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Inbox and state in Redis, for several replicas. Whoever takes a message, or ends a turn, claims what follows from it in the same step while there is room.</summary>
internal sealed class RedisConversationStore(
    RedisConnection redis, RedisClaims claims, RedisOutbox outbox, RedisRecords records, RedisLimits limits) : IConversationStore
{
    private static readonly long Day = Milliseconds(TimeSpan.FromDays(1));

    public async Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var keys = RedisKeys.Of(message.Conversation.Id);
        var until = redis.Now + Milliseconds(limits.TurnLease);
        var known = claims.Logbooks.Find(ConversationAddress.HomeOf(keys.Id));
        var claiming = claims.Places.TryReserve();
        try
        {
            var kept = await redis.RunAsync(
                RedisScript.Accept,
                [keys.Seen(message.Id), keys.Conversation, keys.Inbox, RedisKeys.Ready(keys.Shard), keys.Logbook],
                [redis.Now, Day, keys.Id, JsonSerializer.SerializeToUtf8Bytes(message, ConversationJson.Default.InboundMessage), claiming ? until : RedisValue.EmptyString, known.Version],
                late => Follow(late, message, known, claiming, until));
            Follow(kept, message, known, claiming, until);
            return (long)kept[0] > 0;
        }
        finally
        {
            if (claiming)
            {
                claims.Places.Free();
            }
        }
    }

    public Task<Claim?> ClaimAsync(TimeSpan lease, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return claims.ClaimAsync(lease);
    }

    public Task<bool> RenewAsync(Claim claim, TimeSpan lease, CancellationToken cancellation) => claims.ScheduleAsync(claim, lease, triesBack: 0);

    public async Task AbandonAsync(Claim claim, TimeSpan after, CancellationToken cancellation)
    {
        claims.Places.Free();
        await claims.ScheduleAsync(claim, after, triesBack: 0);
        claims.Rounds.MarkLater(RedisKeys.Of(claim.Conversation).Shard, redis.Now + Milliseconds(after));
    }

    public async Task ReleaseAsync(Claim claim, CancellationToken cancellation)
    {
        claims.Places.Free();
        await claims.ScheduleAsync(claim, TimeSpan.Zero, triesBack: 1);
        claims.Rounds.Offer(RedisKeys.Of(claim.Conversation).Shard);
    }

    public async Task<CommitResult> CommitAsync(Claim claim, TurnOutcome outcome, CancellationToken cancellation)
    {
        // Before the step and not in it, for they live in other shards: named by their content, they are the same however often they are written.
        foreach (var design in outcome.Designs)
        {
            await records.PutAsync(IRecords.Owned, IRecords.OwnedName(claim.Conversation, IRecords.Designs, design.Id), "", limits.QuietOf(claim.Address.Workspace));
            await records.PutAsync(IRecords.Designs, design.Id, JsonSerializer.Serialize(design, ConversationJson.Default.DesignRecord), limits.QuietOf(claim.Address.Workspace));
        }

        var state = RedisText.Pack(JsonSerializer.SerializeToUtf8Bytes(outcome.State, ConversationJson.Default.ConversationState));
        claims.States.Keep(claim.Conversation, state, outcome.State);
        return await FinishAsync(claim with { State = outcome.State }, state, "", outcome.Replies, LogbookChange.Of(claim, outcome));
    }

    public Task<Claim> RereadAsync(Claim claim, CancellationToken cancellation) => claims.RereadAsync(claim);

    public async Task<int> WakeAsync(int atMost, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var woken = await RedisAppointments.WakeAsync(redis, atMost);
        foreach (var shard in woken.Distinct())
        {
            claims.Rounds.Offer(shard);
        }

        return woken.Count;
    }

    public Task BuryAsync(Claim claim, string reason, ImmutableArray<Reply> lastWords, CancellationToken cancellation) =>
        FinishAsync(claim, RedisValue.EmptyString, reason.Length == 0 ? "given up" : reason, lastWords, new LogbookChange(null, []));

    private async Task<CommitResult> FinishAsync(Claim claim, RedisValue state, string reason, ImmutableArray<Reply> replies, LogbookChange change)
    {
        var keys = RedisKeys.Of(claim.Conversation);
        var until = redis.Now + Milliseconds(limits.TurnLease);
        var sending = outbox.Begin(claim.Address, replies);
        var result = CommitResult.LeaseLost;
        try
        {
            var done = await redis.RunAsync(
                RedisScript.Finish,
                [
                    keys.Conversation, keys.Inbox, RedisKeys.Ready(keys.Shard), keys.Outbox, RedisKeys.Sending(keys.Shard), RedisKeys.Dead(keys.Shard),
                    keys.Logbook, RedisKeys.Due(keys.Shard), RedisKeys.Dues(keys.Shard),
                ],
                [
                    claim.Conversation, claim.Fence, redis.Now, claim.Through, state, Milliseconds(limits.QuietOf(claim.Address.Workspace)), reason,
                    claims.Places.IsOpen ? until : RedisValue.EmptyString, sending.Until, RedisWaiting.MostMessages,
                    change.Logbook is null ? RedisValue.EmptyString : RedisText.Pack(change.Json()), claim.LogbookVersion, Logbooks.Next(claim.LogbookVersion, redis.Now),
                    Milliseconds(limits.Logbook), change.Appointments.Length,
                    .. RedisAppointments.Written(keys, change), .. sending.Written,
                ],
                late => Follow(late, claim, sending, until));
            Follow(done, claim, sending, until);
            return result = done switch { [] => CommitResult.LeaseLost, [_] => CommitResult.Overtaken, _ => CommitResult.Done };
        }
        finally
        {
            // Who is overtaken goes on with the claim, and gives its place back later.
            if (result != CommitResult.Overtaken)
            {
                claims.Places.Free();
            }

            sending.Over();
        }
    }

    /// <summary>What the end of a turn leads to: its first reply is sent here, and what arrived meanwhile is the next turn.</summary>
    private void Follow(RedisValue[] done, Claim claim, RedisSending sending, long until)
    {
        if (done is not [var next, var reply, var version, var logbook, .. var messages])
        {
            return;
        }

        sending.Follow((long)reply);
        if ((long)next > 0)
        {
            claims.Put(
                claim with { Fence = (long)next, Attempt = 1, Messages = [.. messages.Select(RedisClaims.MessageOf)], Through = messages.Length },
                new RedisKept(null, version, logbook, new Logbooks.Known((long)version, claim.State.Logbook)), until);
        }
    }

    /// <summary>What a kept message leads to: a turn here, a place in a turn that waits, or work for whoever has the time.</summary>
    private void Follow(RedisValue[] kept, InboundMessage message, Logbooks.Known known, bool claiming, long until)
    {
        switch (kept)
        {
            case [_, var fence, var tries, var state, var version, var logbook]:
                claims.Put(new Claim(message.Conversation.Id, (long)fence, (int)tries, ConversationState.New, [message], 1), new RedisKept(state, version, logbook, known), until);
                break;
            case [var number, var fence] when (long)number > 1:
                claims.Join(message, (long)number, (long)fence);
                break;
            case [var number, _] when number == 1 && !claiming:
                claims.Rounds.Offer(RedisKeys.Of(message.Conversation.Id).Shard);
                break;
        }
    }
}
