using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Web chat transcripts in the embedded store.</summary>
internal sealed class SqliteTranscript(SqliteDatabase database, TimeProvider time) : ITranscript
{
    public Task CreateAsync(string conversation, CancellationToken cancellation) => database.WriteAsync(
        session => Create(session, conversation), cancellation);

    public Task<bool> ExistsAsync(string conversation, CancellationToken cancellation) => database.ReadAsync(
        session => session.Single("select 1 from transcript where conversation = $1", _ => true, conversation), cancellation);

    public Task<long> AppendAsync(string conversation, string activityId, string activityJson, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            Create(session, conversation);
            session.Execute(
                """
                insert into activity
                select $1, coalesce((select max(watermark) from activity where conversation = $1), 0) + 1, $2, $3 where true
                on conflict do nothing
                """,
                conversation, activityId, activityJson);
            return session.Single(
                "select watermark from activity where conversation = $1 and id = $2", row => row.GetInt64(0), conversation, activityId);
        },
        cancellation);

    public Task<IReadOnlyList<(long Watermark, string Json)>> SinceAsync(string conversation, long watermark, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<(long, string)>>(
            // A reader who is ahead of the last line read one that was forgotten since: it begins anew.
            session => session.Query(
                "select watermark, json from activity where conversation = $1 and (watermark > $2 or $2 > (select max(watermark) from activity where conversation = $1)) order by watermark",
                row => (row.GetInt64(0), row.GetString(1)),
                conversation, watermark),
            cancellation);

    private int Create(SqliteSession session, string conversation) => session.Execute(
        "insert into transcript values ($1, $2) on conflict do update set touched_at = excluded.touched_at",
        conversation, time.GetUtcNow().ToUnixTimeMilliseconds());
}
