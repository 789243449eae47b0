using System.Text;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Schemas.SchemaText;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The data model as statements that MySQL 8.4 and MariaDB 10.8 run as they are, from top to bottom, on an empty database.</summary>
public static class MySqlSchema
{
    // Long texts are indexed by their beginning: 191 letters of four bytes were always allowed, and tell rows apart well enough.
    private const string Prefix = "(191)";

    public static string Write(Blueprint blueprint)
    {
        var model = RelationalModel.Of(blueprint);
        var text = new StringBuilder();
        Header(text, blueprint, model);
        foreach (var schema in model.Tables.Select(table => table.Schema).OfType<string>().Distinct())
        {
            Comment(text, $"A database of its own: {blueprint.Part(schema.Replace('_', '-'))?.Name ?? schema}. No key crosses it.");
            Line(text, $"CREATE DATABASE {MySqlName.Quote(schema)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");
            Line(text);
        }

        foreach (var table in model.Tables)
        {
            Table(text, model, table);
        }

        Late(text, model);
        MySqlCompanions.Write(text, blueprint, model);
        MySqlTenants.Write(text, blueprint, model);
        return text.ToString();
    }

    private static void Header(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        Comment(text, $"{blueprint.Title}: schema of the primary store.");
        Line(text, "-- MySQL 8.4 and MariaDB 10.8 or later. Money is a whole number of minor units beside its currency.");
        Line(text, "-- Times are UTC: every connection starts with SET time_zone = '+00:00'. (The type timestamp ends in 2038, so it is not used.)");
        Line(text, "-- The application sends ids as 16 bytes, UUID version 7: rows lie on disk in the order of the key, and new ones belong at its end. It sets updated_at on every change.");
        Line(text, "-- Texts compare byte by byte (utf8mb4_bin): 'A' is not 'a', as in the rest of the design.");
        if (model.Pooled)
        {
            Line(text, "-- All tenants share these tables, and MySQL has no row-level security. The tenant leads every key; the application is granted");
            Line(text, "-- the views named my_… at the end and not the tables, and starts every transaction with: SET @app_tenant_id = <16 bytes from the token>;");
        }

        Line(text);
    }

    private static void Table(StringBuilder text, RelationalModel model, Table table)
    {
        var keyed = Keyed(model, table);
        var lines = table.Columns.Select(column => Column(column, keyed.Contains(column.Name)))
            .Append($"PRIMARY KEY ({MySqlName.Quote(table.PrimaryKey)})")
            .Concat(table.Uniques.Select(column => $"UNIQUE KEY {MySqlName.Quote(IndexPlan.UniqueName(table, column))} ({Keys(table, table.Within(column.Name).Select(name => new IndexKey(name)))})"))
            .Concat(IndexPlan.Created(model, table).Select(index =>
                $"-- {string.Join("; ", index.Serves).ReplaceLineEndings(" ")}\n    KEY {MySqlName.Quote(index.Name)} ({Keys(table, index.Keys)})"))
            .Concat(model.ForeignKeys(table).Where(key => !key.Later).Select(Constraint))
            .Concat(table.Columns.Select(column => Check(table, column, keyed.Contains(column.Name))).OfType<string>());
        Line(text, $"CREATE TABLE {MySqlName.Full(table)} (");
        Line(text, string.Join(",\n", lines.Select(line => "    " + line)));
        Line(text, $") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT={MySqlName.Literal(table.Entity.Means)};");
        Line(text);
    }

    private static string Column(Column column, bool keyed) => string.Concat(
        MySqlName.Quote(column.Name),
        " ",
        MySqlColumns.Type(column, keyed),
        column.Optional ? "" : " NOT NULL",
        MySqlColumns.Default(column),
        Note(column) is { } note ? $" COMMENT {MySqlName.Literal(note)}" : "");

    private static string? Check(Table table, Column column, bool keyed) => MySqlColumns.Check(column, keyed) is { } check
        ? $"CONSTRAINT {MySqlName.Quote(SqlName.Join(table.Name, column.Name, "check"))} CHECK ({check})"
        : null;

    private static string Keys(Table table, IEnumerable<IndexKey> keys) => string.Join(", ", keys.Select(key => string.Concat(
        MySqlName.Quote(key.Column),
        MySqlColumns.NeedsPrefix(table.Columns.First(column => column.Name == key.Column)) ? Prefix : "",
        key.Descending ? " DESC" : "")));

    private static string Constraint(ForeignKey key) =>
        $"CONSTRAINT {MySqlName.Quote(key.Name)} FOREIGN KEY ({MySqlName.Quote(key.Columns)}) REFERENCES {MySqlName.Full(key.Target)} ({MySqlName.Quote(key.TargetColumns)}) ON DELETE RESTRICT";

    private static void Late(StringBuilder text, RelationalModel model)
    {
        var late = model.Tables.SelectMany(table => model.ForeignKeys(table).Where(key => key.Later).Select(key => (table, key))).ToList();
        if (late.Count == 0)
        {
            return;
        }

        Line(text, "-- Tables that refer to each other.");
        foreach (var (table, key) in late)
        {
            Line(text, $"ALTER TABLE {MySqlName.Full(table)} ADD {Constraint(key)};");
        }

        Line(text);
    }
}
