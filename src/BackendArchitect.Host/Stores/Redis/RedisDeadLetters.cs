using System.Text;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>What was given up, by whose it is. Taking out or rewriting writes the stream of a shard anew: a removed entry would stay in memory and on disk.</summary>
internal sealed class RedisDeadLetters(RedisConnection redis)
{
    private const int Tries = 10;

    private sealed record Entry(string Id, RedisValue[] Fields)
    {
        public string Conversation => Fields[3]!;
    }

    public async Task<IReadOnlyList<DeadLetter>> OfAsync(string conversation)
    {
        var shard = RedisKeys.Of(conversation).Shard;
        return [.. (await RawAsync(shard)).Select(letter => RedisLetter.Read(shard, letter)).Where(letter => letter.Conversation == conversation)];
    }

    public async Task<IEnumerable<string>> ConversationsAsync()
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Shards).Select(ReadAsync));
        return shards.SelectMany(entries => entries).Select(entry => entry.Conversation);
    }

    /// <returns>How many went.</returns>
    public async Task<int> DropAsync(Func<string, bool> conversation)
    {
        var gone = 0;
        for (var shard = 0; shard < RedisKeys.Shards; shard++)
        {
            gone += await RefillAsync(shard, entry => conversation(entry.Conversation) ? null : entry);
        }

        return gone;
    }

    /// <returns>How many were changed.</returns>
    public Task<int> RewriteAsync(string conversation, Func<string, string> rewrite) => RefillAsync(
        RedisKeys.Of(conversation).Shard,
        entry =>
        {
            var (before, after) = ((string)entry.Fields[5]!, entry.Conversation == conversation ? rewrite(entry.Fields[5]!) : null);
            return after is null || after == before ? entry : entry with { Fields = [.. entry.Fields[..5], after, .. entry.Fields[6..]] };
        });

    /// <param name="change">The entry, another in its place, or null when it goes.</param>
    private async Task<int> RefillAsync(int shard, Func<Entry, Entry?> change)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var entries = await ReadAsync(shard);
            var stay = entries.Select(entry => (Before: entry, After: change(entry))).ToList();
            var changed = stay.Count(pair => pair.After != pair.Before);
            if (changed == 0)
            {
                return 0;
            }

            RedisValue[] arguments =
            [
                entries.Count, entries[^1].Id,
                .. stay.Select(pair => pair.After).OfType<Entry>().SelectMany(entry => new RedisValue[] { entry.Id, entry.Fields.Length }.Concat(entry.Fields)),
            ];
            if ((await redis.RunAsync(RedisScript.Refill, [RedisKeys.Dead(shard)], arguments))[0] == 1)
            {
                return changed;
            }
        }

        throw new StoreUnavailableException("Dead letters come faster than they can be taken out; it is tried again.");
    }

    private async Task<List<Entry>> ReadAsync(int shard) =>
        [.. (await RawAsync(shard)).Select(raw => (RedisResult[])raw).Select(parts => new Entry((string)parts[0]!, (RedisValue[])parts[1]))];

    private async Task<RedisResult[]> RawAsync(int shard) =>
        (RedisResult[])await redis.AskAsync(database => database.ExecuteAsync("XRANGE", RedisKeys.Dead(shard), "-", "+"));
}
