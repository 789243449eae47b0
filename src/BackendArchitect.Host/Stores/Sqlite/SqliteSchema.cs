namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>The tables, and the way from every older version to this one.</summary>
internal static class SqliteSchema
{
    /// <summary>One script a version; a file is brought forward by running what it has not run yet. Scripts are added, never edited.</summary>
    private static readonly string[] Versions =
    [
        """
        create table conversation (
            id text primary key,
            state text,
            version integer not null default 0,
            fence integer not null default 0,
            attempts integer not null default 0,
            ready_at integer,
            touched_at integer not null
        ) strict;
        create index conversation_ready on conversation (ready_at) where ready_at is not null;

        create table message (
            number integer primary key,
            conversation text not null references conversation (id) on delete cascade,
            json text not null
        ) strict;
        create index message_conversation on message (conversation, number);

        create table seen (
            conversation text not null,
            delivery text not null,
            at integer not null,
            primary key (conversation, delivery)
        ) strict, without rowid;
        create index seen_at on seen (at);

        create table reply (
            number integer primary key autoincrement,
            conversation text not null references conversation (id) on delete cascade,
            id text not null,
            address text not null,
            json text not null,
            fence integer not null default 0,
            attempts integer not null default 0,
            maybe_sent integer not null default 0,
            ready_at integer not null,
            unique (conversation, id)
        ) strict;
        create index reply_conversation on reply (conversation, number);
        create index reply_ready on reply (ready_at);

        create table record (
            kind text not null,
            id text not null,
            text text not null,
            touched_at integer not null,
            primary key (kind, id)
        ) strict, without rowid;

        create table dead_letter (
            number integer primary key,
            kind text not null,
            conversation text not null,
            json text not null,
            reason text not null,
            at integer not null
        ) strict;

        create table transcript (
            conversation text primary key,
            touched_at integer not null
        ) strict, without rowid;

        create table activity (
            conversation text not null references transcript (conversation) on delete cascade,
            watermark integer not null,
            id text not null,
            json text not null,
            primary key (conversation, watermark),
            unique (conversation, id)
        ) strict, without rowid;
        """,
        """
        create table counted (
            name text not null,
            item text not null,
            place integer not null,
            until integer not null,
            primary key (name, item)
        ) strict, without rowid;
        create index counted_until on counted (until);

        alter table dead_letter add column address text;
        """,
        """
        create table logbook (
            place text primary key,
            version integer not null,
            json text not null,
            touched_at integer not null
        ) strict, without rowid;

        create table due (
            conversation text not null,
            name text not null,
            at integer not null,
            json text not null,
            primary key (conversation, name)
        ) strict, without rowid;
        create index due_at on due (at);
        """,
    ];

    /// <exception cref="StoreUnavailableException">The file was written by a newer version of this program.</exception>
    public static void Migrate(SqliteSession session)
    {
        var version = (int)session.Single("pragma user_version", row => row.GetInt64(0));
        if (version > Versions.Length)
        {
            throw new StoreUnavailableException(
                $"The store has schema version {version}, this program knows up to {Versions.Length}. Start the newer program, or set Store:Path to another file.");
        }

        for (var next = version; next < Versions.Length; next++)
        {
            session.Execute("begin immediate");
            session.Script(Versions[next]);
            session.Script($"pragma user_version = {next + 1}");
            session.Execute("commit");
        }
    }
}
