namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Types: S03 times without a zone, S04 money as a fraction, S20 padded text, S48 required and null by default.</summary>
internal static class TypeCheck
{
    private static readonly string[] Money = ["price", "salary", "subtotal", "revenue", "balance", "fee", "refund", "commission", "wage", "cost", "amount", "payment", "deposit", "income"];
    private static readonly string[] Measures = ["rate", "percent", "percentage", "pct", "ratio", "factor", "weight", "share", "score", "count", "index", "change", "volatility", "type", "id", "at", "date", "term", "method", "status", "day", "code", "distance", "hour", "minute", "second", "km", "mile", "size", "length", "volume", "area", "duration", "latency", "estimate", "loss", "multiplier"];
    private static readonly string[] OtherAmounts = ["ingredient", "nutrition", "nutrient", "recipe", "dose", "dosage", "fuel", "water", "energy", "inventory", "measurement", "sensor", "material", "portion", "meal", "path", "route", "query", "plan"];
    private static readonly string[] Sold = ["order", "invoice", "payment", "cart", "bill", "sale", "purchase", "quote", "receipt", "booking", "checkout"];
    private static readonly string[] Fixed = ["hash", "digest", "sha", "sha1", "sha256", "md5", "checksum", "code", "iban", "uuid", "ulid", "id", "guid", "iso", "currency", "country", "locale", "language", "lang", "isbn", "vin", "ean", "bic", "swift", "gtin", "etag", "fingerprint", "token", "key", "phone", "zip", "state", "mac", "yn", "flag"];

    public static IEnumerable<Remark> Of(TableModel table) => [.. Times(table), .. table.Columns.SelectMany(column => Of(table, column))];

    // One remark a table: the list is more use than a remark each.
    private static IEnumerable<Remark> Times(TableModel table)
    {
        var naive = table.Columns.Where(column => column.Type.Name == "timestamp" && column.Script is { Dialect: SqlDialect.Postgres, KeepsUtc: false }).ToArray();
        return naive.Length == 0 ? [] : [naive[0].Script.Remark("S03", naive[0].Type.At, $"{table.Name.Bare}/{naive[0].Key}", ("table", table.Name.Name), ("columns", Names.List([.. naive.Select(column => column.Column.Name)]))) with
        {
            Fix = [.. naive.Where(column => column.Script == naive[0].Script).Select(column => column.Script.Replace(column.Type.At, column.Type.End, column.Type.Numbers is [var digits] ? $"timestamptz({digits})" : "timestamptz"))],
            Also = [.. naive.Skip(1).Select(column => column.Script.At(column.Type.At))],
        }];
    }

    private static IEnumerable<Remark> Of(TableModel table, TableColumn column)
    {
        var (type, pointer) = (column.Type, $"{table.Name.Bare}/{column.Key}");
        if ((type.IsFloat && IsMoney(table, column.Column.Name)) || (type.Name == "money" && column.Script.Dialect == SqlDialect.Postgres))
        {
            yield return column.Script.Remark("S04", type.At, pointer, ("column", $"{table.Name.Name}.{column.Column.Name}"), ("type", type.Name)) with
            {
                Fix = [column.Script.Replace(type.At, type.End, column.Script.Dialect is SqlDialect.SqlServer or SqlDialect.MySql ? "decimal(19, 4)" : "numeric(19, 4)")],
            };
        }
        else if (type is { Name: "char", Numbers: [> 3] } && column.Script.Dialect == SqlDialect.Postgres && !Names.Has(column.Column.Name, Fixed))
        {
            yield return column.Script.Remark("S20", type.At, pointer, ("column", $"{table.Name.Name}.{column.Column.Name}"), ("length", $"{type.Numbers[0]}"));
        }

        if (column.Column is { IsRequired: true, Default: "null", IsPrimary: false })
        {
            yield return column.Script.Remark("S48", column.Column.At, pointer, ("column", $"{table.Name.Name}.{column.Column.Name}"));
        }
    }

    private static bool IsMoney(TableModel table, string name) =>
        !Names.Has(name, Measures) && !Names.Has(table.Name.Name, OtherAmounts)
        && (Names.Has(name, Money) || (Names.Has(name, "total", "tax", "discount", "credit", "debit", "net", "gross") && Names.Has(table.Name.Name, Sold)));
}
