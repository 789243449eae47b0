using BackendArchitect.Engine.Reviews.Sql.Checks;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>What scripts leave open.</summary>
internal static class SqlQuestions
{
    /// <summary>Id of the point that a reference leads out of the files.</summary>
    public const string UnknownReference = "sql-unknown-reference";

    public static IEnumerable<OpenPoint> Of(SqlScript script, SchemaModel model)
    {
        var tables = model.Tables.Where(table => table.Script == script).ToArray();
        if (!script.IsSure && script.Statements.Count > 0)
        {
            yield return new OpenPoint("sql-dialect", "Nothing in the text says which database this is for; it was judged as PostgreSQL.", "The name and version of the database.");
        }

        var outside = model.Tables.SelectMany(table => table.ForeignKeys).Where(key => key.Script == script && key.Reference.Table.Name.Length > 0 && model.Find(key.Reference.Table)?.Create is null)
            .Select(key => key.Reference.Table.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (outside.Length > 0)
        {
            yield return new OpenPoint(UnknownReference, $"Whether {Names.List(outside)} exists, with which key and which indexes, cannot be told: no file here makes it.", "The whole schema, or the migrations that made it.");
        }

        var partly = model.Tables.Where(table => table.Create is null && table.ForeignKeys.Exists(key => key.Script == script && !table.Indexes.Exists(index => index.Leads([.. key.Constraint.Columns])))).Select(table => table.Name.Name).ToArray();
        if (partly.Length > 0 && script.Dialect is SqlDialect.Postgres or SqlDialect.SqlServer)
        {
            yield return new OpenPoint("sql-foreign-key-index", $"Whether the foreign keys of {Names.List(partly)} have an index cannot be told: the table is made elsewhere.", "The schema as it is, for instance `pg_dump --schema-only`.");
        }

        var unclear = tables.SelectMany(table => SecretCheck.Unclear(table).Select(column => $"{table.Name.Name}.{column.Column.Name}")).ToArray();
        if (unclear.Length > 0)
        {
            yield return new OpenPoint("sql-secrets-at-rest", $"Whether {Names.List(unclear)} holds a hash, a ciphertext or the value itself cannot be told from its type.", "The code that writes it, or one masked example.");
        }
    }
}
