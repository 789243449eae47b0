using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Which indexes a table needs: one for each foreign key and each way it is read, none that another one already is the beginning of.</summary>
public static class IndexPlan
{
    /// <summary>The indexes that come with keys and unique constraints.</summary>
    public static IReadOnlyList<TableIndex> Implied(Table table) =>
    [
        Unique(table.Name + "_pkey", table.PrimaryKey),
        .. table.Uniques.Select(column => Unique(UniqueName(table, column), table.Within(column.Name))),
    ];

    /// <summary>The indexes to create.</summary>
    public static IReadOnlyList<TableIndex> Created(RelationalModel model, Table table)
    {
        var implied = Implied(table);
        var wanted = Wanted(model, table)
            .Where(index => !implied.Any(known => known.Covers(index) || known.Pins(index)))
            .ToList();
        return
        [
            .. wanted
                .Where((index, at) => !wanted.Where((other, place) => place != at && other.Covers(index) && (!index.Covers(other) || place < at)).Any())
                .Select(index => index with { Serves = [.. wanted.Where(index.Covers).SelectMany(served => served.Serves).Distinct()] }),
        ];
    }

    /// <summary>The index, created or implied, that serves an access pattern; null when the pattern names no column of the table.</summary>
    public static TableIndex? Serving(RelationalModel model, Table table, AccessPattern pattern) =>
        Search(model, table, pattern) is { } search
            ? Implied(table).FirstOrDefault(index => index.Covers(search) || index.Pins(search))
                ?? Created(model, table).First(index => index.Covers(search))
            : null;

    public static string UniqueName(Table table, Column column) => SqlName.Join(table.Name, column.Name, "key");

    private static IEnumerable<TableIndex> Wanted(RelationalModel model, Table table) =>
    [
        .. model.ForeignKeys(table).Select(key => Index(table, [.. key.Columns.Select(column => new IndexKey(column))], key.Columns.Count, "foreign key to " + key.Target.Name)),
        .. table.Entity.Access.Select(pattern => Search(model, table, pattern)).OfType<TableIndex>(),
    ];

    private static TableIndex? Search(RelationalModel model, Table table, AccessPattern pattern)
    {
        var foreign = model.ForeignKeys(table).SelectMany(key => key.Columns).ToHashSet();
        List<IndexKey> keys = [.. pattern.By
            .Select(table.ColumnOf)
            .OfType<string>()
            .Where(column => !table.Tenanted || column != Table.TenantKey)
            .Distinct()
            .OrderByDescending(foreign.Contains) // first, so that the same index serves the foreign key
            .Select(column => new IndexKey(column))];
        var order = Order(table, pattern);
        if (keys.Count == 0 && order.Count == 0)
        {
            return null;
        }

        if (table.Tenanted)
        {
            keys.Insert(0, new IndexKey(Table.TenantKey));
        }

        var equal = keys.Count;
        keys.AddRange(order.Where(key => keys.TrueForAll(known => known.Column != key.Column)));
        return Index(table, keys, equal, pattern.Name);
    }

    // The id ends the order, so that a cursor can point between two rows of the same moment.
    private static IReadOnlyList<IndexKey> Order(Table table, AccessPattern pattern)
    {
        if (pattern.Order is not { Length: > 0 } order || table.ColumnOf(order.TrimStart('-')) is not { } column)
        {
            return [];
        }

        var descending = order.StartsWith('-');
        return column == "id" ? [new("id", descending)] : [new(column, descending), new("id", descending)];
    }

    private static TableIndex Index(Table table, IReadOnlyList<IndexKey> keys, int equal, string serves) =>
        new(SqlName.Join([table.Name, .. keys.Select(key => key.Descending ? key.Column + "_desc" : key.Column), "idx"]), keys, equal, false, [serves]);

    private static TableIndex Unique(string name, IReadOnlyList<string> columns) =>
        new(name, [.. columns.Select(column => new IndexKey(column))], columns.Count, true, ["uniqueness"]);
}
