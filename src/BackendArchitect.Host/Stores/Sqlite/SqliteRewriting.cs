namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Puts other words in place of those kept under one id, inside a transaction.</summary>
internal sealed class SqliteRewriting(SqliteSession session, Func<string, string> rewrite, long now)
{
    private int _changed;

    public int Run(string id, bool state, bool logbook)
    {
        if (state)
        {
            // Whoever works on the old state can no longer commit; what it answered is claimed again at once.
            Each("select rowid, state from conversation where id = $1 and state is not null",
                "update conversation set state = $2, version = version + 1, fence = fence + 1, attempts = max(0, attempts - 1), ready_at = case when ready_at is null then null else $3 end where rowid = $1", id, withTime: true);
        }

        Each("select number, json from message where conversation = $1", "update message set json = $2 where number = $1", id);
        Each("select number, json from reply where conversation = $1", "update reply set json = $2 where number = $1", id);
        Each("select number, address from reply where conversation = $1", "update reply set address = $2 where number = $1", id);
        Each("select number, json from dead_letter where conversation = $1", "update dead_letter set json = $2 where number = $1", id);
        Lines(id);
        if (logbook)
        {
            Logbook(id);
        }

        return _changed;
    }

    private void Each(string select, string update, string id, bool withTime = false)
    {
        foreach (var (key, text) in session.Query(select, row => (row.GetInt64(0), row.GetString(1)), id))
        {
            if (Changed(text) is { } other)
            {
                session.Execute(update, withTime ? [key, other, now] : [key, other]);
            }
        }
    }

    private void Lines(string id)
    {
        foreach (var (mark, text) in session.Query("select watermark, json from activity where conversation = $1", row => (row.GetInt64(0), row.GetString(1)), id))
        {
            if (Changed(text) is { } other)
            {
                session.Execute("update activity set json = $3 where conversation = $1 and watermark = $2", id, mark, other);
            }
        }
    }

    private void Logbook(string id)
    {
        var (version, text) = session.Single("select version, json from logbook where place = $1", row => (row.GetInt64(0), row.GetString(1)), id);
        if (text is not null && Changed(text) is { } other)
        {
            session.Execute("update logbook set version = $2, json = $3 where place = $1", id, Logbooks.Next(version, now), other);
        }

        foreach (var (name, waiting) in session.Query("select name, json from due where conversation = $1", row => (row.GetString(0), row.GetString(1)), id))
        {
            var (newName, newText) = (rewrite(name), rewrite(waiting));
            if (newName.Length == 0)
            {
                session.Execute("delete from due where conversation = $1 and name = $2", id, name);
            }
            else if (newText != waiting)
            {
                session.Execute("update due set json = $3 where conversation = $1 and name = $2", id, name, newText);
            }
        }
    }

    private string? Changed(string text)
    {
        var other = rewrite(text);
        if (other == text)
        {
            return null;
        }

        _changed++;
        return other;
    }
}
