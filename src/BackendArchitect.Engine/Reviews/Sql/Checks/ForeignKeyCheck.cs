namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>References: S05 without an index, S06 not declared, S14 cascades into books that must be kept, S41 of another type, S46 set to null where null is not allowed.</summary>
internal static class ForeignKeyCheck
{
    private static readonly HashSet<string> Books = ["payment", "invoice", "transaction", "ledger", "refund", "payout", "charge", "order", "receipt", "settlement", "transfer"];

    public static IEnumerable<Remark> Of(TableModel table, SchemaModel model) =>
    [
        .. table.ForeignKeys.SelectMany(key => Declared(table, key, model)),
        .. table.IsKnown ? Undeclared(table, model) : [],
    ];

    private static IEnumerable<Remark> Declared(TableModel table, TableKey key, SchemaModel model)
    {
        var columns = key.Constraint.Columns.ToArray();
        var named = $"{table.Name.Name}.{string.Join(", ", columns)}";
        var pointer = $"{table.Name.Bare}/{string.Join('-', columns)}";
        var at = key.Constraint.Parts is [var part, ..] ? part.At : key.Constraint.At;
        var target = model.Find(key.Reference.Table);
        if (columns.Length > 0 && table.IsKnown && key.Script.Dialect is SqlDialect.Postgres or SqlDialect.SqlServer && !table.Indexes.Exists(index => index.Leads(columns)) && !model.Uncertain.Contains(table.Name.Bare))
        {
            yield return key.Script.Remark("S05", at, pointer, ("column", named), ("target", key.Reference.Table.Name), ("index", $"CREATE INDEX ON {table.Name.Name} ({string.Join(", ", columns)})"));
        }

        if (key.Reference.OnDelete == "CASCADE" && IsBook(table.Name.Bare) && Names.Ends(key.Reference.Table.Name, "user", "tenant", "customer", "account", "organization", "organisation", "company", "member", "person", "patient", "client", "merchant"))
        {
            yield return key.Script.Remark("S14", key.Reference.At, pointer, ("table", table.Name.Name), ("target", key.Reference.Table.Name));
        }

        if (key.Reference.OnDelete == "SET NULL" && columns.Select(table.Column).FirstOrDefault(column => column is { Column.IsRequired: true }) is { } required)
        {
            yield return key.Script.Remark("S46", key.Reference.At, pointer, ("column", $"{table.Name.Name}.{required.Column.Name}"));
        }

        if (columns.Length == 1 && table.Column(columns[0]) is { } from && Target(target, key.Reference) is { } to && Differ(from.Type, to.Type))
        {
            yield return key.Script.Remark("S41", from.Type.At, pointer, ("column", named), ("type", from.Type.Held), ("target", $"{target!.Name.Name}.{to.Column.Name}"), ("other", to.Type.Held));
        }
    }

    private static bool IsBook(string name) => Names.Words(name) is [.., var last] words && (Books.Contains(last)
        || (words.Contains("audit")) || (words.Contains("ledger") && last is "entry" or "line" or "record"));

    private static TableColumn? Target(TableModel? target, SqlReference reference) =>
        target?.Column(reference.Columns.Count == 1 ? reference.Columns[0] : reference.Columns.Count == 0 && target.Primary?.Parts is [{ Column: { } only }] ? only : null);

    private static bool Differ(SqlType from, SqlType to) =>
        from.Held != to.Held && ((from.IsWhole || from.IsSerial) && (to.IsWhole || to.IsSerial || to.Name == "uuid") || (from.Name == "uuid" && (to.IsWhole || to.IsSerial || to.IsText)) || (from.IsText && to.Name is "uuid" or "int" or "bigint" or "serial" or "bigserial"));

    // A table of that name is here, its key has that type, and the schema does use foreign keys: this one was forgotten.
    private static IEnumerable<Remark> Undeclared(TableModel table, SchemaModel model)
    {
        if (table.Script.Dialect == SqlDialect.Other || !model.UsesForeignKeys || Names.Has(table.Name.Name, "audit", "log", "history", "event", "outbox", "archive", "snapshot", "queue", "job"))
        {
            yield break;
        }

        foreach (var column in table.Columns.Where(column => column.Key.EndsWith("_id", StringComparison.Ordinal) && !table.References(column.Key)))
        {
            var noun = column.Key[..^3];
            if (table.Column(noun + "_type") is null && model.Named(noun) is { IsKnown: true, Primary.Parts: [{ Column: { } only }] } target && target != table
                && target.Column(only) is { } key && key.Type.Held == column.Type.Held && key.Key is "id" && table.Primary?.Parts.Count != 0)
            {
                yield return column.Script.Remark("S06", column.Column.At, $"{table.Name.Bare}/{column.Key}", ("column", $"{table.Name.Name}.{column.Column.Name}"), ("target", target.Name.Name));
            }
        }
    }
}
