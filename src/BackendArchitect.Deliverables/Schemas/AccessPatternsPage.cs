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
        var dialect = DatabaseSchema.DialectOf(blueprint);
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
                page.Code("sql", PageQuery.Of(table, pattern, dialect));
            }
        }

        return page.ToString();
    }
}
