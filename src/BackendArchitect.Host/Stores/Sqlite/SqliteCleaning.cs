using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Forgets what is kept long enough: duplicate guards after a day, the rest as <see cref="StoreOptions"/> says.</summary>
internal sealed class SqliteCleaning(SqliteDatabase database, IOptions<StoreOptions> options, TimeProvider time) : ICleaning
{
    /// <returns>How many rows were forgotten.</returns>
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        var quiet = Before(options.Value.RetentionDays);
        var dead = Before(options.Value.DeadLetterDays);
        return database.WriteAsync(
            session => session.Execute("delete from seen where at < $1", Before(days: 1))
                + session.Execute("delete from counted where until < $1", Before(days: 0))
                + session.Execute("delete from dead_letter where at < $1", dead)
                + session.Execute("delete from conversation where touched_at < $1 and ready_at is null and not exists (select 1 from reply where conversation = id)", quiet)
                + session.Execute("delete from logbook where touched_at < $1 and not exists (select 1 from due where conversation = place)", Before(options.Value.LogbookRetentionDays))
                + session.Execute("delete from transcript where touched_at < $1", quiet)
                + RecordLives.OfAWeek.Sum(kind => session.Execute("delete from record where kind = $2 and touched_at < $1", Before(days: 7), kind))
                + RecordLives.WhileTouched.Sum(kind => session.Execute("delete from record where kind = $2 and touched_at < $1", quiet, kind)),
            cancellation);
    }

    private long Before(int days) => time.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds();
}
