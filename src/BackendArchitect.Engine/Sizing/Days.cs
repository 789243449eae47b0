namespace BackendArchitect.Engine.Sizing;

/// <summary>What is different on an ordinary day, and in a month whose every day is the busiest.</summary>
internal static class Days
{
    /// <summary>Amounts that follow the traffic of the day.</summary>
    private static readonly string[] WithTraffic =
    [
        "average_rps", "duty_cycle", "requests_per_month", "egress_gb_month", "log_gb_month",
        "queue_messages_month", "edge_requests_month", "origin_requests_month", "function_gb_seconds_month",
    ];

    /// <summary>What scales by itself, at the average load. Database and cache nodes stay.</summary>
    public static IReadOnlyList<Figure> Ordinary(FigureList planned, ChosenStack stack)
    {
        var list = new FigureList();
        var average = planned["average_rps"] * (1 - planned["edge_hit_share"]);
        list.Computed("app_instances", Math.Min(planned["app_instances"], AppTier.Instances(planned, stack, average)), "as at the peak, for average_rps × (1 − edge_hit_share)", "average_rps", "edge_hit_share");
        var jobs = planned["peak_jobs_per_second"] * planned["duty_cycle"];
        list.Computed("worker_instances", Math.Min(planned["worker_instances"], AppTier.Workers(planned, stack, jobs)), "as at the peak, for peak_jobs_per_second × duty_cycle", "peak_jobs_per_second", "duty_cycle");
        return list.All;
    }

    /// <summary>The traffic of the busiest day, every day.</summary>
    public static IReadOnlyList<Figure> Peak(FigureList planned)
    {
        var list = new FigureList();
        var factor = planned["peak_day_factor"];
        foreach (var id in WithTraffic)
        {
            list.Computed(id, planned[id] * factor, $"{id} × peak_day_factor", id, "peak_day_factor");
        }

        return list.All;
    }
}
