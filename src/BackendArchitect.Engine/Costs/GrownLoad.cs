using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>The same brief with more people: what scales with them is multiplied, habits and targets stay.</summary>
/// <remarks>Stored data is left alone: storage is sized for two years from the start.</remarks>
internal static class GrownLoad
{
    private static readonly HashSet<string> Figures = new(StringComparer.Ordinal)
    {
        "daily_users_planned", "peak_rps", "event_rps", "ingest_rps", "average_rps", "peak_reads_per_second", "peak_writes_per_second", "peak_jobs_per_second",
        "in_flight", "requests_per_month", "egress_gb_month", "log_gb_month",
        "files_gb", "open_connections", "pushed_messages_month", "connection_minutes_month", "people_signed_in_month",
        "playing", "media_gb_month",
    };

    /// <summary>Facts that bills count by.</summary>
    private static readonly string[] Facts =
        ["concurrent_users", "daily_users", "monthly_users", "registered_users", "requests_per_day", "transactions_per_day", "tenants"];

    /// <param name="factor">Of today's load, more than 0.</param>
    public static CostBasis Of(CostBasis today, double factor) => today with
    {
        Load = [.. today.Load.Select(figure => Figures.Contains(figure.Id) ? figure with { Value = figure.Value * factor } : figure)],
        Scope = Facts.Aggregate(today.Scope, (scope, fact) => scope.Number(fact) is { } count ? scope.With(fact, count * factor) : scope),
    };
}
