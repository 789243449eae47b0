namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>What is past its time or over a limit: S24 display widths and OIDS, S36 names that are cut, S37 words as table names, S39 MyISAM, S40 the three-byte utf8.</summary>
internal static class DatedCheck
{
    private static readonly HashSet<string> Reserved = ["order", "user", "group", "table", "select", "where", "from", "check", "default", "primary", "references", "grant", "limit", "offset", "end", "desc", "column", "constraint", "all", "analyze", "analyse"];

    /// <summary>One remark of a kind for a file: what is old is old throughout.</summary>
    public static IEnumerable<Remark> Of(SqlScript script)
    {
        var tables = script.Statements.OfType<SqlStatement.CreateTable>().Where(table => !table.IsRollback).ToArray();
        var mySql = script.Dialect == SqlDialect.MySql;
        var width = mySql ? tables.SelectMany(table => table.Columns).FirstOrDefault(column => column.Type is { IsWhole: true, Numbers.Count: > 0 } && !(column.Type.Name == "tinyint" && column.Type.Numbers[0] == 1)) : null;
        var engine = Option(tables, "ENGINE", value => value.Equals("MyISAM", StringComparison.OrdinalIgnoreCase));
        var charset = mySql ? Option(tables, "CHARSET", value => value.ToLowerInvariant() is "utf8" or "utf8mb3") : null;
        var oids = script.Dialect == SqlDialect.Postgres ? tables.FirstOrDefault(table => table.Options.ContainsKey("OIDS") && script.File.Text.Contains("WITH OIDS", StringComparison.OrdinalIgnoreCase)) : null;
        return
        [
            .. width is null ? [] : (Remark[])[script.Remark("S24", width.Type.At, "display-width", ("what", $"The width in {width.Type.Name}({width.Type.Numbers[0]}) is ignored and deprecated since MySQL 8.0.17"))],
            .. oids is null ? [] : (Remark[])[script.Remark("S24", oids.Options["OIDS"], oids.Name.Bare, ("what", "WITH OIDS is refused since PostgreSQL 12"))],
            .. engine is { } found ? (Remark[])[script.Remark("S39", found.Value, found.Table.Name.Bare, ("table", found.Table.Name.Name))] : [],
            .. charset is { } small ? (Remark[])[script.Remark("S40", small.Value, small.Table.Name.Bare, ("table", small.Table.Name.Name)) with { Fix = [script.Replace(small.Value, small.Value.End, "utf8mb4")] }] : [],
            .. tables.Where(table => Reserved.Contains(table.Name.Bare) && table.Name.Schema is null && script.Dialect != SqlDialect.Other)
                .Select(table => script.Remark("S37", table.Name.At, table.Name.Bare, ("table", table.Name.Name))),
            .. script.Dialect == SqlDialect.Postgres ? Long(script) : [],
        ];
    }

    private static (SqlStatement.CreateTable Table, SqlToken Value)? Option(SqlStatement.CreateTable[] tables, string name, Func<string, bool> holds)
    {
        foreach (var table in tables)
        {
            if (table.Options.TryGetValue(name, out var value) && holds(value.Text))
            {
                return (table, value);
            }
        }

        return null;
    }

    // PostgreSQL cuts names after 63 bytes, and two that differ only past it are one.
    private static IEnumerable<Remark> Long(SqlScript script) => script.Statements.Where(statement => !statement.IsRollback).SelectMany(Named)
        .Where(token => System.Text.Encoding.UTF8.GetByteCount(token.Text) > 63).DistinctBy(token => token.Text)
        .Select(token => script.Remark("S36", token, token.Text, ("name", token.Text), ("kept", token.Text[..Math.Min(63, token.Text.Length)])));

    private static IEnumerable<SqlToken> Named(SqlStatement statement) => statement switch
    {
        SqlStatement.CreateTable table => [table.Name.At, .. table.Columns.Select(column => column.At), .. table.Constraints.Where(constraint => constraint.Name is not null && constraint.At.Text == constraint.Name).Select(constraint => constraint.At)],
        SqlStatement.CreateIndex { Name: not null } index => [index.NameAt],
        SqlStatement.AlterTable alter => alter.Actions.OfType<AlterAction.AddConstraint>().Select(add => add.Constraint).Where(constraint => constraint.Name is not null && constraint.At.Text == constraint.Name).Select(constraint => constraint.At),
        _ => [],
    };
}
