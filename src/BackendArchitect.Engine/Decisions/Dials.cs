using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Decisions;

/// <summary>All inputs whose turning is tried for a brief, those people turn most often first.</summary>
internal static class Dials
{
    private const string Peak = "peak_rps";

    private static readonly double[] Loads = [1, 3, 10, 30, 100, 300, 1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6];

    private static readonly Dial[] Before =
    [
        new Dial.Number(FactIds.TeamSize, null, "engineers", Dial.Grain.Whole, [1, 2, 3, 5, 8, 12, 16, 20, 24, 30, 40, 60, 100]),
    ];

    private static readonly Dial[] After =
    [
        new Dial.Number(FactIds.BudgetPerMonth, null, "USD a month", Dial.Grain.Digits, [30, 100, 300, 1e3, 3e3, 1e4, 3e4, 1e5]) { Unlimited = true },
        new Dial.Number(FactIds.Availability, "availability_target", "% availability", Dial.Grain.Stops, [99, 99.5, 99.9, 99.95, 99.99, 99.999]),
        new Dial.Number(FactIds.LatencyP95, "latency_target_ms", "ms for 95 of 100 answers", Dial.Grain.Digits, [1, 5, 20, 50, 100, 200, 500, 1000, 3000]),
        new Dial.Number(FactIds.GrowthPerYear, null, "times the load each year", Dial.Grain.Digits, [1, 1.5, 2, 3, 5, 10, 20]),
        new Dial.Number(FactIds.Tenants, null, "tenants", Dial.Grain.Digits, [1, 3, 10, 30, 100, 300, 1e3, 3e3, 1e4, 1e5]),
        new Dial.Number(FactIds.DataVolume, "stored_gb", "GB of data today", Dial.Grain.Digits, [1, 10, 100, 1e3, 1e4, 1e5, 1e6]),
        new Dial.Choice(FactIds.IndependentReleases, [("yes", "when parts must be released on their own"), ("no", "when nothing must be released on its own")]),
        new Dial.Choice(FactIds.Realtime, [("yes", "when clients must see changes at once"), ("no", "when clients may ask for changes")]),
        new Dial.Choice(FactIds.Consistency, [("strong", "when every reader must see the last write"), ("eventual", "when readers may see the past for a moment")]),
        new Dial.Choice(FactIds.LoadShape, [("steady", "when the load is steady"), ("business-hours", "when the load keeps office hours"), ("spiky", "when the load comes in rare spikes"), ("sale-days", "when the load comes on sale days")]),
        new Dial.Choice(FactIds.CardData, [("none", "when no cards are taken"), ("hosted", "when the provider's page takes the cards"), ("stored", "when card numbers touch your own servers")]),
        new Dial.Members(FactIds.Compliance, [("pci-dss", "PCI DSS"), ("hipaa", "HIPAA"), ("gdpr", "GDPR"), ("soc2", "SOC 2"), ("iso27001", "ISO 27001"), ("fedramp", "FedRAMP"), ("sox", "SOX")]),
        new Dial.Choice(FactIds.Cloud, [("aws", "on AWS"), ("azure", "on Azure"), ("gcp", "on Google Cloud"), ("vercel", "on Vercel"), ("supabase", "on Supabase"), ("on-premises", "on your own machines")]),
    ];

    private static readonly Dictionary<string, string> LoadWords = new(StringComparer.Ordinal)
    {
        [FactIds.RequestsPerSecond] = "requests/s at the peak",
        [FactIds.ConcurrentUsers] = "people at the same moment",
        [FactIds.DailyUsers] = "people a day",
        [FactIds.MonthlyUsers] = "people a month",
        [FactIds.RegisteredUsers] = "registered people",
        [FactIds.RequestsPerDay] = "requests a day",
        [FactIds.TransactionsPerDay] = "transactions a day",
        [FactIds.WritesPerSecond] = "writes/s",
        [FactIds.EventsPerSecond] = "events/s",
        [FactIds.Tenants] = "tenants",
    };

    public static IEnumerable<Dial> Of(Sketch sketch)
    {
        var load = Load(sketch);
        return [.. Before, load, .. After.Where(dial => dial.Fact != load.Fact)];
    }

    /// <summary>The load in the measure the brief itself uses: who counts users is told users.</summary>
    private static Dial.Number Load(Sketch sketch)
    {
        var peak = sketch.Load.First(figure => figure.Id == Peak);
        var fact = sketch.Load.Any(figure => figure is { Id: "event_rps", Value: > 0 }) ? FactIds.EventsPerSecond : peak.From.FirstOrDefault(LoadWords.ContainsKey) ?? FactIds.RequestsPerSecond;
        var direct = fact == FactIds.RequestsPerSecond;
        var definition = FactCatalogue.Find(fact);
        var each = direct ? 1 : (sketch.Brief.Number(fact) ?? peak.Value) / peak.Value;
        var stops = Loads.Select(load => Math.Clamp(Digits.Three(load * each), definition.Min, definition.Max)).Distinct().ToArray();
        return new Dial.Number(fact, Peak, LoadWords[fact], Dial.Grain.Digits, stops) { Explained = !direct };
    }
}
