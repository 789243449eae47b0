using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using StackExchange.Redis;
using static BackendArchitect.Host.Stores.Redis.RedisLimits;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Reading, rewriting and taking out in Redis. Looks through all keys once, for only their names say whose they are.</summary>
internal sealed class RedisErasure(RedisConnection redis, RedisClaims claims, RedisOutbox outbox, RedisDeadLetters dead) : IErasure
{
    /// <summary>Kinds of keys that are named after a conversation or, for what is seen, begin so.</summary>
    private static readonly string[] Named = ["state", "inbox", "outbox", "lines", "line-ids", "logbook"];

    /// <summary>Keys taken out at once.</summary>
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<string>> FindAsync(string begin, CancellationToken cancellation)
    {
        var keys = await redis.KeysAsync("ba:{*}:*");
        var found = keys.Select(RedisKeys.Read).Where(key => key is { } known && Named.Contains(known.Kind)).Select(key => key!.Value.Of)
            .Concat(await dead.ConversationsAsync());
        return [.. found.Where(id => id.StartsWith(begin, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public async Task<KeptConversation> ReadAsync(string conversation, CancellationToken cancellation)
    {
        var keys = RedisKeys.Of(conversation);
        var state = await redis.AskAsync(database => database.HashGetAsync(keys.Conversation, "state"));
        var inbox = await redis.AskAsync(database => database.ListRangeAsync(keys.Inbox));
        var unsent = await redis.AskAsync(database => database.ListRangeAsync(keys.Outbox));
        var lines = await redis.AskAsync(database => database.ListRangeAsync(keys.Lines));
        return new KeptConversation(
            conversation,
            state.IsNullOrEmpty ? null : KeptText.State(Text(state)),
            [.. inbox.Select(message => KeptText.Message(Text(message))).OfType<InboundMessage>()],
            [.. unsent.Select(reply => RedisReply.Read(reply!).Reply)],
            [.. lines.Select(Text)],
            [.. await dead.OfAsync(conversation)]);
    }

    public async Task<Logbook?> LogbookAsync(string place, CancellationToken cancellation)
    {
        var json = await redis.AskAsync(database => database.HashGetAsync(RedisKeys.Of(place).Logbook, "json"));
        return json.IsNullOrEmpty ? null : KeptText.Logbook(Text(json));
    }

    public async Task<IReadOnlyList<(string Kind, string Name)>> RecordsAsync(Func<string, string, bool> wanted, CancellationToken cancellation)
    {
        var names = (await redis.KeysAsync("ba:{*}:record:*")).Select(RedisKeys.Read).OfType<(string Kind, string Of)>().Select(key => key.Of.Split(':', 2));
        return [.. names.Where(parts => parts.Length == 2 && wanted(parts[0], parts[1])).Select(parts => (parts[0], parts[1]))];
    }

    public async Task<Removed> EraseAsync(IReadOnlyCollection<string> ids, string? except, CancellationToken cancellation)
    {
        var all = (await redis.KeysAsync("ba:{*}:*")).Select(key => (Name: key, Read: RedisKeys.Read(key))).Where(key => key.Read is not null).Select(key => (key.Name, key.Read!.Value.Kind, key.Read!.Value.Of)).ToList();
        var territory = new Territory(ids);
        var home = except is null ? null : ConversationAddress.HomeOf(except);
        var removed = Removed.Nothing;
        foreach (var id in all.Where(key => key.Kind is "state" or "inbox" or "outbox" && key.Of != except && territory.Holds(key.Of)).Select(key => key.Of).Distinct(StringComparer.Ordinal))
        {
            removed += await ForgetAsync(id);
        }

        foreach (var place in all.Where(key => key.Kind == "logbook" && key.Of != home && territory.Ids.Contains(key.Of)).Select(key => key.Of))
        {
            removed += await ForgetPlaceAsync(place);
        }

        foreach (var lines in all.Where(key => key.Kind == "lines" && territory.Holds(key.Of)))
        {
            removed += new Removed(Messages: (int)await redis.AskAsync(database => database.ListLengthAsync(lines.Name)));
        }

        await DropAsync(all.Where(key => (key.Kind is "lines" or "line-ids" && territory.Holds(key.Of))
            || (key.Kind == "seen" && territory.Holds(key.Of) && (except is null || !key.Of.StartsWith(except + ":", StringComparison.Ordinal)))).Select(key => key.Name));
        return removed + new Removed(DeadLetters: await dead.DropAsync(territory.Holds));
    }

    public async Task<CommitResult> LeaveAsync(Claim claim, ImmutableArray<Reply> lastWords, bool place, CancellationToken cancellation)
    {
        var keys = RedisKeys.Of(claim.Conversation);
        var mine = claim.Messages.Select(message => (string)keys.Seen(message.Id)!).ToHashSet(StringComparer.Ordinal);
        // The bare ids of what was answered here stay their day: the platform may deliver it once more.
        await DropAsync((await redis.KeysAsync($"ba:{{{keys.Shard}}}:seen:*")).Where(key => key.StartsWith(keys.Seen("")!, StringComparison.Ordinal) && !mine.Contains(key)));
        var names = place ? await NamesAsync(claim.Place) : [];
        try
        {
            var done = await redis.RunAsync(
                RedisScript.Leave,
                [
                    keys.Conversation, keys.Inbox, RedisKeys.Ready(keys.Shard), keys.Outbox, RedisKeys.Sending(keys.Shard),
                    keys.Logbook, RedisKeys.Due(keys.Shard), RedisKeys.Dues(keys.Shard),
                ],
                [
                    claim.Conversation, claim.Fence, redis.Now, claim.Through, Milliseconds(TimeSpan.FromDays(1)), place ? 1 : 0, names.Length, .. names,
                    .. lastWords.Select(reply => (RedisValue)new RedisReply(claim.Address, reply).Write()),
                ]);
            return done.Length == 0 ? CommitResult.LeaseLost : CommitResult.Done;
        }
        finally
        {
            claims.Places.Free();
            outbox.Rounds.Offer(keys.Shard);
            claims.Rounds.Offer(keys.Shard);
        }
    }

    public Task<int> RewriteAsync(string conversation, Func<string, string> rewrite, string? except, CancellationToken cancellation) =>
        new RedisRewriting(redis, claims, dead, rewrite).RunAsync(
            conversation, state: conversation != except, logbook: except is null || conversation != ConversationAddress.HomeOf(except));

    public Task SweepAsync(CancellationToken cancellation) => redis.RewriteFilesAsync();

    /// <summary>Names of the appointments of a place.</summary>
    private async Task<RedisValue[]> NamesAsync(string place)
    {
        var names = await redis.AskAsync(database => database.HashKeysAsync(RedisKeys.Dues(RedisKeys.Of(place).Shard)));
        return [.. names.Where(name => ((string)name!).StartsWith(RedisAppointments.Begin(place), StringComparison.Ordinal))];
    }

    private async Task<Removed> ForgetAsync(string id)
    {
        var keys = RedisKeys.Of(id);
        var gone = await redis.RunAsync(
            RedisScript.Forget, [keys.Conversation, keys.Inbox, RedisKeys.Ready(keys.Shard), keys.Outbox, RedisKeys.Sending(keys.Shard)], [id]);
        return new Removed(Messages: (int)gone[0], Replies: (int)gone[1], Conversations: (int)gone[2]);
    }

    private async Task<Removed> ForgetPlaceAsync(string place)
    {
        var keys = RedisKeys.Of(place);
        var json = await redis.AskAsync(database => database.HashGetAsync(keys.Logbook, "json"));
        foreach (var name in await NamesAsync(place))
        {
            await redis.AskAsync(database => database.SortedSetRemoveAsync(RedisKeys.Due(keys.Shard), name));
            await redis.AskAsync(database => database.HashDeleteAsync(RedisKeys.Dues(keys.Shard), name));
        }

        await redis.AskAsync(database => database.KeyDeleteAsync(keys.Logbook));
        return new Removed(Decisions: json.IsNullOrEmpty ? 0 : KeptText.Entries(Text(json)));
    }

    private async Task DropAsync(IEnumerable<string> keys)
    {
        // One key a command, so that a cluster takes them whatever their slots.
        foreach (var some in keys.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(key => redis.AskAsync(database => database.KeyDeleteAsync(key))));
        }
    }

    private static string Text(RedisValue kept) => Encoding.UTF8.GetString(RedisText.Unpack(kept!).Span);
}
