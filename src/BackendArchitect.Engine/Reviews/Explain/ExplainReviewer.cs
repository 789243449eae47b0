namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Reads what EXPLAIN prints: PostgreSQL as text and JSON, MySQL as JSON and tree.</summary>
public sealed class ExplainReviewer : Reviewer
{
    public override string Format => "explain";

    public override bool Reads(ReviewFile file) => Plan.Is(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope) =>
        Plan.Of(file) is { } plan ? [.. ScanCheck.Of(plan), .. JoinCheck.Of(plan)] : [];

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        if (Plan.Of(file) is { HasRun: false })
        {
            yield return new OpenPoint(
                "plan-without-analyze",
                "This plan holds only what the planner expects: how many rows and how much time each step really takes cannot be told, so what is said about it is less certain.",
                "EXPLAIN (ANALYZE, BUFFERS) of the same query, on data of the real size.");
        }
    }
}
