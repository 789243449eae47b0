namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>What the names say and the schema does not keep: S15 numbers without a range, S16 states in free text, S21 tenants without row security, S22 no time of making, S23 payments that can come twice.</summary>
internal static class DomainCheck
{
    private static readonly string[] Counted = ["quantity", "qty", "stock", "rating", "percentage", "price"];
    private static readonly string[] PaidOnce = ["payment", "transfer", "charge", "refund", "payout", "withdrawal"];

    public static IEnumerable<Remark> Of(TableModel table, SchemaModel model) => table.Script.Dialect is SqlDialect.Other or SqlDialect.Sqlite ? [] :
    [
        .. Grouped(table, "S15", column => (column.Type.IsWhole || column.Type.Name is "numeric") && !column.Type.IsUnsigned && Names.Ends(column.Column.Name, Counted)),
        .. Grouped(table, "S16", column => column.Type.IsText && !column.Type.IsArray && (Names.Ends(column.Column.Name, "status") || (column.Key is "state" && column.Column.Default?.StartsWith('\'') == true))),
        .. Tenants(table, model),
        .. Times(table, model),
        .. Once(table, model),
    ];

    private static IEnumerable<Remark> Grouped(TableModel table, string rule, Func<TableColumn, bool> holds)
    {
        var free = table.Columns.Where(column => holds(column) && !column.Column.IsGenerated && !table.ChecksOf(column.Key).Any() && !table.References(column.Key)).ToArray();
        return free.Length == 0 ? [] : [free[0].Script.Remark(rule, free[0].Column.At, $"{table.Name.Bare}/{free[0].Key}", ("table", table.Name.Name), ("columns", Names.List([.. free.Select(column => column.Column.Name)])))];
    }

    private static IEnumerable<Remark> Tenants(TableModel table, SchemaModel model)
    {
        // What a worker takes away for all tenants is no place for row security.
        if (table.Script.Dialect != SqlDialect.Postgres || table.HasRowSecurity || Names.Has(table.Name.Name, "outbox", "inbox", "queue", "job", "idempotency") || table.Column("tenant_id") is not { } tenant)
        {
            return [];
        }

        var secured = model.Tables.Where(other => other.HasRowSecurity && other.Column("tenant_id") is not null).Select(other => other.Name.Name).ToArray();
        return secured.Length < 2 ? [] : [table.Script.Remark("S21", table.Name.At, table.Name.Bare, ("table", table.Name.Name), ("others", Names.List(secured, 2)), ("column", tenant.Column.Name))];
    }

    // Only where nearly all others say it: then this one forgot.
    private static IEnumerable<Remark> Times(TableModel table, SchemaModel model)
    {
        if (Made(table) || IsJoin(table) || model.Dated < 5 || model.Dated < 0.7 * model.Entities)
        {
            return [];
        }

        return [table.Script.Remark("S22", table.Name.At, table.Name.Bare, ("table", table.Name.Name), ("count", $"{model.Dated}"))];
    }

    internal static bool Made(TableModel table) => table.Columns.Exists(column => IsTime(column.Column.Name));

    internal static bool IsTime(string column) => Names.Words(column).Any(word => word is "created" or "inserted" or "recorded" or "occurred" or "applied" or "timestamp" or "createdat" or "ctime" or "updated" or "at" or "on" or "date" or "time");

    // Nothing of its own beside the two ends, or a short list of words.
    internal static bool IsJoin(TableModel table) => table.Columns.Count(column => !table.References(column.Key) && table.Primary?.Parts.Any(part => part.Column == column.Key) != true) < 3;

    private static IEnumerable<Remark> Once(TableModel table, SchemaModel model)
    {
        var paid = Names.Ends(table.Name.Name, PaidOnce) || Names.Words(table.Name.Name) is [.., "webhook", "event"];
        if (!paid || model.Uncertain.Contains(table.Name.Bare) || table.Columns.Count < 3 || model.Tables.Any(other => Names.Has(other.Name.Name, "idempotency", "inbox", "processed", "dedup"))
            || table.Indexes.Exists(index => index.IsUnique && index.Kind != SqlConstraint.Type.Primary)
            || table.Primary?.Parts is not [{ Column: { } only }] || table.Column(only) is not { } key || !(key.Column.IsNumbered || IsMadeHere(key.Column)))
        {
            return [];
        }

        return [table.Script.Remark("S23", table.Name.At, table.Name.Bare, ("table", table.Name.Name))];
    }

    // A key the database makes up says nothing about what comes in.
    private static bool IsMadeHere(SqlColumn key) => key.Default is { } made && (made.Contains("uuid", StringComparison.Ordinal) || made.Contains("newid", StringComparison.Ordinal) || made.Contains("newsequentialid", StringComparison.Ordinal));
}
