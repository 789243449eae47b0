namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Records in the embedded store.</summary>
internal sealed class SqliteRecords(SqliteDatabase database, TimeProvider time) : IRecords
{
    private const int DeadLettersAtOnce = 1000;

    public Task<string?> FindAsync(string kind, string id, CancellationToken cancellation) =>
        database.ReadAsync(session => Find(session, kind, id), cancellation);

    public Task<string> FindOrAddAsync(string kind, string id, string fresh, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            session.Execute(
                "insert into record values ($1, $2, $3, $4) on conflict do nothing", kind, id, fresh, time.GetUtcNow().ToUnixTimeMilliseconds());
            return Find(session, kind, id)!;
        },
        cancellation);

    public Task PutAsync(string kind, string id, string text, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            Put(session, kind, id, text, time.GetUtcNow().ToUnixTimeMilliseconds());
            return true;
        },
        cancellation);

    public Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute("delete from record where kind = $1 and id = $2", kind, id) == 1, cancellation);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<DeadLetter>>(
        session => session.Query(
            "select kind, conversation, json, reason, at from dead_letter order by number desc limit $1",
            row => new DeadLetter(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
            DeadLettersAtOnce),
        cancellation);

    public static void Put(SqliteSession session, string kind, string id, string text, long at) => session.Execute(
        "insert into record values ($1, $2, $3, $4) on conflict do update set text = excluded.text, touched_at = excluded.touched_at", kind, id, text, at);

    private static string? Find(SqliteSession session, string kind, string id) =>
        session.Single("select text from record where kind = $1 and id = $2", row => row.GetString(0), kind, id);
}
