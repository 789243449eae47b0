using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What the system has to promise: latency, availability, recovery.</summary>
internal static class LoadTargets
{
    /// <summary>Recovery by availability, tightest first. Azure Well-Architected, disaster recovery tiers; hours and minutes made numbers by us.</summary>
    private static readonly Tier[] Tiers =
    [
        new(99.9901, 1, 0, "above 99.99 %: seconds, and nothing lost"),
        new(99.95, 15, 5, "99.95 % and more: minutes"),
        new(99.9, 240, 60, "99.9 % and more: hours"),
        new(0, 1440, 1440, "below 99.9 %: a day, from the nightly backup"),
    ];

    public static void Add(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        Latency(figures, ledger, profile);
        var availability = ledger.Number(FactIds.Availability) is { } stated
            ? LoadModel.FromFact(figures, ledger, FactIds.Availability, "availability_target", stated)
            : figures.Assumed("availability_target", profile.Availability, "usual for a system of this kind");

        var tier = Array.Find(Tiers, tier => availability >= tier.From)!;
        Recovery(figures, ledger, FactIds.RecoveryTime, "rto_target_min", tier.Rto, tier.Says);
        Recovery(figures, ledger, FactIds.RecoveryPoint, "rpo_target_min", tier.Rpo, tier.Says);
    }

    private static void Latency(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        if (ledger.Number(FactIds.LatencyP95) is { } p95)
        {
            LoadModel.FromFact(figures, ledger, FactIds.LatencyP95, "latency_target_ms", p95);
        }
        else if (ledger.Number(FactIds.LatencyP99) is { } p99)
        {
            figures.Add("latency_target_ms", p99, Provenance.Inferred, "latency_p99: what 99 of 100 meet, 95 of 100 meet too", [FactIds.LatencyP99]);
        }
        else
        {
            figures.Assumed("latency_target_ms", profile.CriticalLatency, "usual for a system of this kind");
        }
    }

    private static void Recovery(FigureList figures, Ledger ledger, string fact, string figure, double standard, string tier)
    {
        if (ledger.Number(fact) is { } stated)
        {
            LoadModel.FromFact(figures, ledger, fact, figure, stated);
        }
        else
        {
            figures.Add(figure, standard, Provenance.Assumed, $"by availability_target; {tier}", ["availability_target"], "Azure Well-Architected, disaster recovery");
        }
    }

    private sealed record Tier(double From, double Rto, double Rpo, string Says);
}
