using System.Text;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Schemas.SchemaText;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The data model as Transact-SQL for SQL Server 2022 and Azure SQL Database, in batches for sqlcmd.</summary>
public static class SqlServerSchema
{
    public static string Write(Blueprint blueprint)
    {
        var model = RelationalModel.Of(blueprint);
        var text = new StringBuilder();
        Header(text, blueprint, model);
        foreach (var schema in model.Tables.Select(table => table.Schema).OfType<string>().Distinct())
        {
            Comment(text, $"Stands for a database of its own: {blueprint.Part(schema.Replace('_', '-'))?.Name ?? schema}. No key crosses it.");
            Line(text, $"CREATE SCHEMA {SqlServerName.Quote(schema)};");
            Line(text, "GO");
        }

        foreach (var table in model.Tables)
        {
            Table(text, model, table);
        }

        Late(text, model);
        SqlServerCompanions.Write(text, blueprint, model);
        SqlServerTenants.Write(text, blueprint, model);
        return text.ToString();
    }

    private static void Header(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        Comment(text, $"{blueprint.Title}: schema of the primary store.");
        Line(text, "-- SQL Server 2022 and Azure SQL Database. Money is a whole number of minor units beside its currency; times carry their offset.");
        Line(text, "-- The server makes ids: it sorts a uniqueidentifier by its last bytes first, so ids of UUID version 7 would scatter in the clustered key; newsequentialid() does not. Read them back with OUTPUT inserted.id.");
        Line(text, "-- Make the database with a collation that tells 'A' from 'a', as the rest of the design does: Latin1_General_100_CS_AS_SC_UTF8. The application sets updated_at on every change.");
        if (model.Pooled)
        {
            Line(text, "-- All tenants share these tables. Every connection taken from the pool starts with:");
            Line(text, "-- EXEC sys.sp_set_session_context @key = N'tenant_id', @value = '<id from the token>', @read_only = 1;");
            Line(text, "-- The application is no member of db_owner: an owner could switch the policy off.");
        }

        Line(text, "SET ANSI_NULLS, QUOTED_IDENTIFIER ON;");
        Line(text, "GO");
        Line(text);
    }

    private static void Table(StringBuilder text, RelationalModel model, Table table)
    {
        var keyed = Keyed(model, table);
        var lines = table.Columns.Select(column => Column(table, column, keyed.Contains(column.Name)))
            .Append($"CONSTRAINT {SqlServerName.Quote(SqlName.Join(table.Name, "pkey"))} PRIMARY KEY CLUSTERED ({SqlServerName.Quote(table.PrimaryKey)})")
            .Concat(table.Uniques.Where(column => !column.Optional).Select(column =>
                $"CONSTRAINT {SqlServerName.Quote(IndexPlan.UniqueName(table, column))} UNIQUE ({SqlServerName.Quote(table.Within(column.Name))})"))
            .Concat(model.ForeignKeys(table).Where(key => !key.Later).Select(Constraint));
        Comment(text, table.Entity.Means);
        Line(text, $"CREATE TABLE {SqlServerName.Full(table)} (");
        Line(text, string.Join(",\n", lines.Select(line => "    " + line)));
        Line(text, ");");
        foreach (var column in table.Uniques.Where(column => column.Optional))
        {
            Line(text, "-- unique where there is one: a plain constraint would allow a single null");
            Line(text, $"CREATE UNIQUE INDEX {SqlServerName.Quote(IndexPlan.UniqueName(table, column))} ON {SqlServerName.Full(table)} ({SqlServerName.Quote(table.Within(column.Name))}) WHERE {SqlServerName.Quote(column.Name)} IS NOT NULL;");
        }

        foreach (var index in IndexPlan.Created(model, table))
        {
            Comment(text, string.Join("; ", index.Serves));
            Line(text, $"CREATE INDEX {SqlServerName.Quote(index.Name)} ON {SqlServerName.Full(table)} ({string.Join(", ", index.Keys.Select(key => SqlServerName.Quote(key.Column) + (key.Descending ? " DESC" : "")))});");
        }

        Line(text, "GO");
        Line(text);
    }

    private static string Column(Table table, Column column, bool keyed) => string.Concat(
        Note(column) is { } note ? $"-- {note}\n    " : "",
        SqlServerName.Quote(column.Name),
        " ",
        SqlServerColumns.Type(column, keyed),
        column.Optional ? " NULL" : " NOT NULL",
        SqlServerColumns.Default(column),
        SqlServerColumns.Check(column, keyed) is { } check ? $" CONSTRAINT {SqlServerName.Quote(SqlName.Join(table.Name, column.Name, "check"))} CHECK ({check})" : "");

    private static string Constraint(ForeignKey key) =>
        $"CONSTRAINT {SqlServerName.Quote(key.Name)} FOREIGN KEY ({SqlServerName.Quote(key.Columns)}) REFERENCES {SqlServerName.Full(key.Target)} ({SqlServerName.Quote(key.TargetColumns)})";

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
            Line(text, $"ALTER TABLE {SqlServerName.Full(table)} ADD {Constraint(key)};");
        }

        Line(text, "GO");
        Line(text);
    }
}
