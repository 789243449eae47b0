namespace BackendArchitect.Engine.Briefs;

/// <summary>The names of all facts a brief can hold. Condition language uses the same names with underscores.</summary>
public static class FactIds
{
    public const string ConcurrentUsers = "concurrent-users";
    public const string DailyUsers = "daily-users";
    public const string MonthlyUsers = "monthly-users";
    public const string RegisteredUsers = "registered-users";
    public const string RequestsPerSecond = "requests-per-second";
    public const string RequestsPerDay = "requests-per-day";
    public const string TransactionsPerDay = "transactions-per-day";
    public const string WritesPerSecond = "writes-per-second";
    public const string EventsPerSecond = "events-per-second";
    public const string ReadWriteRatio = "read-write-ratio";
    public const string PeakFactor = "peak-factor";
    public const string GrowthPerYear = "growth-per-year";
    public const string DataVolume = "data-volume";
    public const string DataGrowth = "data-growth";
    public const string LatencyP95 = "latency-p95";
    public const string LatencyP99 = "latency-p99";
    public const string Availability = "availability";
    public const string RecoveryTime = "rto";
    public const string RecoveryPoint = "rpo";
    public const string Consistency = "consistency";
    public const string QualityAttributes = "quality-attributes";
    public const string TeamSize = "team-size";
    public const string Teams = "teams";
    public const string TeamRegion = "team-region";
    public const string TeamSkills = "team-skills";
    public const string OnCall = "on-call";
    public const string BudgetPerMonth = "budget-per-month";
    public const string BudgetOnce = "budget-once";
    public const string Timeline = "timeline";
    public const string Stage = "stage";
    public const string Regions = "regions";
    public const string Compliance = "compliance";
    public const string Cloud = "cloud";
    public const string Stack = "stack";
    public const string ExistingSystem = "existing-system";
    public const string RequestedStyle = "requested-style";
    public const string RequestedTechnologies = "requested-technologies";
    public const string Tenancy = "tenancy";
    public const string Tenants = "tenants";
    public const string Domain = "domain";
    public const string Nouns = "nouns";
    public const string Clients = "clients";
    public const string CardData = "card-data";
    public const string Realtime = "realtime";
    public const string LoadShape = "load-shape";
    public const string IndependentReleases = "independent-releases";
    public const string Pains = "pains";
    public const string Modules = "modules";
}
