using System.Collections.Frozen;
using static BackendArchitect.Engine.Briefs.FactIds;

namespace BackendArchitect.Engine.Briefs;

/// <summary>All facts the engine knows how to use, with unit and range. What is not in here cannot enter a ledger.</summary>
public static class FactCatalogue
{
    public static readonly IReadOnlyList<FactDefinition> All =
    [
        Count(ConcurrentUsers, "People at the same moment", "people", 1e9),
        Count(DailyUsers, "People active in a day", "people/day", 1e10),
        Count(MonthlyUsers, "People active in a month", "people/month", 1e10),
        Count(RegisteredUsers, "Registered people", "people", 1e10),
        Count(RequestsPerSecond, "Requests at the peak", "requests/s", 1e9),
        Count(RequestsPerDay, "Requests in a day", "requests/day", 1e13),
        Count(TransactionsPerDay, "Business transactions in a day", "transactions/day", 1e12),
        Count(WritesPerSecond, "Writes at the peak", "writes/s", 1e9),
        Count(EventsPerSecond, "Events or messages at the peak", "events/s", 1e9),
        new(ReadWriteRatio, "Reads for each write", FactType.Number, "reads/write", 0, 1e6),
        new(PeakFactor, "Peak over average", FactType.Number, "×", 1, 1000),
        new(GrowthPerYear, "Growth a year", FactType.Number, "×/year", 0.1, 1000),
        new(DataVolume, "Data today", FactType.Number, "GB", 0, 1e9),
        new(DataGrowth, "Data added a month", FactType.Number, "GB/month", 0, 1e8),
        new(LatencyP95, "Latency, 95th percentile", FactType.Number, "ms", 0.01, 3.6e6),
        new(LatencyP99, "Latency, 99th percentile", FactType.Number, "ms", 0.01, 3.6e6),
        new(Availability, "Availability", FactType.Number, "%", 50, 100),
        new(RecoveryTime, "Recovery time (RTO)", FactType.Number, "min", 0, 1e6),
        new(RecoveryPoint, "Recovery point (RPO)", FactType.Number, "min", 0, 1e6),
        new(Consistency, "Consistency", FactType.Choice, Words: ["strong", "eventual"]),
        new(QualityAttributes, "What matters most", FactType.Many, Words:
            ["cost", "simplicity", "delivery", "scalability", "availability", "latency", "security", "consistency", "portability", "autonomy"]),
        new(TeamSize, "Engineers", FactType.Number, "people", 1, 100_000),
        new(Teams, "Teams", FactType.Number, "teams", 1, 10_000),
        new(TeamRegion, "Where the team sits", FactType.Choice, Words: ["us", "western-europe", "eastern-europe", "india", "latin-america"]),
        new(TeamSkills, "What the team knows", FactType.Many),
        new(OnCall, "On-call rota", FactType.Choice, Words: ["yes", "no"]),
        new(BudgetPerMonth, "Budget a month", FactType.Number, "USD/month", 0, 1e9),
        new(BudgetOnce, "Budget once", FactType.Number, "USD", 0, 1e11),
        new(Timeline, "Time to launch", FactType.Number, "months", 0.1, 240),
        new(Stage, "Stage", FactType.Choice, Words: ["idea", "mvp", "live"]),
        new(Regions, "Regions", FactType.Many, Words: Places),
        new(Compliance, "Compliance", FactType.Many, Words: ["pci-dss", "hipaa", "gdpr", "soc2", "iso27001", "fedramp", "sox"]),
        new(Cloud, "Cloud", FactType.Choice, Words: ["aws", "azure", "gcp", "vercel", "supabase", "on-premises"]),
        new(Stack, "What is in use today", FactType.Many),
        new(ExistingSystem, "Existing system", FactType.Choice, Words: ["none", "monolith", "microservices", "other"]),
        new(RequestedStyle, "Style asked for", FactType.Choice, Words:
            ["monolith", "modular-monolith", "microservices", "serverless", "event-driven", "hybrid"]),
        new(RequestedTechnologies, "Technologies asked for", FactType.Many),
        new(Tenancy, "Tenancy", FactType.Choice, Words: ["single", "multi"]),
        Count(Tenants, "Tenants", "tenants", 1e8),
        new(TenantIsolation, "Isolation of tenants", FactType.Choice, Words: ["logical", "strong"]),
        new(Domain, "Domain", FactType.Choice),
        new(Nouns, "Things the system is about", FactType.Many),
        new(Product, "What the product is called", FactType.Many),
        new(ProposedThings, "Things expected", FactType.Many),
        new(ProposedMeanings, "What they are", FactType.Many),
        new(ProposedFields, "What they hold", FactType.Many),
        new(ProposedLinks, "What refers to what", FactType.Many),
        new(ProposedOperations, "What is done with them", FactType.Many),
        new(Clients, "Clients", FactType.Many, Words: ["web", "mobile", "partners", "devices", "internal"]),
        new(CardData, "Card data", FactType.Choice, Words: ["none", "hosted", "stored"]),
        new(Realtime, "Real-time updates", FactType.Choice, Words: ["yes", "no"]),
        new(Search, "Search by words", FactType.Choice, Words: ["yes", "no"]),
        Count(Documents, "Things that can be searched", "documents", 1e12),
        new(Files, "Files and uploads", FactType.Choice, Words: ["none", "uploads", "shared"]),
        Count(ServiceCount, "Services today or planned", "services", 1e4),
        new(ZeroTrust, "Identity on every call inside", FactType.Choice, Words: ["yes", "no"]),
        new(LoadShape, "Shape of the load", FactType.Choice, Words: ["steady", "business-hours", "spiky", "sale-days"]),
        new(PeakDuration, "How long a peak lasts", FactType.Number, "min", 0.1, 10_000),
        new(IndependentReleases, "Parts must be released on their own", FactType.Choice, Words: ["yes", "no"]),
        new(Modules, "Modules named", FactType.Many),
        new(JobDuration, "Longest job", FactType.Number, "min", 0.001, 1e6),
        new(DataResidency, "Where the data may lie", FactType.Many, Words: Places),
        new(HostingRegion, "Cloud region", FactType.Choice, Words: Places),
        new(CloudRegion, "Region whose prices count", FactType.Choice),
        new(Currency, "Currency money is shown in", FactType.Choice),
        new(ExchangeRate, "Own exchange rate", FactType.Number, "USD", 1e-6, 1e4),
        new(DayRate, "Own rate of an engineer", FactType.Number, "USD/day", 1, 1e5),
        new(Pains, "What hurts today", FactType.Many, Words:
            ["slow-queries", "slow-api", "deploys", "coupling", "scaling", "outages", "cost", "onboarding", "data-consistency"]),
    ];

    private static string[] Places =>
        ["eu", "us", "uk", "india", "asia-pacific", "latin-america", "middle-east", "africa", "canada", "australia", "china", "global"];

    private static readonly FrozenDictionary<string, FactDefinition> ById = All.ToFrozenDictionary(definition => definition.Id);

    /// <exception cref="KeyNotFoundException">The id is not a known fact.</exception>
    public static FactDefinition Find(string id) => ById.TryGetValue(id, out var found)
        ? found
        : throw new KeyNotFoundException($"'{id}' is not a known fact. Add it to FactCatalogue, or correct the name.");

    public static bool Knows(string id) => ById.ContainsKey(id);

    private static FactDefinition Count(string id, string name, string unit, double max) =>
        new(id, name, FactType.Number, unit, 1, max);
}
