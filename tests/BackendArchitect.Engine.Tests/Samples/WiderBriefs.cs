using BackendArchitect.Engine.Briefs;
using static BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Samples;

/// <summary>Briefs over the other domains and sizes, each with its load in another measure.</summary>
internal static class WiderBriefs
{
    public static readonly IReadOnlyDictionary<string, Ledger> All = new Dictionary<string, Ledger>
    {
        ["clinic"] = Of((FactIds.Domain, "healthcare"), (FactIds.RegisteredUsers, "40000"), (FactIds.TeamSize, "8"), (FactIds.Compliance, "hipaa"), (FactIds.Cloud, "azure"), (FactIds.BudgetPerMonth, "3000")),
        ["sensors"] = Of((FactIds.Domain, "iot"), (FactIds.EventsPerSecond, "20000"), (FactIds.TeamSize, "12"), (FactIds.DataGrowth, "900"), (FactIds.Cloud, "aws")),
        ["chat"] = Of((FactIds.Domain, "chat"), (FactIds.ConcurrentUsers, "250000"), (FactIds.TeamSize, "14"), (FactIds.Realtime, "yes"), (FactIds.LatencyP95, "100")),
        ["marketplace"] = Of((FactIds.Domain, "marketplace"), (FactIds.MonthlyUsers, "900000"), (FactIds.TeamSize, "26"), (FactIds.CardData, "stored"), (FactIds.Compliance, "pci-dss,gdpr")),
        ["booking"] = Of((FactIds.Domain, "booking"), (FactIds.RequestsPerDay, "3000000"), (FactIds.TeamSize, "4"), (FactIds.LoadShape, "business-hours"), (FactIds.BudgetPerMonth, "900")),
        ["streaming"] = Of((FactIds.Domain, "media-streaming"), (FactIds.DailyUsers, "8000000"), (FactIds.TeamSize, "80"), (FactIds.Teams, "10"), (FactIds.Availability, "99.99")),
        ["logistics"] = Of((FactIds.Domain, "logistics"), (FactIds.WritesPerSecond, "900"), (FactIds.TeamSize, "9"), (FactIds.Cloud, "gcp"), (FactIds.ExistingSystem, "monolith")),
        ["analytics"] = Of((FactIds.Domain, "analytics"), (FactIds.EventsPerSecond, "60000"), (FactIds.TeamSize, "18"), (FactIds.DataVolume, "40000"), (FactIds.Consistency, "eventual")),
        ["school"] = Of((FactIds.Domain, "education"), (FactIds.RegisteredUsers, "3000"), (FactIds.TeamSize, "2"), (FactIds.BudgetPerMonth, "60")),
        ["game"] = Of((FactIds.Domain, "gaming"), (FactIds.ConcurrentUsers, "40000"), (FactIds.TeamSize, "11"), (FactIds.LatencyP95, "50"), (FactIds.LoadShape, "spiky"), (FactIds.GrowthPerYear, "3")),
        ["news"] = Of((FactIds.Domain, "news"), (FactIds.RequestsPerSecond, "25000"), (FactIds.TeamSize, "7"), (FactIds.BudgetPerMonth, "5000")),
        ["delivery"] = Of((FactIds.Domain, "food-delivery"), (FactIds.TransactionsPerDay, "250000"), (FactIds.TeamSize, "35"), (FactIds.IndependentReleases, "yes"), (FactIds.Availability, "99.95")),
        ["rooms"] = Of((FactIds.Domain, "saas"), (FactIds.Tenants, "4000"), (FactIds.TeamSize, "16"), (FactIds.RequestedStyle, "serverless"), (FactIds.Compliance, "soc2")),
    };
}
