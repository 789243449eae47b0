using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>An example of a change without standing still, on a table of this design: expand, backfill, contract.</summary>
public static class PostgresMigration
{
    public static bool Fits(Blueprint blueprint) =>
        RelationalModel.Fits(blueprint) && DatabaseSchema.DialectOf(blueprint) == Dialect.Postgres && RenamedColumn.In(blueprint) is not null;

    /// <summary>Adds the new column; from here on both versions of the application work.</summary>
    public static string Expand(Blueprint blueprint)
    {
        var (change, table, from, to) = Read(blueprint);
        var check = change.New.Check is { } condition
            ? $"\nALTER TABLE {table} ADD CONSTRAINT {Named(change, "check")} CHECK ({condition}) NOT VALID;"
            : "";
        return Script($"""
            -- 1 of 3, expand: {change.Table.Name}.{change.Old.Name} becomes {change.New.Name}. Run before the new version is rolled out.
            -- Each step waits two seconds at most for its lock and fails then, so that no queue builds up behind it: run it again.
            SET lock_timeout = '2s';
            BEGIN;
            -- Nullable, without a default: the table is not rewritten.
            ALTER TABLE {table} ADD COLUMN {to} {change.New.Type};
            -- The old version writes {change.Old.Name}, the new one {change.New.Name}; whichever changed wins, and both always read the same.
            CREATE FUNCTION {Function(change)}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'INSERT' THEN
                    NEW.{from} := coalesce(NEW.{to}, NEW.{from});
                ELSIF NEW.{to} IS DISTINCT FROM OLD.{to} THEN
                    NEW.{from} := NEW.{to};
                END IF;
                NEW.{to} := NEW.{from};
                RETURN NEW;
            END $$;
            CREATE TRIGGER {Trigger(change)} BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {Function(change)}();
            -- NOT VALID: holds for new rows at once; the old ones are looked at in step 2, without stopping writes.{check}
            ALTER TABLE {table} ADD CONSTRAINT {Named(change, "present")} CHECK ({to} IS NOT NULL) NOT VALID;
            COMMIT;
            """);
    }

    /// <summary>Fills the old rows in batches, then proves that nothing is missing. May be run again after a stop.</summary>
    public static string Backfill(Blueprint blueprint)
    {
        var (change, table, from, to) = Read(blueprint);
        var key = SqlName.Quote(change.Table.PrimaryKey);
        var mark = change.Table.PrimaryKey.Select(column => "last_" + column).ToList();
        var tenants = change.Table.Tenanted ? "\n-- The role needs BYPASSRLS: the rows of all tenants are filled." : "";
        var validate = change.New.Check is null ? "" : $"\nALTER TABLE {table} VALIDATE CONSTRAINT {Named(change, "check")};";
        var indexes = string.Concat(change.Indexes.Select(index =>
            $"-- {string.Join("; ", index.Serves).ReplaceLineEndings(" ")}\nDROP INDEX CONCURRENTLY IF EXISTS {In(change.Table, index.Name)};\nCREATE INDEX CONCURRENTLY {SqlName.Quote(index.Name)} ON {table} ({string.Join(", ", index.Keys)});\n"));
        return Script($"""
            -- 2 of 3, backfill. Run outside a transaction (psql without --single-transaction), as often as needed.{tenants}
            SET lock_timeout = '2s';
            -- 1,000 rows a transaction, in the order of the key, with a breath between: locks are short and replicas keep up. The size is our choice.
            DO $$
            DECLARE
            {string.Join('\n', mark.Select(name => $"    {name} uuid := '00000000-0000-0000-0000-000000000000';"))}
            BEGIN
                LOOP
                    WITH batch AS (SELECT {key} FROM {table} WHERE ({key}) > ({string.Join(", ", mark)}) ORDER BY {key} LIMIT 1000),
                    filled AS (UPDATE {table} t SET {to} = t.{from} FROM batch b WHERE {string.Join(" AND ", change.Table.PrimaryKey.Select(column => $"t.{column} = b.{column}"))} AND t.{to} IS NULL)
                    SELECT {key} INTO {string.Join(", ", mark)} FROM batch ORDER BY {string.Join(", ", change.Table.PrimaryKey.Select(column => column + " DESC"))} LIMIT 1;
                    EXIT WHEN NOT FOUND;
                    COMMIT;
                    PERFORM pg_sleep(0.02);
                END LOOP;
            END $$;
            -- Reads the table beside running writes; fails when a row was missed.
            ALTER TABLE {table} VALIDATE CONSTRAINT {Named(change, "present")};{validate}
            -- Needs no second look at the rows: the constraint proves it.
            ALTER TABLE {table} ALTER COLUMN {to} SET NOT NULL;
            ALTER TABLE {table} DROP CONSTRAINT {Named(change, "present")};

            """) + indexes;
    }

    /// <summary>Takes the old column away.</summary>
    public static string Contract(Blueprint blueprint)
    {
        var (change, table, from, _) = Read(blueprint);
        return Script($"""
            -- 3 of 3, contract. Run when no instance of the old version is left and nobody will roll back to it: from here there is no way back.
            SET lock_timeout = '2s';
            BEGIN;
            DROP TRIGGER {Trigger(change)} ON {table};
            DROP FUNCTION {Function(change)}();
            -- Its check and its indexes go with it; the disk space comes back as rows change.
            ALTER TABLE {table} DROP COLUMN {from};
            COMMIT;
            """);
    }

    private static (RenamedColumn Change, string Table, string From, string To) Read(Blueprint blueprint) => RenamedColumn.In(blueprint) is { } change
        ? (change, change.Table.FullName, SqlName.Quote(change.Old.Name), SqlName.Quote(change.New.Name))
        : throw new InvalidOperationException("The design has no column to show a migration with.");

    private static string Named(RenamedColumn change, string what) => SqlName.Quote(SqlName.Join(change.Table.Name, change.New.Name, what));

    private static string Trigger(RenamedColumn change) => SqlName.Quote(SqlName.Join(change.Table.Name, change.New.Name, "sync"));

    private static string Function(RenamedColumn change) => In(change.Table, SqlName.Join(change.Table.Name, change.New.Name, "sync"));

    private static string In(Table table, string name) => CompanionTables.Full(table.Schema, SqlName.Quote(name));

    private static string Script(string text) => text.ReplaceLineEndings("\n") + "\n";
}
