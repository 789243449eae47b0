using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Forgets what is kept long enough: duplicate guards after a day, the rest as <see cref="StoreOptions"/> says.</summary>
internal sealed class SqliteCleaning(SqliteDatabase database, IOptions<StoreOptions> options, TimeProvider time) : ICleaning
{
    /// <returns>How many rows were forgotten.</returns>
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        var quiet = Before(options.Value.RetentionDays);
        var own = options.Value.Retention;
        var longest = Before(own.Values.Append(options.Value.RetentionDays).Max());
        var dead = Before(options.Value.DeadLetterDays);
        return database.WriteAsync(
            session => session.Execute("delete from seen where at < $1", Before(days: 1))
                + session.Execute("delete from counted where until < $1", Before(days: 0))
                + session.Execute("delete from dead_letter where at < $1", dead)
                + Forget(session, quiet, OwnTime(own.Keys), without: true)
                + own.Sum(workspace => Forget(session, Before(workspace.Value), OwnTime([workspace.Key]), without: false))
                + session.Execute("delete from logbook where touched_at < $1 and not exists (select 1 from due where conversation = place)", Before(options.Value.LogbookRetentionDays))
                + session.Execute("delete from transcript where touched_at < $1", quiet)
                + RecordLives.OfAWeek.Sum(kind => session.Execute("delete from record where kind = $2 and touched_at < $1", Before(days: 7), kind))
                + RecordLives.WhileTouched.Sum(kind => session.Execute("delete from record where kind = $2 and touched_at < $1", longest, kind)),
            cancellation);
    }

    private static string OwnTime(IEnumerable<string> workspaces) => new JsonArray([.. workspaces.Select(name => (JsonNode)name)]).ToJsonString();

    /// <summary>Conversations of these workspaces, or of all but these, with the designs that were made for them alone.</summary>
    private static int Forget(SqliteSession session, long before, string workspaces, bool without)
    {
        var gone = session.Query(
            $"""
            select id from conversation where touched_at < $1 and ready_at is null and not exists (select 1 from reply where conversation = id)
            and coalesce(state ->> 'workspace', '') {(without ? "not in" : "in")} (select value from json_each($2))
            """,
            row => row.GetString(0), before, workspaces);
        foreach (var id in gone)
        {
            session.Execute("delete from conversation where id = $1", id);
            foreach (var note in without ? [] : session.Query("select id from record where kind = 'owned' and substr(id, 1, length($1) + 1) = $1 || ' '", row => row.GetString(0), id))
            {
                Disown(session, note, note[(id.Length + 1)..]);
            }
        }

        return gone.Count;
    }

    private static void Disown(SqliteSession session, string note, string what)
    {
        session.Execute("delete from record where kind = 'owned' and id = $1", note);
        if (what.Split(':', 2) is [var kind, var id])
        {
            session.Execute(
                "delete from record where kind = $1 and id = $2 and not exists (select 1 from record where kind = 'owned' and substr(id, -length($3)) = $3)", kind, id, $" {what}");
        }
    }

    private long Before(int days) => time.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds();
}
