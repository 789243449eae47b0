namespace BackendArchitect.Engine.Sizing;

/// <summary>What a month is billed for: one of ordinary days, and the busiest.</summary>
internal static class CostMonths
{
    /// <summary>Amounts that follow the traffic.</summary>
    private static readonly string[] WithTraffic =
    [
        "average_rps", "duty_cycle", "requests_per_month", "egress_gb_month", "edge_gb_month", "log_gb_month",
        "queue_messages_month", "edge_requests_month", "origin_requests_month", "function_gb_seconds_month",
        "pushed_messages_month", "connection_minutes_month",
    ];

    /// <summary>What scales by itself, at the average load. Database and cache nodes stay.</summary>
    public static IReadOnlyList<Figure> Ordinary(FigureList planned, ChosenStack stack)
    {
        var list = new FigureList();
        var average = planned["average_rps"] * (1 - planned["edge_hit_share"]);
        list.Computed(
            "app_instances",
            Math.Min(planned["app_instances"], AppTier.Instances(planned, stack, average)),
            "as at the peak, for average_rps × (1 − edge_hit_share)",
            "average_rps", "edge_hit_share");
        list.Computed(
            "worker_instances",
            Math.Min(planned["worker_instances"], AppTier.Workers(planned, stack, planned["peak_jobs_per_second"] * planned["duty_cycle"])),
            "as at the peak, for peak_jobs_per_second × duty_cycle",
            "peak_jobs_per_second", "duty_cycle");
        return list.All;
    }

    /// <summary>Peak size on the busiest days, ordinary on the others; traffic likewise.</summary>
    public static IReadOnlyList<Figure> Busy(FigureList planned, ChosenStack stack)
    {
        var list = new FigureList();
        var share = Math.Min(1, planned["peak_days_month"] / PeakShape.DaysInMonth);
        foreach (var ordinary in Ordinary(planned, stack))
        {
            list.Computed(
                ordinary.Id,
                ordinary.Value + (share * (planned[ordinary.Id] - ordinary.Value)),
                $"{ordinary.Id} at the peak on peak_days_month, ordinary on the other days",
                "peak_days_month", ordinary.Id);
        }

        var factor = 1 + (share * (planned["peak_day_factor"] - 1));
        foreach (var id in WithTraffic.Where(id => planned.Parents(id).Count > 0))
        {
            list.Computed(id, planned[id] * factor, $"{id} × peak_day_factor on peak_days_month", id, "peak_day_factor", "peak_days_month");
        }

        return list.All;
    }
}
