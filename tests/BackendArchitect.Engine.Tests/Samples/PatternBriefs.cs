using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Tests.Samples;

/// <summary>A dozen briefs that between them choose and refuse every pattern of the catalogue.</summary>
internal static class PatternBriefs
{
    public static readonly IReadOnlyDictionary<string, Ledger> All = new Dictionary<string, Ledger>
    {
        ["shop"] = Briefs.Shop,
        ["tenants"] = Briefs.Tenants,
        ["payments"] = Briefs.Payments,
        ["club"] = Of("generic", (FactIds.Nouns, "books,shelves,loans"), (FactIds.DailyUsers, "12"), (FactIds.TeamSize, "1"), (FactIds.Clients, "internal"), (FactIds.Availability, "98"), (FactIds.BudgetPerMonth, "20"), (FactIds.QualityAttributes, "cost,simplicity"), (FactIds.Cloud, "on-premises")),
        ["delivery"] = Of("food-delivery", (FactIds.DailyUsers, "3000000"), (FactIds.TeamSize, "120"), (FactIds.Teams, "14"), (FactIds.Cloud, "aws"), (FactIds.Availability, "99.95"), (FactIds.Clients, "web,mobile"), (FactIds.RequestedStyle, "microservices"), (FactIds.IndependentReleases, "yes"), (FactIds.TeamSkills, "java,kubernetes")),
        ["ledger"] = Of("payments", (FactIds.EventsPerSecond, "30000"), (FactIds.ReadWriteRatio, "2"), (FactIds.TeamSize, "40"), (FactIds.Teams, "5"), (FactIds.Cloud, "gcp"), (FactIds.Availability, "99.99"), (FactIds.Compliance, "pci-dss,sox"), (FactIds.Consistency, "strong"), (FactIds.Regions, "eu,us"), (FactIds.RequestedStyle, "event-driven"), (FactIds.RequestedTechnologies, "kafka")),
        ["hospitals"] = Of("healthcare", (FactIds.Tenancy, "multi"), (FactIds.Tenants, "15"), (FactIds.DailyUsers, "4000"), (FactIds.TeamSize, "30"), (FactIds.Compliance, "hipaa,gdpr"), (FactIds.Availability, "99.99"), (FactIds.QualityAttributes, "security,availability"), (FactIds.BudgetPerMonth, "90000"), (FactIds.Regions, "eu,us")),
        ["agencies"] = Of("saas", (FactIds.Tenants, "40"), (FactIds.DailyUsers, "2000"), (FactIds.TeamSize, "8"), (FactIds.QualityAttributes, "security")),
        ["devices"] = Of("iot", (FactIds.EventsPerSecond, "60000"), (FactIds.TeamSize, "15"), (FactIds.Clients, "devices,internal"), (FactIds.Cloud, "aws"), (FactIds.LatencyP95, "20"), (FactIds.RequestedTechnologies, "grpc")),
        ["feed"] = Of("social-media", (FactIds.DailyUsers, "500000"), (FactIds.TeamSize, "60"), (FactIds.Teams, "7"), (FactIds.Clients, "web,mobile"), (FactIds.RequestedTechnologies, "graphql"), (FactIds.Realtime, "yes"), (FactIds.Cloud, "gcp")),
        ["club-feed"] = Of("social-media", (FactIds.DailyUsers, "2000"), (FactIds.TeamSize, "3"), (FactIds.Clients, "web"), (FactIds.Cloud, "gcp")),
        ["monolith"] = Of("e-commerce", (FactIds.ExistingSystem, "monolith"), (FactIds.Stack, "php,legacy"), (FactIds.Pains, "deploys,coupling"), (FactIds.TeamSize, "30"), (FactIds.Teams, "4"), (FactIds.IndependentReleases, "yes"), (FactIds.DailyUsers, "200000"), (FactIds.Clients, "web")),
        ["keep"] = Of("logistics", (FactIds.ExistingSystem, "monolith"), (FactIds.TeamSize, "7"), (FactIds.DailyUsers, "9000"), (FactIds.Clients, "web,mobile"), (FactIds.Pains, "slow-queries")),
        ["game"] = Of("gaming", (FactIds.DailyUsers, "5000000"), (FactIds.TeamSize, "25"), (FactIds.Cloud, "aws"), (FactIds.LoadShape, "spiky"), (FactIds.RequestedTechnologies, "dynamodb"), (FactIds.Realtime, "yes"), (FactIds.Clients, "mobile")),
    };

    private static Ledger Of(string domain, params (string Id, string Literal)[] facts) => Briefs.Of([(FactIds.Domain, domain), .. facts]);
}
