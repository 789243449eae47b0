namespace BackendArchitect.Engine.Sizing;

/// <summary>What a content delivery network answers, and what is left for the application.</summary>
internal static class EdgeTier
{
    /// <summary>Share of cacheable answers an edge serves when its entry says nothing; 0.3 to 0.8 is usual.</summary>
    private const double HitShare = 0.5;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        if (stack.Chose("edge", "cdn"))
        {
            var hit = CapacityModel.LimitOf(stack.Edge, "hit-share-api", HitShare, "half of the cacheable answers, our default");
            var reads = figures["peak_reads_per_second"] / figures["peak_rps"];
            figures.Computed(
                "edge_hit_share",
                reads * figures["cacheable_share"] * hit.Value,
                FormattableString.Invariant($"peak_reads_per_second ÷ peak_rps × cacheable_share × {hit.Value}. {hit.Says}"),
                "peak_reads_per_second", "peak_rps", "cacheable_share");
        }
        else
        {
            figures.Computed("edge_hit_share", 0, "no edge in this design");
        }

        Traffic(figures);
        figures.Computed("origin_rps", figures["peak_rps"] * (1 - figures["edge_hit_share"]), "peak_rps × (1 − edge_hit_share)", "peak_rps", "edge_hit_share");
    }

    /// <summary>Answers the edge gives and, where something is played, all of that.</summary>
    private static void Traffic(FigureList figures)
    {
        var answers = figures["egress_gb_month"] * figures["edge_hit_share"];
        if (figures.Has("media_gb_month"))
        {
            figures.Computed("edge_gb_month", answers + figures["media_gb_month"], "egress_gb_month × edge_hit_share + media_gb_month", "egress_gb_month", "edge_hit_share", "media_gb_month");
        }
        else
        {
            figures.Computed("edge_gb_month", answers, "egress_gb_month × edge_hit_share", "egress_gb_month", "edge_hit_share");
        }
    }
}
