using System.Globalization;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>The look from above into the embedded store.</summary>
internal sealed class SqliteOversight(SqliteDatabase database, TimeProvider time) : IOversight
{
    public Task<StoreFigures> FiguresAsync(CancellationToken cancellation) => database.ReadAsync(
        session => session.Single(
            "select (select count(*) from message), (select count(*) from reply), (select count(*) from dead_letter), (select count(*) from due where at <= $1)",
            row => new StoreFigures(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)) { Due = row.GetInt64(3) },
            time.GetUtcNow().ToUnixTimeMilliseconds())!,
        cancellation);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<DeadLetter>>(
        session => session.Query(
            "select kind, conversation, json, reason, at, number from dead_letter order by number desc limit $1",
            row => new DeadLetter(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)))
            {
                Id = row.GetInt64(5).ToString(CultureInfo.InvariantCulture),
            },
            atMost),
        cancellation);

    public Task<bool> ReviveAsync(string id, CancellationToken cancellation) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? database.WriteAsync(session => Revive(session, number, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellation)
        : Task.FromResult(false);

    public Task<IReadOnlyList<string>> RecordsAsync(string kind, int atMost, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        session => session.Query("select text from record where kind = $1 order by touched_at desc, id limit $2", row => row.GetString(0), kind, atMost),
        cancellation);

    private static bool Revive(SqliteSession session, long number, long now)
    {
        // A reply needs its address; one buried by an older version was kept without.
        var (kind, conversation) = session.Single(
            "select kind, conversation from dead_letter where number = $1 and (kind = 'message' or (kind = 'reply' and address is not null))",
            row => (row.GetString(0), row.GetString(1)), number);
        if (kind is null)
        {
            return false;
        }

        var waits = kind == "message" ? now : (long?)null;
        session.Execute(
            "insert into conversation (id, ready_at, touched_at) values ($1, $2, $3) on conflict do update set ready_at = coalesce(ready_at, excluded.ready_at), touched_at = excluded.touched_at",
            conversation, waits, now);
        session.Execute(
            kind == "message"
                ? "insert into message (conversation, json) select conversation, json from dead_letter where number = $1"
                : "insert into reply (conversation, id, address, json, ready_at) select conversation, json ->> 'id', address, json, $2 from dead_letter where number = $1 on conflict do nothing",
            kind == "message" ? [number] : [number, now]);
        return session.Execute("delete from dead_letter where number = $1", number) == 1;
    }
}
