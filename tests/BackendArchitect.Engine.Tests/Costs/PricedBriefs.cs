using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Tests.Costs;

/// <summary>Twenty-six briefs over all domains, clouds and sizes, some with a system that runs already.</summary>
internal static class PricedBriefs
{
    public static readonly IReadOnlyDictionary<string, Ledger> All = new Dictionary<string, Ledger>
    {
        ["shop on sale days"] = Samples.Briefs.Shop.With(Samples.Briefs.Of((FactIds.LoadShape, "sale-days")).Facts),
        ["small shop"] = Samples.Briefs.SmallShop,
        ["large shop"] = Samples.Briefs.LargeShop,
        ["shop at home"] = Samples.Briefs.Of((FactIds.Domain, "e-commerce"), (FactIds.Cloud, "on-premises"), (FactIds.TeamSize, "4"), (FactIds.DailyUsers, "20000")),
        ["shop with cards"] = Samples.Briefs.Of((FactIds.Domain, "e-commerce"), (FactIds.CardData, "stored"), (FactIds.TeamSize, "8"), (FactIds.Cloud, "azure")),
        ["saas on azure"] = Samples.Briefs.Tenants,
        ["saas on supabase"] = Samples.Briefs.Of((FactIds.Domain, "saas"), (FactIds.Cloud, "supabase"), (FactIds.TeamSize, "2"), (FactIds.Tenants, "40"), (FactIds.DailyUsers, "300")),
        ["saas on vercel"] = Samples.Briefs.Of((FactIds.Domain, "saas"), (FactIds.Cloud, "vercel"), (FactIds.TeamSize, "3"), (FactIds.DailyUsers, "900")),
        ["partners"] = Samples.Briefs.Of((FactIds.Domain, "saas"), (FactIds.Clients, "web,partners"), (FactIds.TeamSize, "6"), (FactIds.DailyUsers, "4000"), (FactIds.Cloud, "aws")),
        ["feed"] = Samples.Briefs.Feed,
        ["payments"] = Samples.Briefs.Payments,
        ["clinic"] = Samples.Briefs.Of((FactIds.Domain, "healthcare"), (FactIds.Compliance, "hipaa"), (FactIds.TeamSize, "7"), (FactIds.DailyUsers, "4000"), (FactIds.Cloud, "aws")),
        ["sensors"] = Samples.Briefs.Of((FactIds.Domain, "iot"), (FactIds.EventsPerSecond, "5000"), (FactIds.TeamSize, "12"), (FactIds.Cloud, "gcp")),
        ["few sensors"] = Samples.Briefs.Of((FactIds.Domain, "iot"), (FactIds.EventsPerSecond, "5"), (FactIds.TeamSize, "2"), (FactIds.Cloud, "aws")),
        ["chat"] = Samples.Briefs.Of((FactIds.Domain, "chat"), (FactIds.DailyUsers, "150000"), (FactIds.TeamSize, "10"), (FactIds.Cloud, "aws")),
        ["market"] = Samples.Briefs.Of((FactIds.Domain, "marketplace"), (FactIds.DailyUsers, "2000"), (FactIds.TeamSize, "4")),
        ["rooms"] = Samples.Briefs.Of((FactIds.Domain, "booking"), (FactIds.DailyUsers, "3000"), (FactIds.TeamSize, "3"), (FactIds.Cloud, "gcp")),
        ["films"] = Samples.Briefs.Of((FactIds.Domain, "media-streaming"), (FactIds.ConcurrentUsers, "20000"), (FactIds.TeamSize, "15"), (FactIds.Cloud, "aws")),
        ["parcels"] = Samples.Briefs.Of((FactIds.Domain, "logistics"), (FactIds.TransactionsPerDay, "9000"), (FactIds.TeamSize, "6"), (FactIds.Cloud, "azure")),
        ["dinners"] = Samples.Briefs.Of((FactIds.Domain, "food-delivery"), (FactIds.TransactionsPerDay, "30000"), (FactIds.TeamSize, "14")),
        ["clicks"] = Samples.Briefs.Of((FactIds.Domain, "analytics"), (FactIds.EventsPerSecond, "300"), (FactIds.TeamSize, "5"), (FactIds.Cloud, "aws")),
        ["stories"] = Samples.Briefs.Of((FactIds.Domain, "news"), (FactIds.MonthlyUsers, "3000000"), (FactIds.TeamSize, "5"), (FactIds.Regions, "eu,us")),
        ["old monolith"] = Samples.Briefs.Of(
            (FactIds.Domain, "e-commerce"), (FactIds.ExistingSystem, "monolith"), (FactIds.Pains, "deploys,slow-queries"), (FactIds.TeamSize, "9"), (FactIds.DailyUsers, "40000")),
        ["vineyard"] = Samples.Briefs.Vineyard,
        ["tool for a team"] = Samples.Briefs.Of((FactIds.Domain, "generic"), (FactIds.DailyUsers, "40"), (FactIds.TeamSize, "1")),
        ["nothing said"] = Ledger.Empty,
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
