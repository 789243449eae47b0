using System.Text;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Schemas.SchemaText;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The data model as PostgreSQL statements that run as they are, from top to bottom, on an empty database.</summary>
public static class PostgresSchema
{
    public static string Write(Blueprint blueprint)
    {
        var model = RelationalModel.Of(blueprint);
        var text = new StringBuilder();
        Header(text, blueprint, model);
        foreach (var schema in model.Tables.Select(table => table.Schema).OfType<string>().Distinct())
        {
            Comment(text, $"Stands for a database of its own: {blueprint.Part(schema.Replace('_', '-'))?.Name ?? schema}. No key crosses it.");
            Line(text, $"CREATE SCHEMA {SqlName.Quote(schema)};");
            Line(text);
        }

        foreach (var table in model.Tables)
        {
            Table(text, model, table);
        }

        Late(text, model);
        Companions(text, blueprint, model);
        return text.ToString();
    }

    private static void Header(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        var store = blueprint.Decision("primary-store")?.Technology;
        Comment(text, $"{blueprint.Title}: schema of the primary store.");
        Line(text, "-- PostgreSQL dialect. Money is a whole number of minor units beside its currency; times carry their zone.");
        if (store is not null && !Speaks(store.Id))
        {
            Comment(text, $"The design runs on {store.Name}: types, checks and policies below need its dialect before they run there.");
        }

        Line(text, "-- The application sends ids (UUID version 7 keeps inserts together) and sets updated_at on every change.");
        if (model.Pooled)
        {
            Line(text, "-- All tenants share these tables. Every transaction starts with: SET LOCAL app.tenant_id = '<id from the token>';");
            Line(text, "-- The application connects as a role that is no superuser and has no BYPASSRLS.");
        }

        Line(text);
    }

    private static bool Speaks(string technology) =>
        technology.Contains("postgres", StringComparison.Ordinal) || technology is "supabase" or "alloydb";

    private static void Table(StringBuilder text, RelationalModel model, Table table)
    {
        var lines = table.Columns.Select(column => Column(table, column))
            .Append($"PRIMARY KEY ({SqlName.Quote(table.PrimaryKey)})")
            .Concat(table.Uniques.Select(column =>
                $"CONSTRAINT {SqlName.Quote(IndexPlan.UniqueName(table, column))} UNIQUE ({SqlName.Quote(table.Within(column.Name))})"))
            .Concat(model.ForeignKeys(table).Where(key => !key.Later).Select(Constraint));
        Line(text, $"CREATE TABLE {table.FullName} (");
        Line(text, string.Join(",\n", lines.Select(line => "    " + line)));
        Line(text, ");");
        Line(text, $"COMMENT ON TABLE {table.FullName} IS {SqlName.Literal(table.Entity.Means)};");
        foreach (var column in table.Columns.Where(column => Note(column) is not null))
        {
            Line(text, $"COMMENT ON COLUMN {table.FullName}.{SqlName.Quote(column.Name)} IS {SqlName.Literal(Note(column)!)};");
        }

        foreach (var index in IndexPlan.Created(model, table))
        {
            Comment(text, string.Join("; ", index.Serves));
            Line(text, $"CREATE INDEX {SqlName.Quote(index.Name)} ON {table.FullName} ({string.Join(", ", index.Keys)});");
        }

        if (table.Tenanted)
        {
            Policy(text, table.FullName);
        }

        Line(text);
    }

    private static string Column(Table table, Column column) => string.Concat(
        SqlName.Quote(column.Name),
        " ",
        column.Type,
        column.Optional ? "" : " NOT NULL",
        column.Default is { } value ? $" DEFAULT {value}" : "",
        column.Check is { } check ? $" CONSTRAINT {SqlName.Quote(SqlName.Join(table.Name, column.Name, "check"))} CHECK ({check})" : "");

    private static string Constraint(ForeignKey key) =>
        $"CONSTRAINT {SqlName.Quote(key.Name)} FOREIGN KEY ({SqlName.Quote(key.Columns)}) REFERENCES {key.Target.FullName} ({SqlName.Quote(key.TargetColumns)}) ON DELETE RESTRICT";

    /// <summary>Row-level security: without a tenant in the session no row is seen and none can be written.</summary>
    private static void Policy(StringBuilder text, string table)
    {
        const string Mine = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid";
        Line(text, $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;");
        Line(text, $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY;");
        Line(text, $"CREATE POLICY tenant_isolation ON {table} USING ({Mine}) WITH CHECK ({Mine});");
    }

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
            Line(text, $"ALTER TABLE {table.FullName} ADD {Constraint(key)};");
        }

        Line(text);
    }

    private static void Companions(StringBuilder text, Blueprint blueprint, RelationalModel model)
    {
        foreach (var schema in model.Tables.Select(table => table.Schema).Distinct())
        {
            if (NeedsOutbox(blueprint, model))
            {
                Line(text, CompanionTables.Outbox(schema, model.Pooled, workersReadIt: blueprint.Choice("messaging") == "table-queue"));
            }

            if (NeedsIdempotencyKeys(blueprint, model))
            {
                Line(text, CompanionTables.IdempotencyKeys(schema, model.Pooled));
                if (model.Pooled)
                {
                    Policy(text, CompanionTables.Full(schema, CompanionTables.IdempotencyTable));
                }
            }
        }
    }
}
