using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The query that reads the next page of an access pattern, after the last row seen.</summary>
public static class PageQuery
{
    public static string Of(Table table, AccessPattern pattern, Dialect dialect)
    {
        string[] tenant = table.Tenanted ? [Table.TenantKey] : [];
        var conditions = tenant.Concat(pattern.By.Select(table.ColumnOf).OfType<string>()).Distinct()
            .Select((column, at) => $"{Quote(dialect, column)} = {Parameter(dialect, at + 1)}")
            .ToList();
        var parameters = conditions.Count;
        var sort = "";
        if (pattern.Order is { } by && table.ColumnOf(by.TrimStart('-')) is { } order)
        {
            var down = by.StartsWith('-');
            string[] keys = order == "id" ? ["id"] : [Quote(dialect, order), "id"];
            conditions.Add(After(dialect, keys, down, parameters));
            parameters += keys.Length;
            sort = $"ORDER BY {string.Join(", ", keys.Select(key => down ? key + " DESC" : key))}";
        }

        var limit = Parameter(dialect, parameters + 1);
        List<string> lines =
        [
            $"-- {pattern.Name.ReplaceLineEndings(" ")}",
            $"SELECT {(dialect == Dialect.SqlServer ? $"TOP ({limit}) " : "")}* FROM {Name(dialect, table)}",
        ];
        if (conditions.Count > 0)
        {
            lines.Add("WHERE " + string.Join(" AND ", conditions));
        }

        string[] end = dialect == Dialect.SqlServer ? [sort] : [sort, "LIMIT " + limit];
        var last = string.Join(' ', end.Where(piece => piece.Length > 0));
        return string.Join('\n', last.Length == 0 ? lines : [.. lines, last]) + ";";
    }

    // PostgreSQL jumps into the index by a comparison of rows. SQL Server has none and MySQL scans for one,
    // so there the first key alone bounds the range, and the rest tells apart rows of the same moment.
    private static string After(Dialect dialect, string[] keys, bool down, int parameters)
    {
        var sign = down ? "<" : ">";
        var values = keys.Select((_, at) => Parameter(dialect, parameters + at + 1)).ToList();
        return keys.Length == 1 && dialect != Dialect.Postgres ? $"{keys[0]} {sign} {values[0]}"
            : dialect == Dialect.Postgres ? $"({string.Join(", ", keys)}) {sign} ({string.Join(", ", values)})"
            : $"{keys[0]} {sign}= {values[0]} AND ({keys[0]} {sign} {values[0]} OR {keys[1]} {sign} {values[1]})";
    }

    private static string Parameter(Dialect dialect, int at) => dialect switch
    {
        Dialect.Postgres => string.Create(CultureInfo.InvariantCulture, $"${at}"),
        Dialect.MySql => string.Create(CultureInfo.InvariantCulture, $":p{at}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"@p{at}"),
    };

    private static string Quote(Dialect dialect, string name) => dialect switch
    {
        Dialect.MySql => MySqlName.Quote(name),
        Dialect.SqlServer => SqlServerName.Quote(name),
        _ => SqlName.Quote(name),
    };

    private static string Name(Dialect dialect, Table table) => dialect switch
    {
        Dialect.MySql => MySqlName.Full(table),
        Dialect.SqlServer => SqlServerName.Full(table),
        _ => table.FullName,
    };
}
