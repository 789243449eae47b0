using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The same example of expand and contract for MySQL and MariaDB.</summary>
public static class MySqlMigration
{
    public static bool Fits(Blueprint blueprint) =>
        RelationalModel.Fits(blueprint) && DatabaseSchema.DialectOf(blueprint) == Dialect.MySql && RenamedColumn.In(blueprint) is not null;

    /// <summary>Adds the new column; from here on both versions of the application work.</summary>
    public static string Expand(Blueprint blueprint)
    {
        var (change, table, from, to, type) = Read(blueprint);
        return Script($"""
            -- 1 of 3, expand: {change.Table.Name}.{change.Old.Name} becomes {change.New.Name}. Run before the new version is rolled out.
            -- MySQL commits after each statement; each waits two seconds at most for its lock and fails then, so that no queue builds up behind it.
            SET SESSION lock_wait_timeout = 2;
            ALTER TABLE {table} ADD COLUMN {to} {type} NULL, ALGORITHM=INSTANT;
            -- The new version no longer writes {change.Old.Name}: the trigger does.
            ALTER TABLE {table} MODIFY {from} {type} NULL, ALGORITHM=INPLACE, LOCK=NONE;
            -- Whichever column changed wins, and both always read the same.
            CREATE TRIGGER {Trigger(change, "insert")} BEFORE INSERT ON {table} FOR EACH ROW
                SET NEW.{from} = coalesce(NEW.{to}, NEW.{from}), NEW.{to} = NEW.{from};
            CREATE TRIGGER {Trigger(change, "update")} BEFORE UPDATE ON {table} FOR EACH ROW
                SET NEW.{from} = if(NEW.{to} <=> OLD.{to}, NEW.{from}, NEW.{to}), NEW.{to} = NEW.{from};
            """);
    }

    /// <summary>Fills the old rows in batches and builds the indexes. May be run again after a stop.</summary>
    public static string Backfill(Blueprint blueprint)
    {
        var (change, table, from, to, type) = Read(blueprint);
        var procedure = MySqlName.Full(change.Table.Schema, SqlName.Join(change.Table.Name, change.New.Name, "backfill"));
        var indexes = string.Concat(change.Indexes.Select(index =>
            $"-- {string.Join("; ", index.Serves).ReplaceLineEndings(" ")}\nCREATE INDEX {MySqlName.Quote(index.Name)} ON {table} ({string.Join(", ", index.Keys.Select(key => MySqlName.Quote(key.Column) + (key.Descending ? " DESC" : "")))}) ALGORITHM=INPLACE LOCK=NONE;\n"));
        return Script($"""
            -- 2 of 3, backfill: 1,000 rows a transaction with a breath between, so that locks are short and replicas keep up. The size is our choice.
            SET SESSION lock_wait_timeout = 2;
            DROP PROCEDURE IF EXISTS {procedure};
            DELIMITER //
            CREATE PROCEDURE {procedure}()
            BEGIN
                REPEAT
                    UPDATE {table} SET {to} = {from} WHERE {to} IS NULL LIMIT 1000;
                    SET @filled = row_count();
                    DO sleep(0.02);
                UNTIL @filled = 0 END REPEAT;
            END //
            DELIMITER ;
            CALL {procedure}();
            DROP PROCEDURE {procedure};
            -- Rebuilds the table beside running writes; fails when a row was missed.
            ALTER TABLE {table} MODIFY {to} {type} NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

            """) + indexes;
    }

    /// <summary>Takes the old column away.</summary>
    public static string Contract(Blueprint blueprint)
    {
        var (change, table, from, _, _) = Read(blueprint);
        var keyed = change.Indexes.Count > 0;
        var check = MySqlColumns.Check(change.New, keyed) is { } condition
            ? $"\n-- A new CHECK copies the table and stops writes meanwhile: in a quiet hour, or by gh-ost on a large table.\nALTER TABLE {table} ADD CONSTRAINT {MySqlName.Quote(SqlName.Join(change.Table.Name, change.New.Name, "check"))} CHECK ({condition});"
            : "";
        var drops = IndexesOver(blueprint, change).Select(name => $"DROP INDEX {MySqlName.Quote(name)}")
            .Concat(MySqlColumns.Check(change.Old, keyed) is null ? [] : [$"DROP CONSTRAINT {MySqlName.Quote(SqlName.Join(change.Table.Name, change.Old.Name, "check"))}"])
            .Append($"DROP COLUMN {from}");
        return Script($"""
            -- 3 of 3, contract. Run when no instance of the old version is left and nobody will roll back to it: from here there is no way back.
            SET SESSION lock_wait_timeout = 2;
            DROP TRIGGER {Trigger(change, "insert")};
            DROP TRIGGER {Trigger(change, "update")};
            ALTER TABLE {table} {string.Join(", ", drops)};{check}
            """);
    }

    // Dropped by name: MySQL would else keep each with its remaining columns.
    private static IEnumerable<string> IndexesOver(Blueprint blueprint, RenamedColumn change)
    {
        var model = RelationalModel.Of(blueprint);
        return IndexPlan.Created(model, model.Find(change.Table.Entity.Id)!).Where(index => index.Keys.Any(key => key.Column == change.Old.Name)).Select(index => index.Name);
    }

    private static (RenamedColumn Change, string Table, string From, string To, string Type) Read(Blueprint blueprint) => RenamedColumn.In(blueprint) is { } change
        ? (change, MySqlName.Full(change.Table), MySqlName.Quote(change.Old.Name), MySqlName.Quote(change.New.Name), MySqlColumns.Type(change.New, change.Indexes.Count > 0))
        : throw new InvalidOperationException("The design has no column to show a migration with.");

    private static string Trigger(RenamedColumn change, string when) => MySqlName.Full(change.Table.Schema, SqlName.Join(change.Table.Name, change.New.Name, when));

    private static string Script(string text) => text.ReplaceLineEndings("\n") + "\n";
}
