namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Counts in the embedded store.</summary>
internal sealed class SqliteCounters(SqliteDatabase database, TimeProvider time) : ICounters
{
    public Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            session.Execute(
                "insert into counted select $1, $2, (select count(*) + 1 from counted where name = $1), $3 where true on conflict do nothing",
                name, item, now + (long)keep.TotalMilliseconds);
            return session.Single("select place from counted where name = $1 and item = $2", row => row.GetInt64(0), name, item);
        },
        cancellation);

    public Task<IReadOnlyList<long>> AddAsync(string name, IReadOnlyList<(string Item, long Amount)> amounts, TimeSpan keep, CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<long>>(
        session =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            session.Execute("delete from counted where name = $1 and until <= $2", name, now);
            var sums = new List<long>(amounts.Count);
            foreach (var (item, amount) in amounts)
            {
                session.Execute(
                    "insert into counted values ($1, $2, $3, $4) on conflict do update set place = place + excluded.place",
                    name, item, amount, now + (long)keep.TotalMilliseconds);
                sums.Add(session.Single("select place from counted where name = $1 and item = $2", row => row.GetInt64(0), name, item));
            }

            return sums;
        },
        cancellation);

    public Task<IReadOnlyList<(string Item, long Sum)>> SumsAsync(string name, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<(string, long)>>(
        session => session.Query(
            "select item, place from counted where name = $1 and until > $2 order by item",
            row => (row.GetString(0), row.GetInt64(1)),
            name, time.GetUtcNow().ToUnixTimeMilliseconds()),
        cancellation);
}
