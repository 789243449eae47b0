using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Samples;

/// <summary>Briefs the tests design for, from a tool for a club to a network for millions.</summary>
internal static class Briefs
{
    public static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static Ledger Of(params (string Id, string Literal)[] facts) =>
        Ledger.Empty.With(facts.Select(fact => FactLiteral.Parse(fact.Id, fact.Literal, FactKind.Stated, fact.Literal, new FactSource("test"))));

    /// <summary>100,000 people at once on sale days, six engineers, eight thousand dollars.</summary>
    public static Ledger Shop => Of(
        (FactIds.Domain, "e-commerce"),
        (FactIds.ConcurrentUsers, "100000"),
        (FactIds.TeamSize, "6"),
        (FactIds.TeamSkills, "nodejs"),
        (FactIds.BudgetPerMonth, "8000"),
        (FactIds.Timeline, "4"),
        (FactIds.CardData, "hosted"),
        (FactIds.Cloud, "aws"));

    public static Ledger SmallShop => Of(
        (FactIds.Domain, "e-commerce"),
        (FactIds.DailyUsers, "500"),
        (FactIds.TeamSize, "2"));

    public static Ledger LargeShop => Of(
        (FactIds.Domain, "e-commerce"),
        (FactIds.DailyUsers, "5000000"),
        (FactIds.TeamSize, "60"),
        (FactIds.Teams, "7"));

    public static Ledger Tenants => Of(
        (FactIds.Domain, "saas"),
        (FactIds.Tenants, "300"),
        (FactIds.DailyUsers, "6000"),
        (FactIds.TeamSize, "5"),
        (FactIds.Cloud, "azure"),
        (FactIds.TeamSkills, "csharp"));

    public static Ledger Feed => Of(
        (FactIds.Domain, "social-media"),
        (FactIds.DailyUsers, "2000000"),
        (FactIds.TeamSize, "20"),
        (FactIds.Cloud, "gcp"),
        (FactIds.TeamSkills, "go"));

    public static Ledger Payments => Of(
        (FactIds.Domain, "payments"),
        (FactIds.TransactionsPerDay, "400000"),
        (FactIds.TeamSize, "9"),
        (FactIds.Availability, "99.95"),
        (FactIds.Compliance, "pci-dss,soc2"),
        (FactIds.TeamSkills, "java"));

    public static Ledger Vineyard => Of(
        (FactIds.Nouns, "vineyards,barrels,tastings"),
        (FactIds.TeamSize, "3"),
        (FactIds.Cloud, "on-premises"));

    /// <summary>Rare bursts, two engineers: what functions were made for.</summary>
    public static Ledger Spikes => Of(
        (FactIds.RequestsPerDay, "5000"),
        (FactIds.LoadShape, "spiky"),
        (FactIds.TeamSize, "2"),
        (FactIds.Cloud, "aws"));

    /// <summary>Fifty thousand values a second, and three teams that want them.</summary>
    public static Ledger Telemetry => Of(
        (FactIds.Domain, "iot"),
        (FactIds.EventsPerSecond, "50000"),
        (FactIds.TeamSize, "24"),
        (FactIds.Teams, "3"),
        (FactIds.Consistency, "eventual"),
        (FactIds.Cloud, "aws"));

    /// <summary>The same values, one team.</summary>
    public static Ledger Fleet => Of(
        (FactIds.Domain, "iot"),
        (FactIds.EventsPerSecond, "50000"),
        (FactIds.TeamSize, "12"),
        (FactIds.Cloud, "aws"));

    public static TheoryData<string> Names => [.. All.Keys];

    public static readonly IReadOnlyDictionary<string, Ledger> All = new Dictionary<string, Ledger>
    {
        ["shop"] = Shop,
        ["small-shop"] = SmallShop,
        ["large-shop"] = LargeShop,
        ["tenants"] = Tenants,
        ["feed"] = Feed,
        ["payments"] = Payments,
        ["vineyard"] = Vineyard,
        ["nothing"] = Ledger.Empty,
        ["spikes"] = Spikes,
        ["telemetry"] = Telemetry,
        ["fleet"] = Fleet,
    };
}
