using static System.FormattableString;

namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Reading too much: Q01 whole tables for a few rows, Q08 index scans that throw most away, Q09 index-only scans that are not, Q10 whole tables, as expected, Q11 bitmaps that forgot the rows.</summary>
internal static class ScanCheck
{
    // A table of fewer rows is read as fast as its index. Unit: rows.
    private const double Big = 10_000;

    // Share of the rows read up to which an index pays.
    private const double Selective = 0.05;

    // Rows a unit of cost stands for in a sequential scan with a filter: 0.01 a row, 0.0025 an operator, 0.01 for its share of a page.
    private const double RowsPerCost = 1 / 0.0225;

    public static IEnumerable<Remark> Of(Plan plan) => plan.Nodes.SelectMany(node => Of(plan, node));

    private static IEnumerable<Remark> Of(Plan plan, PlanNode node) => node switch
    {
        { IsSequential: true, Filter.Length: > 0, Rows: { } rows, Loops: > 0 } when node.Read >= Big && rows <= Selective * node.Read => [Sequential(plan, "Q01", node, rows)],
        { IsSequential: true, Filter.Length: > 0, Rows: null } when Expected(node) is { } read && read >= Big && node.PlanRows <= Selective * read => [Sequential(plan, "Q10", node with { Removed = read - node.PlanRows }, node.PlanRows)],
        { IsIndexed: true, Filter.Length: > 0, Rows: { } rows } when node.Removed * node.Loops >= Big && rows <= 0.1 * node.Read =>
            [plan.Remark("Q08", node, ("index", node.Index.Length > 0 ? node.Index : "the index"), ("read", Count(node.Read * node.Loops)), ("kept", Count(rows * node.Loops)), ("step", Longer(node)))],
        { HeapFetches: >= 1000, Rows: { } rows } when node.HeapFetches >= 0.1 * Math.Max(1, rows * node.Loops) =>
            [plan.Remark("Q09", node, ("count", Count(node.HeapFetches)), ("table", node.Relation), ("index", node.Index))],
        { LossyBlocks: >= 100 } => [plan.Remark("Q11", node, ("count", Count(node.LossyBlocks)), ("table", node.Relation))],
        _ => [],
    };

    public static string Count(double number) => Invariant($"{Math.Round(number):#,0}");

    private static Remark Sequential(Plan plan, string rule, PlanNode node, double rows)
    {
        // Each of several workers reads its part; the numbers are the average of one.
        var workers = node.Kind.StartsWith("Parallel", StringComparison.Ordinal) ? Math.Max(1, node.Loops) : 1;
        var condition = PlanCondition.Of(node.Filter);
        return plan.Remark(rule, node, ("table", node.Relation), ("read", Count(node.Read * workers)), ("kept", Count(rows * workers)), ("filter", Short(node.Filter)), ("step", condition.Step(node)));
    }

    // MySQL prints how many rows it would read; PostgreSQL only what it would keep, and the cost.
    private static double? Expected(PlanNode node) => node.IsMySql ? node.Read : node.Cost * RowsPerCost;

    private static string Longer(PlanNode node) => PlanCondition.Create(node, [.. PlanCondition.Of(node.Condition).Equal.Concat(PlanCondition.Of(node.Filter).Equal).Concat(PlanCondition.Of(node.Condition).Ranges).Concat(PlanCondition.Of(node.Filter).Ranges).Distinct().DefaultIfEmpty("the columns of the filter").Take(4)]);

    private static string Short(string text) => text.Length > 120 ? text[..119] + "…" : text;
}
