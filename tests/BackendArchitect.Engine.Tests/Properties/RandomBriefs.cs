using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Properties;

/// <summary>Briefs nobody would think of: any facts of the catalogue with any plausible values. The same seed gives the same brief.</summary>
internal static class RandomBriefs
{
    public const int Count = 1000;

    /// <summary>The measures a load can be said in, with the range they are drawn from.</summary>
    public static readonly IReadOnlyDictionary<string, (double Low, double High)> Loads = new Dictionary<string, (double, double)>
    {
        [FactIds.ConcurrentUsers] = (10, 1e6),
        [FactIds.DailyUsers] = (10, 2e7),
        [FactIds.MonthlyUsers] = (50, 1e8),
        [FactIds.RegisteredUsers] = (50, 2e8),
        [FactIds.RequestsPerSecond] = (0.1, 2e5),
        [FactIds.RequestsPerDay] = (100, 5e9),
        [FactIds.TransactionsPerDay] = (10, 5e7),
        [FactIds.WritesPerSecond] = (1, 5e4),
        [FactIds.EventsPerSecond] = (1, 2e5),
    };

    private static readonly (string Fact, double Low, double High, double Chance)[] Numbers =
    [
        (FactIds.TeamSize, 1, 120, 0.8),
        (FactIds.Teams, 1, 12, 0.2),
        (FactIds.BudgetPerMonth, 20, 200_000, 0.6),
        (FactIds.LatencyP95, 5, 3000, 0.3),
        (FactIds.GrowthPerYear, 1, 8, 0.3),
        (FactIds.DataVolume, 0.1, 100_000, 0.3),
        (FactIds.DataGrowth, 0.1, 5000, 0.2),
        (FactIds.ReadWriteRatio, 0.1, 200, 0.2),
        (FactIds.PeakFactor, 1, 40, 0.2),
        (FactIds.Tenants, 1, 50_000, 0.2),
        (FactIds.RecoveryTime, 1, 3000, 0.2),
        (FactIds.RecoveryPoint, 0, 1500, 0.2),
        (FactIds.Timeline, 1, 24, 0.4),
    ];

    private static readonly string[] Technologies = ["nodejs", "python", "java", "go", "csharp", "postgresql", "mongodb", "kafka", "redis", "kubernetes"];

    private static readonly double[] Nines = [99, 99.5, 99.9, 99.95, 99.99, 99.999];

    public static Ledger Of(int seed)
    {
        var random = new Random(seed);
        var facts = new List<(string, FactValue)>();
        void Say(double chance, string fact, Func<FactValue> value)
        {
            if (random.NextDouble() < chance)
            {
                facts.Add((fact, value()));
            }
        }

        var domains = Samples.Briefs.Knowledge.Domains;
        Say(0.9, FactIds.Domain, () => FactValue.Of(domains[random.Next(domains.Count)].Id));
        var (load, range) = Loads.ElementAt(random.Next(Loads.Count));
        Say(0.9, load, () => FactValue.Of(Between(random, range.Low, range.High)));
        foreach (var (fact, low, high, chance) in Numbers)
        {
            Say(chance, fact, () => FactValue.Of(Between(random, low, high)));
        }

        Say(0.4, FactIds.Availability, () => FactValue.Of(Nines[random.Next(Nines.Length)]));
        foreach (var definition in FactCatalogue.All.Where(definition => definition.Type == FactType.Choice && definition.Words.Length > 0))
        {
            Say(0.3, definition.Id, () => FactValue.Of(definition.Words[random.Next(definition.Words.Length)]));
        }

        foreach (var definition in FactCatalogue.All.Where(definition => definition.Type == FactType.Many && definition.Words.Length > 0))
        {
            Say(0.3, definition.Id, () => FactValue.Of(definition.Words.Where(_ => random.NextDouble() < 0.3).Append(definition.Words[0])));
        }

        Say(0.5, FactIds.TeamSkills, () => FactValue.Of([Technologies[random.Next(Technologies.Length)]]));
        return Ledger.Empty.With(facts.Select(fact => Stated(fact.Item1, fact.Item2)));
    }

    public static Fact Stated(string id, FactValue value) =>
        new(id, value, FactCatalogue.Find(id).Unit, FactKind.Stated, "said", new FactSource("random"));

    /// <summary>Evenly over the orders of magnitude; whole numbers where the range is one of whole things.</summary>
    private static double Between(Random random, double low, double high)
    {
        var value = Math.Pow(10, Math.Log10(Math.Max(low, 0.1)) + (random.NextDouble() * (Math.Log10(high) - Math.Log10(Math.Max(low, 0.1)))));
        return value >= 10 ? Math.Round(value) : Math.Round(value, 1);
    }
}
