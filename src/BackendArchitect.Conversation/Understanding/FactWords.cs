using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds the fact people mean by a word: "the budget", "uptime", "team size".</summary>
public static class FactWords
{
    private static readonly (string Word, string Fact)[] Table =
    [
        ("budget", FactIds.BudgetPerMonth), ("money", FactIds.BudgetPerMonth), ("cost", FactIds.BudgetPerMonth),
        ("team", FactIds.TeamSize), ("people", FactIds.TeamSize), ("engineers", FactIds.TeamSize), ("developers", FactIds.TeamSize),
        ("skills", FactIds.TeamSkills), ("language", FactIds.TeamSkills), ("stack", FactIds.TeamSkills),
        ("load", FactIds.ConcurrentUsers), ("users", FactIds.ConcurrentUsers), ("concurren", FactIds.ConcurrentUsers), ("traffic", FactIds.ConcurrentUsers),
        ("shape", FactIds.LoadShape), ("availability", FactIds.Availability), ("uptime", FactIds.Availability), ("downtime", FactIds.Availability),
        ("latency", FactIds.LatencyP95), ("response time", FactIds.LatencyP95), ("speed", FactIds.LatencyP95),
        ("recovery time", FactIds.RecoveryTime), ("rto", FactIds.RecoveryTime), ("rpo", FactIds.RecoveryPoint), ("recovery", FactIds.RecoveryTime),
        ("timeline", FactIds.Timeline), ("deadline", FactIds.Timeline), ("launch", FactIds.Timeline), ("time", FactIds.Timeline),
        ("cloud", FactIds.Cloud), ("provider", FactIds.Cloud), ("region", FactIds.Regions), ("compliance", FactIds.Compliance), ("rules", FactIds.Compliance),
        ("card", FactIds.CardData), ("payment", FactIds.CardData), ("tenants", FactIds.Tenants), ("tenan", FactIds.Tenancy), ("growth", FactIds.GrowthPerYear),
        ("data", FactIds.DataVolume), ("clients", FactIds.Clients), ("domain", FactIds.Domain), ("consistency", FactIds.Consistency), ("peak", FactIds.PeakFactor),
    ];

    /// <summary>The id of the fact, or null when the words name none.</summary>
    public static string? Find(string words)
    {
        var plain = words.Trim().ToLowerInvariant();
        return plain.Length == 0
            ? null
            : FactCatalogue.All.FirstOrDefault(fact => fact.Id == plain || fact.Variable == plain || fact.Name.Equals(plain, StringComparison.OrdinalIgnoreCase))?.Id
              ?? Table.Where(entry => plain.Contains(entry.Word, StringComparison.Ordinal)).Select(entry => entry.Fact).FirstOrDefault();
    }
}
