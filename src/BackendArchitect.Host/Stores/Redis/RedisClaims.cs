using System.Collections.Concurrent;
using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Workers;
using StackExchange.Redis;
using static BackendArchitect.Host.Stores.Redis.RedisLimits;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Who works on which conversation: what was claimed in passing first, then what is found in the shards.</summary>
internal sealed class RedisClaims(RedisConnection redis, RedisRecords records, RedisLimits limits, Nudges nudges)
{
    private readonly ConcurrentDictionary<string, RedisWaiting> _byConversation = new(StringComparer.Ordinal);

    public Logbooks Logbooks { get; } = new();

    public RedisStates States { get; } = new();

    public RedisHandover<RedisWaiting> Places { get; } = new(limits.Turns, nudges.Inbox);

    public RedisRounds Rounds { get; } = new(redis, "ready", RedisKeys.Ready);

    /// <param name="kept">State and logbook as they are kept.</param>
    /// <param name="until">End of the lease, by Redis's clock.</param>
    public void Put(Claim claim, RedisKept kept, long until)
    {
        var waiting = new RedisWaiting(claim, kept, until);
        _byConversation[claim.Conversation] = waiting;
        Places.Put(waiting);
    }

    /// <summary>Lets a message join the turn of its conversation, when that waits here.</summary>
    /// <param name="number">Its place among the waiting messages, 1 for the first.</param>
    /// <param name="fence">Fence of the claim that was on them then.</param>
    public void Join(InboundMessage message, long number, long fence)
    {
        if (_byConversation.TryGetValue(message.Conversation.Id, out var waiting))
        {
            waiting.Join(message, number, fence);
        }
    }

    public async Task<Claim?> ClaimAsync(TimeSpan lease)
    {
        while (Places.TryTake(out var waiting))
        {
            _byConversation.TryRemove(new(waiting.Conversation, waiting));
            if (await BeginAsync(waiting, lease) is { } claim)
            {
                return claim;
            }
        }

        var found = await Rounds.VisitAsync();
        return found.Count == 0 ? null : await TakeAsync(found, lease);
    }

    /// <summary>Claims nothing in passing any more, and gives back what nobody has begun.</summary>
    public async Task GiveBackAsync()
    {
        Places.Close();
        while (Places.TryTake(out var waiting))
        {
            Places.Free();
            await ScheduleAsync(waiting.Begin(), TimeSpan.Zero, triesBack: 1);
            Rounds.Offer(RedisKeys.Of(waiting.Conversation).Shard);
        }
    }

    /// <returns>False: the lease was lost.</returns>
    public async Task<bool> ScheduleAsync(Claim claim, TimeSpan after, int triesBack)
    {
        var keys = RedisKeys.Of(claim.Conversation);
        var held = await redis.RunAsync(
            RedisScript.Schedule,
            [keys.Conversation, RedisKeys.Ready(keys.Shard)],
            [claim.Conversation, claim.Fence, redis.Now + Milliseconds(after), triesBack]);
        return held[0] == 1;
    }

    /// <returns>Null: it waited so long that its lease was lost.</returns>
    private async Task<Claim?> BeginAsync(RedisWaiting waiting, TimeSpan lease)
    {
        var claim = waiting.Begin();
        try
        {
            if (waiting.Until - redis.Now > Milliseconds(lease) * 2 / 3 || await ScheduleAsync(claim, lease, triesBack: 0))
            {
                return await ReadAsync(claim, waiting.Kept);
            }
        }
        catch (StoreUnavailableException)
        {
            Places.Free();
            throw;
        }

        Places.Free();
        return null;
    }

    private async Task<Claim?> TakeAsync(IReadOnlyList<RedisKeys> found, TimeSpan lease)
    {
        // The first for the worker who asks, the others as far as there is room for them.
        var mine = found.TakeWhile((_, place) => place == 0 || Places.TryReserve()).ToList();
        foreach (var left in found.Skip(mine.Count))
        {
            Rounds.Mark(left.Shard);
        }

        var until = redis.Now + Milliseconds(lease);
        var taken = await Task.WhenAll(mine.Select(keys => TakeAsync(keys, until)));
        mine.Skip(1).ToList().ForEach(_ => Places.Free());
        var waiting = taken.OfType<RedisWaiting>().ToList();
        foreach (var other in waiting.Skip(1))
        {
            Put(other.Begin(), other.Kept, until);
        }

        if (waiting.Count == 0)
        {
            return null;
        }

        Places.Hold();
        return await BeginAsync(waiting[0], lease);
    }

    private async Task<RedisWaiting?> TakeAsync(RedisKeys keys, long until)
    {
        try
        {
            var known = Logbooks.Find(ConversationAddress.HomeOf(keys.Id));
            var taken = await redis.RunAsync(
                RedisScript.Take,
                [keys.Conversation, keys.Inbox, RedisKeys.Ready(keys.Shard), keys.Logbook],
                [keys.Id, redis.NowOrSoon, until, RedisWaiting.MostMessages, known.Version]);
            return taken is [var fence, var tries, var state, var version, var logbook, .. var messages]
                ? new RedisWaiting(
                    new Claim(keys.Id, (long)fence, (int)tries, ConversationState.New, [.. messages.Select(MessageOf)], messages.Length),
                    new RedisKept(state, version, logbook, known), until)
                : null;
        }
        catch (StoreUnavailableException)
        {
            // The others may have come through; this one is looked at again.
            Rounds.Mark(keys.Shard);
            return null;
        }
    }

    public static InboundMessage MessageOf(RedisValue json) =>
        JsonSerializer.Deserialize((byte[])json!, ConversationJson.Default.InboundMessage)!;

    /// <summary>The claim with the logbook of its place as it is now.</summary>
    public async Task<Claim> RereadAsync(Claim claim)
    {
        var kept = await redis.AskAsync(database => database.HashGetAsync(RedisKeys.Of(claim.Conversation).Logbook, ["version", "json"]));
        return await ReadAsync(claim, new RedisKept(null, kept[0].IsNull ? 0 : kept[0], kept[1], Logbooks.Known.None));
    }

    private async Task<Claim> ReadAsync(Claim claim, RedisKept kept)
    {
        var state = kept.State is { } text ? await StateOfAsync(claim.Conversation, text) : claim.State;
        return (claim with { State = state }).With(await LogbookOfAsync(claim, kept));
    }

    private async Task<Logbooks.Known> LogbookOfAsync(Claim claim, RedisKept kept)
    {
        var version = (long)kept.Version;
        if (version == 0 || kept.Logbook.IsNullOrEmpty)
        {
            return version == 0 ? Logbooks.Known.None : kept.Known;
        }

        try
        {
            return Logbooks.Read(claim.Place, version, RedisText.Unpack(kept.Logbook!).Span);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidDataException)
        {
            await records.BuryAsync("logbook", claim.Conversation, kept.Logbook!, failure.Message);
            return new Logbooks.Known(version, Logbook.Empty);
        }
    }

    /// <summary>State written by another version may be unreadable; then it is put aside and the conversation starts anew.</summary>
    private async Task<ConversationState> StateOfAsync(string conversation, RedisValue state)
    {
        try
        {
            return state.IsNull
                ? ConversationState.New
                : States.Find(conversation, state) ?? JsonSerializer.Deserialize(RedisText.Unpack(state!).Span, ConversationJson.Default.ConversationState)!;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidDataException)
        {
            await records.BuryAsync("state", conversation, state!, failure.Message);
            return ConversationState.New;
        }
    }
}
