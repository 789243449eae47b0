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
}
