using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Reading, rewriting and taking out in the embedded store.</summary>
internal sealed class SqliteErasure(SqliteDatabase database, Nudges nudges, TimeProvider time) : IErasure
{
    /// <summary>The id $1 or one below it, and not the one that is left by itself.</summary>
    private const string Here = "(conversation = $1 or substr(conversation, 1, length($1) + 1) in ($1 || ':', $1 || ';')) and conversation is not $2";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<IReadOnlyList<string>> FindAsync(string begin, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        session => session.Query(
            """
            select id from (
                select id from conversation union select conversation from dead_letter union select conversation from transcript
                union select conversation from seen union select conversation from due union select place from logbook)
            where substr(id, 1, length($1)) = $1 order by id
            """,
            row => row.GetString(0), begin),
        cancellation);

    public Task<KeptConversation> ReadAsync(string conversation, CancellationToken cancellation) =>
        database.ReadAsync(session => Read(session, conversation), cancellation);

    public Task<Logbook?> LogbookAsync(string place, CancellationToken cancellation) => database.ReadAsync(
        session => session.Single("select json from logbook where place = $1", row => row.GetString(0), place) is { } json ? KeptText.Logbook(json) : null,
        cancellation);

    public Task<IReadOnlyList<(string Kind, string Name)>> RecordsAsync(Func<string, string, bool> wanted, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<(string, string)>>(
            session => [.. session.Query("select kind, id from record", row => (row.GetString(0), row.GetString(1))).Where(name => wanted(name.Item1, name.Item2))],
            cancellation);

    public Task<Removed> EraseAsync(IReadOnlyCollection<string> ids, string? except, CancellationToken cancellation) => database.WriteAsync(
        session => ids.Aggregate(Removed.Nothing, (removed, id) => removed + Erase(session, id, except)), cancellation);

    public async Task<CommitResult> LeaveAsync(Claim claim, ImmutableArray<Reply> lastWords, bool place, CancellationToken cancellation)
    {
        var address = JsonSerializer.Serialize(claim.Address, StoreJson.Default.ConversationAddress);
        var replies = lastWords.Select(reply => (reply.Id, Json: JsonSerializer.Serialize(reply, ConversationJson.Default.Reply))).ToList();
        var result = await database.WriteAsync(
            session =>
            {
                if (session.Single("select fence from conversation where id = $1", row => row.GetInt64(0), claim.Conversation) != claim.Fence)
                {
                    return CommitResult.LeaseLost;
                }

                Leave(session, claim, place);
                replies.ForEach(reply => session.Execute(
                    "insert into reply (conversation, id, address, json, ready_at) values ($1, $2, $3, $4, $5)", claim.Conversation, reply.Id, address, reply.Json, Now));
                return CommitResult.Done;
            },
            cancellation);
        nudges.Outbox.Wake();
        return result;
    }

    public Task<int> RewriteAsync(string conversation, Func<string, string> rewrite, string? except, CancellationToken cancellation) => database.WriteAsync(
        session => new SqliteRewriting(session, rewrite, Now).Run(conversation, state: conversation != except, logbook: except is null || conversation != ConversationAddress.HomeOf(except)),
        cancellation);

    public Task SweepAsync(CancellationToken cancellation) => database.SweepAsync(cancellation);

    private void Leave(SqliteSession session, Claim claim, bool place)
    {
        session.Execute("delete from message where conversation = $1 and number <= $2", claim.Conversation, claim.Through);
        session.Execute("delete from reply where conversation = $1", claim.Conversation);
        session.Execute(
            "update conversation set state = null, version = version + 1, attempts = 0, fence = fence + 1, ready_at = (select $2 from message where conversation = $1 limit 1) where id = $1",
            claim.Conversation, Now);
        // The bare ids of what was answered here stay their day: the platform may deliver it once more.
        var mine = claim.Messages.Select(message => message.Id).ToHashSet();
        foreach (var delivery in session.Query("select delivery from seen where conversation = $1", row => row.GetString(0), claim.Conversation).Where(delivery => !mine.Contains(delivery)))
        {
            session.Execute("delete from seen where conversation = $1 and delivery = $2", claim.Conversation, delivery);
        }

        if (place)
        {
            session.Execute("delete from logbook where place = $1", claim.Place);
            session.Execute("delete from due where conversation = $1", claim.Place);
        }
    }

    private static Removed Erase(SqliteSession session, string id, string? except)
    {
        var home = except is null ? null : ConversationAddress.HomeOf(except);
        var removed = new Removed(
            Messages: Count(session, "message", id, except) + Count(session, "activity", id, null),
            Replies: Count(session, "reply", id, except),
            Decisions: session.Single("select json from logbook where place = $1 and place is not $2", row => row.GetString(0), id, home) is { } json ? KeptText.Entries(json) : 0,
            DeadLetters: session.Execute($"delete from dead_letter where {Here}", id, null));
        var conversations = session.Execute($"delete from conversation where {Here.Replace("conversation", "id", StringComparison.Ordinal)}", id, except);
        session.Execute($"delete from transcript where {Here}", id, null);
        session.Execute($"delete from seen where {Here}", id, except);
        session.Execute("delete from logbook where place = $1 and place is not $2", id, home);
        session.Execute("delete from due where conversation = $1 and conversation is not $2", id, home);
        return removed with { Conversations = conversations };
    }

    private static int Count(SqliteSession session, string table, string id, string? except) =>
        session.Single($"select count(*) from {table} where {Here}", row => row.GetInt32(0), id, except);

    private static KeptConversation Read(SqliteSession session, string id) => new(
        id,
        session.Single("select state from conversation where id = $1", row => row.IsDBNull(0) ? null : row.GetString(0), id) is { } state ? KeptText.State(state) : null,
        [.. session.Query("select json from message where conversation = $1 order by number", row => KeptText.Message(row.GetString(0)), id).OfType<InboundMessage>()],
        [.. session.Query("select json from reply where conversation = $1 order by number", row => KeptText.Reply(row.GetString(0)), id).OfType<Reply>()],
        [.. session.Query("select json from activity where conversation = $1 order by watermark", row => row.GetString(0), id)],
        [.. session.Query(
            "select kind, conversation, json, reason, at from dead_letter where conversation = $1 order by number",
            row => new DeadLetter(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))), id)]);
}
