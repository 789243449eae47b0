namespace BackendArchitect.Engine.Sizing;

/// <summary>Monthly amounts that are paid for by use.</summary>
internal static class Months
{
    public static void Add(FigureList figures, ChosenStack stack)
    {
        var edge = stack.Chose("edge", "cdn");
        figures.Computed(
            "edge_requests_month",
            edge ? figures["requests_per_month"] * (1 - Arrivals.Share(figures)) : 0,
            !edge ? "no edge in this design" : figures["event_rps"] > 0 ? "requests_per_month × (1 − event_rps ÷ peak_rps): events go past the edge, straight to what takes them in" : "requests_per_month",
            !edge ? [] : figures["event_rps"] > 0 ? ["requests_per_month", "event_rps", "peak_rps"] : ["requests_per_month"]);
        figures.Computed(
            "origin_requests_month",
            figures["requests_per_month"] * (1 - figures["edge_hit_share"]),
            "requests_per_month × (1 − edge_hit_share)",
            "requests_per_month", "edge_hit_share");
        figures.Computed(
            "function_gb_seconds_month",
            figures["origin_requests_month"] * figures["response_time_s"] * figures["app_memory_gb"],
            "origin_requests_month × response_time_s × app_memory_gb",
            "origin_requests_month", "response_time_s", "app_memory_gb");
    }
}
