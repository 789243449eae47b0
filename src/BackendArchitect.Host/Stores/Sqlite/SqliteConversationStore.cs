using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Inbox and state in the embedded store.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database, SqliteLogbooks logbooks, Nudges nudges, TimeProvider time) : IConversationStore
{
    private const int ClaimedAtOnce = 32;
    private static readonly long Day = (long)TimeSpan.FromDays(1).TotalMilliseconds;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellation)
    {
        var conversation = message.Conversation.Id;
        var json = JsonSerializer.Serialize(message, ConversationJson.Default.InboundMessage);
        var fresh = await database.WriteAsync(
            session =>
            {
                var now = Now;
                var added = session.Execute(
                    "insert into seen values ($1, $2, $3) on conflict do update set at = excluded.at where at <= excluded.at - $4",
                    conversation, message.Id, now, Day);
                if (added > 0)
                {
                    Add(session, conversation, json, now);
                }

                return added > 0;
            },
            cancellation);
        nudges.Inbox.Wake();
        return fresh;
    }

    public async Task<Claim?> ClaimAsync(TimeSpan lease, CancellationToken cancellation)
    {
        var row = await database.WriteAsync(session => Take(session, lease), cancellation);
        if (row is null)
        {
            return null;
        }

        var messages = row.Messages.Select(message => JsonSerializer.Deserialize(message.Json, ConversationJson.Default.InboundMessage)!);
        var state = await StateOfAsync(row, cancellation);
        return await logbooks.ReadAsync(
            new Claim(row.Conversation, row.Fence, row.Attempt, state, [.. messages], row.Messages[^1].Number), row.Logbook!, cancellation);
    }

    public Task<bool> RenewAsync(Claim claim, TimeSpan lease, CancellationToken cancellation) => database.WriteAsync(
        session => Schedule(session, claim, Now + (long)lease.TotalMilliseconds, attemptsBack: 0), cancellation);

    public Task AbandonAsync(Claim claim, TimeSpan after, CancellationToken cancellation) => database.WriteAsync(
        session => Schedule(session, claim, Now + (long)after.TotalMilliseconds, attemptsBack: 0), cancellation);

    public Task ReleaseAsync(Claim claim, CancellationToken cancellation) => database.WriteAsync(
        session => Schedule(session, claim, Now, attemptsBack: 1), cancellation);

    public async Task<CommitResult> CommitAsync(Claim claim, TurnOutcome outcome, CancellationToken cancellation)
    {
        var state = JsonSerializer.Serialize(outcome.State, ConversationJson.Default.ConversationState);
        var replies = Written(outcome.Replies);
        var designs = outcome.Designs.Select(design => (design.Id, Json: JsonSerializer.Serialize(design, ConversationJson.Default.DesignRecord))).ToList();
        var change = LogbookChange.Of(claim, outcome);
        var done = await database.WriteAsync(
            session =>
            {
                if (!Holds(session, claim))
                {
                    return CommitResult.LeaseLost;
                }

                if (!SqliteLogbooks.Keep(session, claim, change, Now))
                {
                    return CommitResult.Overtaken;
                }

                session.Execute("update conversation set state = $2, version = version + 1 where id = $1", claim.Conversation, state);
                designs.ForEach(design =>
                {
                    SqliteRecords.Put(session, IRecords.Owned, IRecords.OwnedName(claim.Conversation, IRecords.Designs, design.Id), "", Now);
                    SqliteRecords.Put(session, IRecords.Designs, design.Id, design.Json, Now);
                });
                Finish(session, claim, replies);
                return CommitResult.Done;
            },
            cancellation);
        nudges.Outbox.Wake();
        return done;
    }

    public async Task<Claim> RereadAsync(Claim claim, CancellationToken cancellation) => await logbooks.ReadAsync(
        claim, await database.ReadAsync(session => logbooks.Find(session, claim.Place), cancellation), cancellation);

    public async Task<int> WakeAsync(int atMost, CancellationToken cancellation)
    {
        var come = await database.WriteAsync(
            session =>
            {
                var now = Now;
                var due = SqliteLogbooks.TakeDue(session, now, atMost);
                foreach (var message in due)
                {
                    session.Execute("insert into seen values ($1, $2, $3) on conflict do nothing", message.Conversation.Id, message.Id, now);
                    Add(session, message.Conversation.Id, JsonSerializer.Serialize(message, ConversationJson.Default.InboundMessage), now);
                }

                return due.Count;
            },
            cancellation);
        if (come > 0)
        {
            nudges.Inbox.Wake();
        }

        return come;
    }

    public async Task BuryAsync(Claim claim, string reason, ImmutableArray<Reply> lastWords, CancellationToken cancellation)
    {
        var replies = Written(lastWords);
        await database.WriteAsync(
            session =>
            {
                var held = Holds(session, claim);
                if (held)
                {
                    session.Execute(
                        "insert into dead_letter (kind, conversation, json, reason, at) select 'message', conversation, json, $3, $4 from message where conversation = $1 and number <= $2",
                        claim.Conversation, claim.Through, reason, Now);
                    Finish(session, claim, replies);
                }

                return held;
            },
            cancellation);
        nudges.Outbox.Wake();
    }

    private static bool Holds(SqliteSession session, Claim claim) =>
        session.Single("select fence from conversation where id = $1", row => row.GetInt64(0), claim.Conversation) == claim.Fence;

    private static void Add(SqliteSession session, string conversation, string json, long now)
    {
        session.Execute(
            // Fences begin late enough that none of a conversation forgotten before comes again.
            "insert into conversation (id, ready_at, touched_at, fence) values ($1, $2, $2, $2) on conflict do update set ready_at = coalesce(ready_at, excluded.ready_at), touched_at = excluded.touched_at",
            conversation, now);
        session.Execute("insert into message (conversation, json) values ($1, $2)", conversation, json);
    }

    private Taken? Take(SqliteSession session, TimeSpan lease)
    {
        var now = Now;
        var found = session.Single(
            "select id, state, fence, attempts from conversation where ready_at <= $1 order by ready_at limit 1",
            row => new Taken(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2) + 1, row.GetInt32(3) + 1, [], null),
            now);
        if (found is null)
        {
            return null;
        }

        session.Execute(
            "update conversation set ready_at = $2, fence = fence + 1, attempts = attempts + 1 where id = $1",
            found.Conversation, now + (long)lease.TotalMilliseconds);
        return found with
        {
            Logbook = logbooks.Find(session, ConversationAddress.HomeOf(found.Conversation)),
            Messages = session.Query(
                "select number, json from message where conversation = $1 order by number limit $2",
                row => (row.GetInt64(0), row.GetString(1)),
                found.Conversation, found.Attempt > 1 ? 1 : ClaimedAtOnce),
        };
    }

    /// <summary>State written by another version may be unreadable; then it is put aside and the conversation starts anew.</summary>
    private async Task<ConversationState> StateOfAsync(Taken row, CancellationToken cancellation)
    {
        try
        {
            return row.State is null ? ConversationState.New : JsonSerializer.Deserialize(row.State, ConversationJson.Default.ConversationState)!;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            await database.WriteAsync(
                session => session.Execute(
                    "insert into dead_letter (kind, conversation, json, reason, at) values ('state', $1, $2, $3, $4)",
                    row.Conversation, row.State, failure.Message, Now),
                cancellation);
            return ConversationState.New;
        }
    }

    private static bool Schedule(SqliteSession session, Claim claim, long at, int attemptsBack) => session.Execute(
        "update conversation set ready_at = $3, attempts = attempts - $4 where id = $1 and fence = $2",
        claim.Conversation, claim.Fence, at, attemptsBack) == 1;

    private void Finish(SqliteSession session, Claim claim, List<(string Id, string Json)> replies)
    {
        session.Execute("delete from message where conversation = $1 and number <= $2", claim.Conversation, claim.Through);
        session.Execute(
            "update conversation set attempts = 0, fence = fence + 1, ready_at = (select $2 from message where conversation = $1 limit 1) where id = $1",
            claim.Conversation, Now);
        var address = JsonSerializer.Serialize(claim.Address, StoreJson.Default.ConversationAddress);
        foreach (var (id, json) in replies)
        {
            session.Execute(
                "insert into reply (conversation, id, address, json, ready_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
                claim.Conversation, id, address, json, Now);
        }
    }

    private static List<(string Id, string Json)> Written(ImmutableArray<Reply> replies) =>
        [.. replies.Select(reply => (reply.Id, JsonSerializer.Serialize(reply, ConversationJson.Default.Reply)))];

    private sealed record Taken(string Conversation, string? State, long Fence, int Attempt, List<(long Number, string Json)> Messages, SqliteLogbooks.Kept? Logbook);
}
