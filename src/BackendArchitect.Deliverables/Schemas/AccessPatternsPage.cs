using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>How each table is read, the index that serves it, and the query that uses that index.</summary>
public static class AccessPatternsPage
{
    /// <param name="queries">Whether each pattern shows its query too.</param>
    public static string Write(Blueprint blueprint, bool queries = true)
    {
        var model = RelationalModel.Of(blueprint);
        var page = new MarkdownPage()
            .Heading(1, "Access patterns")
            .Paragraph("Every way the data is read has an index. Pages follow the order of the index: the cursor holds the last values seen, never an offset.");
        foreach (var table in model.Tables.Where(table => table.Entity.Access.Count > 0))
        {
            page.Heading(2, Mono(table.Name))
                .Table(
                    ["Pattern", "Looked up by", "Order", "Served by"],
                    table.Entity.Access.Select(pattern => new[]
                    {
                        Text(pattern.Name),
                        pattern.By.Count == 0 ? "all" : string.Join(", ", pattern.By.Select(Mono)),
                        pattern.Order is { } order ? Mono(order.TrimStart('-')) + (order.StartsWith('-') ? " descending" : " ascending") : "",
                        IndexPlan.Serving(model, table, pattern) is { } index ? Mono(index.Name) : "a scan of the table",
                    }));
            foreach (var pattern in table.Entity.Access.Where(pattern => queries && IndexPlan.Serving(model, table, pattern) is { Unique: false }))
            {
                page.Code("sql", Query(table, pattern));
            }
        }

        return page.ToString();
    }

    // The next page of the pattern. Row comparison lets the index jump to the cursor.
    private static string Query(Table table, AccessPattern pattern)
    {
        string[] tenant = table.Tenanted ? [Table.TenantKey] : [];
        var conditions = tenant.Concat(pattern.By.Select(table.ColumnOf).OfType<string>()).Distinct()
            .Select((column, at) => $"{SqlName.Quote(column)} = ${at + 1}")
            .ToList();
        var parameters = conditions.Count;
        var lines = new List<string> { $"-- {pattern.Name.ReplaceLineEndings(" ")}", $"SELECT * FROM {table.FullName}" };
        var sort = "";
        if (pattern.Order is { } by && table.ColumnOf(by.TrimStart('-')) is { } order)
        {
            var down = by.StartsWith('-');
            string[] keys = order == "id" ? ["id"] : [SqlName.Quote(order), "id"];
            conditions.Add($"({string.Join(", ", keys)}) {(down ? "<" : ">")} ({string.Join(", ", keys.Select((_, at) => $"${parameters + at + 1}"))})");
            parameters += keys.Length;
            sort = $"ORDER BY {string.Join(", ", keys.Select(key => down ? key + " DESC" : key))} ";
        }

        if (conditions.Count > 0)
        {
            lines.Add("WHERE " + string.Join(" AND ", conditions));
        }

        lines.Add($"{sort}LIMIT ${parameters + 1};");
        return string.Join('\n', lines);
    }
}
