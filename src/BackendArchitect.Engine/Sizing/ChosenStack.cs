using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What the decisions chose: the option of each, and the technology that fills each role of the design.</summary>
/// <param name="Choices">Option id by decision id.</param>
/// <param name="Roles">Technology by role, for roles that are in the design.</param>
public sealed record ChosenStack(IReadOnlyDictionary<string, string> Choices, IReadOnlyDictionary<string, Technology> Roles)
{
    private static readonly string[] Hostings =
        ["platform-hosting", "single-server-hosting", "server-hosting", "container-hosting", "kubernetes-hosting", "function-hosting"];

    private static readonly string[] Stores = ["relational-store", "document-store", "key-value-store", "wide-column-store"];

    private static readonly string[] Queues = ["table-queue", "work-queue", "event-stream"];

    /// <summary>By role, what would have filled it better and does not go with the rest.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Decisions.RefusedTechnology>> Refused { get; init; } = new Dictionary<string, IReadOnlyList<Decisions.RefusedTechnology>>();

    public Technology? Framework => In("application-framework");

    /// <summary>The store of record: of the role the decision names, else the first there is.</summary>
    public Technology? Store => (Choice("primary-store") is { } kind ? In($"{kind}-store") : null) ?? First(Stores);

    /// <summary>The store for measurements beside the store of record; null when they are kept there, or there are none.</summary>
    public Technology? Analytical => In("time-series-store") ?? In("columnar-store");

    public Technology? Cache => In("cache");

    public Technology? Edge => In("cdn");

    public Technology? Balancer => In("load-balancer");

    public Technology? Gateway => In("api-gateway");

    public Technology? Queue => (Choice("messaging") is { } kind ? In(kind) : null) ?? First(Queues);

    public Technology? Hosting => First(Hostings);

    /// <summary>Each technology once, sorted by id, with the roles it fills here.</summary>
    public IEnumerable<(Technology Technology, IReadOnlyList<string> Roles)> Technologies => Roles
        .GroupBy(role => role.Value.Id, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.First().Value, (IReadOnlyList<string>)[.. group.Select(role => role.Key).Order(StringComparer.Ordinal)]));

    public string? Choice(string decision) => Choices.GetValueOrDefault(decision);

    /// <summary>Whether a decision came out as one of some options.</summary>
    public bool Chose(string decision, params ReadOnlySpan<string> options) => Choice(decision) is { } chosen && options.Contains(chosen);

    public Technology? In(string role) => Roles.GetValueOrDefault(role);

    private Technology? First(string[] roles) => roles.Select(In).FirstOrDefault(technology => technology is not null);
}
