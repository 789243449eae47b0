using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Logbooks and appointments in the embedded store; written inside the steps of conversations.</summary>
internal sealed class SqliteLogbooks(SqliteDatabase database, TimeProvider time)
{
    public static (long Version, string? Json) Find(SqliteSession session, string conversation) =>
        session.Single<(long, string?)?>("select version, json from logbook where place = $1", row => (row.GetInt64(0), row.GetString(1)), ConversationAddress.HomeOf(conversation)) ?? (0, null);

    public static long VersionOf(SqliteSession session, string conversation) => Find(session, conversation).Version;

    public static void Keep(SqliteSession session, Claim claim, LogbookChange change, long now)
    {
        if (change.Logbook is null)
        {
            return;
        }

        session.Execute(
            "insert into logbook values ($1, 1, $2, $3) on conflict do update set version = version + 1, json = excluded.json, touched_at = excluded.touched_at",
            ConversationAddress.HomeOf(claim.Conversation), System.Text.Encoding.UTF8.GetString(change.Json()), now);
        foreach (var (name, message) in change.Appointments)
        {
            session.Execute("delete from due where conversation = $1 and name = $2", ConversationAddress.HomeOf(claim.Conversation), name);
            if (message is not null)
            {
                session.Execute(
                    "insert into due values ($1, $2, $3, $4)",
                    ConversationAddress.HomeOf(claim.Conversation), name, message.At.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(message, ConversationJson.Default.InboundMessage));
            }
        }
    }

    /// <summary>Takes out what is due, the oldest first.</summary>
    public static IReadOnlyList<InboundMessage> TakeDue(SqliteSession session, long now, int atMost)
    {
        var due = session.Query("select conversation, name, json from due where at <= $1 order by at limit $2", row => (Place: row.GetString(0), Name: row.GetString(1), Json: row.GetString(2)), now, atMost);
        foreach (var (place, name, _) in due)
        {
            session.Execute("delete from due where conversation = $1 and name = $2", place, name);
        }

        return [.. due.Select(item => LogbookChange.Come(JsonSerializer.Deserialize(item.Json, ConversationJson.Default.InboundMessage)!, DateTimeOffset.FromUnixTimeMilliseconds(now)))];
    }

    /// <summary>A logbook that another version wrote and this one cannot read is put aside, and the place begins a new one.</summary>
    public async Task<Logbook> ReadAsync(string conversation, string? json, CancellationToken cancellation)
    {
        try
        {
            return json is null ? Logbook.Empty : JsonSerializer.Deserialize(json, ConversationJson.Default.Logbook)!;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            await database.WriteAsync(
                session => session.Execute(
                    "insert into dead_letter (kind, conversation, json, reason, at) values ('logbook', $1, $2, $3, $4)",
                    conversation, json, failure.Message, time.GetUtcNow().ToUnixTimeMilliseconds()),
                cancellation);
            return Logbook.Empty;
        }
    }
}
