using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>Figures, break points and costs of the sample shop.</summary>
internal static class SampleShopNumbers
{
    public static IReadOnlyList<Figure> Figures { get; } =
    [
        new("concurrent_users", "People at the same moment", 100_000, "people", Provenance.Stated, "100k concurrent users", []),
        new("think_time_s", "Pause between clicks", 10, "s", Provenance.Dated, "e-commerce load profile", []),
        new("response_time_s", "Answer time", 0.2, "s", Provenance.Assumed, "latency target", []),
        Computed("peak_rps", "Peak load", 9804, "requests/s", "concurrent_users ÷ (think_time_s + response_time_s)", "concurrent_users", "think_time_s", "response_time_s"),
        Computed("average_rps", "Average load", 980, "requests/s", "peak_rps ÷ peak_factor", "peak_rps"),
        Computed("peak_reads_per_second", "Reads at the peak", 9194, "reads/s", "peak_rps × reads ÷ (reads + 1)", "peak_rps"),
        Computed("peak_writes_per_second", "Writes at the peak", 610, "writes/s", "peak_rps − reads", "peak_rps", "peak_reads_per_second"),
        Computed("peak_jobs_per_second", "Jobs at the peak", 183, "jobs/s", "writes × jobs_per_write", "peak_writes_per_second"),
        Computed("origin_rps", "Load behind the edge", 3900, "requests/s", "peak_rps × (1 − edge_hit_share)", "peak_rps"),
        Computed("app_instances", "Application instances", 12, "instances", "origin_rps ÷ (plan_rps_per_vcpu × app_vcpu)", "origin_rps"),
        Computed("stored_gb", "Stored today", 120, "GB", "rows × bytes_per_row"),
        Computed("stored_gb_two_years", "Stored in two years", 310, "GB", "stored_gb × growth", "stored_gb"),
        Computed("availability_expected", "Availability to expect", 99.93, "%", "∏ availability of the parts in series"),
        Computed("monthly_cost_low", "Cost on ordinary days", 1400, "USD/month", "Σ lines"),
        Computed("monthly_cost_high", "Cost at the peak", 5200, "USD/month", "Σ lines"),
    ];

    public static IReadOnlyList<BreakPoint> BreakPoints { get; } =
    [
        new("database", "writes", 2.3, 22_549, "0.6 × writes_per_second ÷ peak_writes_per_second", "Partition orders by customer."),
        new("shop", "CPU", 3.1, 30_392, "max_instances ÷ app_instances", "Raise the instance limit."),
    ];

    public static CostEstimate Costs { get; } = new(
        [
            Line("Shop", "Fargate vCPU-hours", "fargate-vcpu", "vCPU-hour", 0.04048m, 4380, 17520, 177.30m, 709.21m),
            Line("Primary database", "db.r8g.xlarge hours", "rds-r8g-xlarge", "hour", 0.478m, 730, 730, 348.94m, 348.94m),
            Line("CDN", "Data out", "cloudfront-egress", "GB", 0.085m, 9000, 40000, 765.00m, 3400.00m),
            Line("Work queue", "Requests", "sqs-requests", "million", 0.40m, 250, 1800, 100.00m, 720.00m),
        ],
        1391.24m,
        5178.15m,
        3.5,
        2800m,
        180_000m,
        399_049.02m,
        "infrastructure 118,249.02 + operations 100,800.00 + build 180,000.00 = 399,049.02 USD",
        ["Payment provider: a share of each payment, decided by your contract."])
    {
        Total =
        [
            Line(TcoKind.Infrastructure, "Year 1, at today's load", 36, 118_249.02m, "(1,391.24 + 5,178.15) ÷ 2 × 36 months"),
            Line(TcoKind.Operations, "People who run it", 36, 100_800m, "2,800 × 36 months"),
            Line(TcoKind.Build, "People until launch", 4, 180_000m, "6 engineers × 4 months × 7,500 USD"),
        ],
        People = new PeopleRate("western-europe", "Western Europe", 7_500m, 800m, "inferred from a budget in EUR"),
        Prices = new CatalogueAge(SampleSources.Checked, SampleSources.Checked, 90),
        Local = new LocalMoney("EUR", 1.1m, SampleSources.Checked),
    };

    private static TcoLine Line(TcoKind kind, string name, double months, decimal amount, string formula) =>
        new(kind, name, months, amount, formula, "Planning figures", SampleSources.Checked);

    private static Figure Computed(string id, string name, double value, string unit, string formula, params string[] from) =>
        new(id, name, value, unit, Provenance.Computed, formula, from);

    private static CostLine Line(string part, string item, string price, string unit, decimal unitPrice, double low, double high, decimal costLow, decimal costHigh) =>
        new(part, item, price, unit, unitPrice, low, high, "instances × hours", costLow, costHigh, "eu-central-1", SampleSources.Checked, "AWS price list");
}
