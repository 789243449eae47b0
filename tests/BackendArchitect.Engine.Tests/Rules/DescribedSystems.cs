using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Tests.Rules;

/// <summary>Systems as people describe them: a sound one, and what can be wrong with it.</summary>
internal static class DescribedSystems
{
    public static readonly Ledger Nothing = Ledger.Empty;

    /// <summary>Web, balancer, three copies of one application in two zones, a database with a standby; everything asked about is there.</summary>
    public static SystemModel Sound => new(
        [
            new("web", PartKind.Client, "Web"),
            new("balancer", PartKind.Edge, "Balancer") { Managed = true },
            new("app", PartKind.Service, "Application") { Instances = 3, Zones = 2 },
            new("worker", PartKind.Worker, "Worker") { Instances = 2, Zones = 2, Release = "app" },
            new("db", PartKind.Store, "Database") { Instances = 2, Zones = 2 },
            new("queue", PartKind.Queue, "Queue") { Managed = true },
        ],
        [new("web", "balancer"), new("balancer", "app"), new("app", "db"), new("app", "queue") { Async = true }, new("queue", "worker") { Async = true }, new("worker", "db")])
    {
        Traits = Good,
    };

    /// <summary>Orders and stock, each with its own database, joined by events.</summary>
    public static SystemModel Services(int count) => new(
        [
            new("web", PartKind.Client, "Web"),
            new("gateway", PartKind.Edge, "Gateway") { Managed = true },
            .. Enumerable.Range(1, count).Select(at => new SystemPart($"s{at}", PartKind.Service, $"Service {at}") { Instances = 2, Zones = 2 }),
            .. Enumerable.Range(1, count).Select(at => new SystemPart($"db{at}", PartKind.Store, $"Database {at}") { Managed = true }),
        ],
        [
            new("web", "gateway"),
            .. Enumerable.Range(1, count).SelectMany(at => new SystemLink[] { new("gateway", $"s{at}"), new($"s{at}", $"db{at}") }),
        ])
    {
        Traits = Good,
    };

    /// <summary>The answers of a team that has done its work.</summary>
    public static IReadOnlyDictionary<string, bool> Good => TraitCatalogue.All.ToDictionary(trait => trait.Id, trait => !Bad.Contains(trait.Id));

    public static Ledger Team(int people) => Samples.Briefs.Of((FactIds.TeamSize, $"{people}"));

    public static SystemModel But(this SystemModel model, params (string Trait, bool Value)[] changes) =>
        model with { Traits = model.Traits.ToDictionary(trait => trait.Key, trait => changes.Any(change => change.Trait == trait.Key) ? changes.First(change => change.Trait == trait.Key).Value : trait.Value) };

    public static SystemModel Linked(this SystemModel model, params SystemLink[] more) => model with { Links = [.. model.Links, .. more] };

    public static SystemModel With(this SystemModel model, string part, Func<SystemPart, SystemPart> change) =>
        model with { Parts = [.. model.Parts.Select(known => known.Id == part ? change(known) : known)] };

    /// <summary>Traits that are good to lack.</summary>
    private static readonly HashSet<string> Bad =
    [
        "acknowledges_early", "dual_writes", "moves_money", "money_as_float", "queries_in_loops", "unbounded_lists", "deep_offsets", "secrets_in_code",
        "security_later", "rewrites_at_once", "releases_together", "scales_writes_by_copies", "cache_is_record", "personal_data_in_logs", "mutable_images",
    ];
}
