using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>The outbox in the embedded store.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, Nudges nudges, TimeProvider time) : IOutbox
{
    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<OutgoingReply?> ClaimAsync(TimeSpan lease, CancellationToken cancellation)
    {
        var row = await database.WriteAsync(session => Take(session, lease), cancellation);
        return row is null ? null : new OutgoingReply(
            row.Number,
            row.Fence,
            row.Attempt,
            row.MaybeSent,
            JsonSerializer.Deserialize(row.Address, StoreJson.Default.ConversationAddress)!,
            JsonSerializer.Deserialize(row.Json, ConversationJson.Default.Reply)!);
    }

    public Task<bool> AttemptedAsync(OutgoingReply reply, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute("update reply set maybe_sent = 1 where number = $1 and fence = $2", reply.Number, reply.Fence) == 1,
        cancellation);

    public Task<bool> RenewAsync(OutgoingReply reply, TimeSpan lease, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "update reply set ready_at = $3 where number = $1 and fence = $2", reply.Number, reply.Fence, Now + (long)lease.TotalMilliseconds) == 1,
        cancellation);

    public Task SentAsync(OutgoingReply reply, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            var gone = session.Execute("delete from reply where number = $1 and fence = $2", reply.Number, reply.Fence);
            // The last words of a conversation that was forgotten leave nothing behind.
            session.Execute(
                "delete from conversation where id = $1 and state is null and ready_at is null and not exists (select 1 from reply where conversation = $1) and not exists (select 1 from message where conversation = $1)",
                reply.Address.Id);
            return gone;
        },
        cancellation);

    public Task PostponeAsync(OutgoingReply reply, TimeSpan after, bool maybeSent, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "update reply set maybe_sent = $4, ready_at = $3 where number = $1 and fence = $2",
            reply.Number, reply.Fence, Now + (long)after.TotalMilliseconds, maybeSent ? 1 : 0),
        cancellation);

    public Task HoldAsync(OutgoingReply reply, TimeSpan after, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "update reply set attempts = attempts - 1, ready_at = $3 where number = $1 and fence = $2",
            reply.Number, reply.Fence, Now + (long)after.TotalMilliseconds),
        cancellation);

    public async Task<bool> AddAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        var to = JsonSerializer.Serialize(address, StoreJson.Default.ConversationAddress);
        var json = JsonSerializer.Serialize(reply, ConversationJson.Default.Reply);
        var added = await database.WriteAsync(session => Add(session, address.Id, reply.Id, to, json), cancellation);
        nudges.Outbox.Wake();
        return added;
    }

    public Task BuryAsync(OutgoingReply reply, string reason, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            session.Execute(
                "insert into dead_letter (kind, conversation, json, reason, at, address) select 'reply', conversation, json, $3, $4, address from reply where number = $1 and fence = $2",
                reply.Number, reply.Fence, reason, Now);
            return session.Execute("delete from reply where number = $1 and fence = $2", reply.Number, reply.Fence);
        },
        cancellation);

    private bool Add(SqliteSession session, string conversation, string id, string address, string json)
    {
        // The guard of deliveries serves here too: its ids never begin like this.
        var fresh = session.Execute("insert into seen values ($1, $2, $3) on conflict do nothing", conversation, $"reply {id}", Now) == 1;
        if (fresh)
        {
            session.Execute("insert into conversation (id, touched_at) values ($1, $2) on conflict do update set touched_at = excluded.touched_at", conversation, Now);
            session.Execute(
                "insert into reply (conversation, id, address, json, ready_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
                conversation, id, address, json, Now);
        }

        return fresh;
    }

    private Taken? Take(SqliteSession session, TimeSpan lease)
    {
        // Only the oldest of a conversation may be taken: while it waits or is on its way, those behind it stay.
        var found = session.Single(
            """
            select number, fence, attempts, maybe_sent, address, json from reply
            where ready_at <= $1 and number = (select min(number) from reply as head where head.conversation = reply.conversation)
            order by ready_at, number limit 1
            """,
            row => new Taken(row.GetInt64(0), row.GetInt64(1) + 1, row.GetInt32(2) + 1, row.GetBoolean(3), row.GetString(4), row.GetString(5)),
            Now);
        if (found is not null)
        {
            session.Execute(
                "update reply set fence = fence + 1, attempts = attempts + 1, ready_at = $2 where number = $1",
                found.Number, Now + (long)lease.TotalMilliseconds);
        }

        return found;
    }

    private sealed record Taken(long Number, long Fence, int Attempt, bool MaybeSent, string Address, string Json);
}
