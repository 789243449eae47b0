using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Finds the parts that a word of a template stands for in this design.</summary>
internal sealed class PartLookup(DesignContext context, IReadOnlyList<Part> parts)
{
    private const string BackendForFrontend = "-bff";

    private static readonly string[] FromOutside = ["cdn", "gateway", "balancer"];

    private readonly HashSet<string> _ids = [.. parts.Select(part => part.Id)];

    /// <summary>What a request passes on its way in, outermost first. Other parts at the edge stand beside the way.</summary>
    public IReadOnlyList<string> Entry { get; } = [.. Ids(parts, PartKind.Edge).Where(FromOutside.Contains).OrderBy(id => Array.IndexOf(FromOutside, id))];

    /// <summary>Back ends of front ends, between the way in and the units.</summary>
    public IReadOnlyList<string> Fronts { get; } = [.. Ids(parts, PartKind.Service).Where(id => id.EndsWith(BackendForFrontend, StringComparison.Ordinal))];

    public IReadOnlyList<string> Clients { get; } = [.. Ids(parts, PartKind.Client)];

    /// <summary>The deployed units of our own code that answer requests.</summary>
    public IReadOnlyList<string> Units { get; } =
        [.. parts.Where(part => part.Kind == PartKind.Service && part.Contexts.Count > 0).Select(part => part.Id)];

    /// <summary>The back end that shapes answers for a client; null where the client speaks with the units.</summary>
    public string? FrontOf(string client) => Fronts.Count == 0 ? null : Fronts.FirstOrDefault(front => client.StartsWith(front[..^BackendForFrontend.Length], StringComparison.Ordinal));

    public bool Has(string id) => _ids.Contains(id);

    public Part Find(string id) => parts.First(part => part.Id == id);

    /// <summary>The unit that holds a context.</summary>
    public string Unit(string contextId) => parts.First(part => part.Contexts.Contains(contextId)).Id;

    /// <summary>Parts that an end of a link template stands for; none when the design has no such part.</summary>
    public IReadOnlyList<string> Ends(string end, LinkTemplate link) => end switch
    {
        "app" => context.IsSplit ? Speakers(link) : Units,
        "client" => Clients,
        "worker" => _ids.Contains("worker") ? ["worker"] : [],
        _ => _ids.Contains(end) ? [end] : [],
    };

    /// <summary>Of many services only those that have a reason to: drawing all to all says nothing.</summary>
    private IReadOnlyList<string> Speakers(LinkTemplate link)
    {
        var other = link.From == "app" ? link.To : link.From;
        return other switch
        {
            "store" => Units,
            "observability" or "identity" => Has("gateway") ? ["gateway"] : [Units[0]],
            "queue" when link.From == "app" => UnitsOf(Publishers()),
            "queue" => UnitsOf(context.Contexts.Where(bounded => !bounded.Core).Select(bounded => bounded.Id)),
            _ => UnitsOf(context.Contexts.Where(bounded => bounded.Core).Select(bounded => bounded.Id)),
        };
    }

    private IEnumerable<string> Publishers() =>
        context.Domain.Operations.Where(operation => operation.Publishes.Count > 0).Select(operation => operation.Context).Distinct().Where(context.HasContext);

    private List<string> UnitsOf(IEnumerable<string> contexts)
    {
        var units = contexts.Select(Unit).Distinct().ToList();
        return units.Count > 0 ? units : [Units[0]];
    }

    private static IEnumerable<string> Ids(IReadOnlyList<Part> parts, PartKind kind) =>
        parts.Where(part => part.Kind == kind).Select(part => part.Id);
}
