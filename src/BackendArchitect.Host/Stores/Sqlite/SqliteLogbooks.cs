using System.Text;
using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Logbooks and appointments in the embedded store; written inside the steps of conversations.</summary>
internal sealed class SqliteLogbooks(SqliteDatabase database, TimeProvider time)
{
    private static readonly long Day = (long)TimeSpan.FromDays(1).TotalMilliseconds;
    private readonly Logbooks _read = new();

    /// <summary>A logbook as it is kept, to be parsed outside the transaction.</summary>
    /// <param name="Json">Null: it is the known one.</param>
    internal sealed record Kept(string Place, long Version, string? Json, Logbooks.Known Known);

    public Kept Find(SqliteSession session, string place)
    {
        var known = _read.Find(place);
        return session.Single(
            "select version, case when version = $2 then null else json end from logbook where place = $1",
            row => new Kept(place, row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), known),
            place, known.Version) ?? new Kept(place, 0, null, Logbooks.Known.None);
    }

    /// <returns>False: another thread has written the logbook since it was read, and nothing is done.</returns>
    public static bool Keep(SqliteSession session, Claim claim, LogbookChange change, long now)
    {
        if (change.Logbook is null)
        {
            session.Execute("update logbook set touched_at = $2 where place = $1 and touched_at < $3", claim.Place, now, now - Day);
            return true;
        }

        var written = session.Execute(
            """
            insert into logbook select $1, $3, $4, $5 where $2 = 0 or exists (select 1 from logbook where place = $1)
            on conflict do update set version = excluded.version, json = excluded.json, touched_at = excluded.touched_at where version = $2
            """,
            claim.Place, claim.LogbookVersion, Logbooks.Next(claim.LogbookVersion, now), Encoding.UTF8.GetString(change.Json()), now) == 1;
        if (written)
        {
            KeepAppointments(session, claim.Place, change);
        }

        return written;
    }

    private static void KeepAppointments(SqliteSession session, string place, LogbookChange change)
    {
        foreach (var (name, message) in change.Appointments)
        {
            session.Execute("delete from due where conversation = $1 and name = $2", place, name);
            if (message is not null)
            {
                session.Execute(
                    "insert into due values ($1, $2, $3, $4)",
                    place, name, message.At.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(message, ConversationJson.Default.InboundMessage));
            }
        }
    }

    /// <summary>Takes out what is due, the oldest first; of those due at once, by chance.</summary>
    /// <param name="atMost">Most conversations with work at a time.</param>
    public static IReadOnlyList<InboundMessage> TakeDue(SqliteSession session, long now, int atMost)
    {
        if (session.Single("select 1 from due where at <= $1 limit 1", row => row.GetInt64(0), now) == 0)
        {
            return [];
        }

        var busy = session.Single("select count(*) from conversation where ready_at is not null", row => row.GetInt64(0));
        var due = session.Query(
            "select conversation, name, json from due where at <= $1 order by at, random() limit $2",
            row => (Place: row.GetString(0), Name: row.GetString(1), Json: row.GetString(2)), now, Math.Max(1, atMost - busy));
        foreach (var (place, name, _) in due)
        {
            session.Execute("delete from due where conversation = $1 and name = $2", place, name);
        }

        return [.. due.Select(item => LogbookChange.Come(JsonSerializer.Deserialize(item.Json, ConversationJson.Default.InboundMessage)!, DateTimeOffset.FromUnixTimeMilliseconds(now)))];
    }

    /// <summary>The claim with its logbook. One that another version wrote and this one cannot read is put aside, and the place begins a new one.</summary>
    public async Task<Claim> ReadAsync(Claim claim, Kept kept, CancellationToken cancellation)
    {
        try
        {
            return claim.With(kept.Json is null ? kept.Known : _read.Read(kept.Place, kept.Version, Encoding.UTF8.GetBytes(kept.Json)));
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            await database.WriteAsync(
                session => session.Execute(
                    "insert into dead_letter (kind, conversation, json, reason, at) values ('logbook', $1, $2, $3, $4)",
                    claim.Conversation, kept.Json, failure.Message, time.GetUtcNow().ToUnixTimeMilliseconds()),
                cancellation);
            return claim.With(new Logbooks.Known(kept.Version, Logbook.Empty));
        }
    }
}
