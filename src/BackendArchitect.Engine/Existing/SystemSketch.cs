using System.Text.RegularExpressions;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>Gathers parts and links over all files; the same name is the same part, and links find their ends when all files are read.</summary>
internal sealed partial class SystemSketch
{
    /// <summary>No picture and no review says anything about more.</summary>
    private const int Most = 1000;

    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<ExistingPart> _parts = [];
    private readonly List<(string From, string To, Func<string, string, ExistingLink> Link)> _wishes = [];

    private readonly List<(string Host, Place Place)> _named = [];
    private UnreadFile? _isFull;

    public List<UnreadFile> Unread { get; } = [];

    /// <summary>What was left out because there was too much; null when nothing was.</summary>
    public UnreadFile? LeftOut => _isFull;

    public List<ExistingApi> Apis { get; } = [];

    public List<ExistingTable> Tables { get; } = [];

    public List<OpenPoint> Open { get; } = [];

    /// <summary>Cloud and region with the place that tells.</summary>
    public List<(string Fact, string Value, string Words, Place Place)> Facts { get; } = [];

    public IReadOnlyList<ExistingPart> Parts => _parts;

    public static string Slug(string name) => Between().Replace(name.Trim().ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } slug ? slug : "part";

    /// <summary>A part, or more about one that is known.</summary>
    /// <returns>Its id.</returns>
    public string Add(ExistingPart part)
    {
        var id = Resolve(part.Id) ?? part.Id;
        if (!_at.TryGetValue(id, out var at))
        {
            if (_parts.Count >= Most)
            {
                _isFull ??= new UnreadFile(part.Places[0], $"There are more than {Most} parts; those from here on are left out. Hand in the part of the system you care about.");
                return "";
            }

            _at[id] = _parts.Count;
            _parts.Add(part with { Id = id });
            return id;
        }

        var known = _parts[at];
        _parts[at] = known with
        {
            // What a file says by an image or a resource says more than a name alone.
            Kind = known.Kind == PartKind.Service ? part.Kind : known.Kind,
            Technology = known.Technology ?? part.Technology,
            Label = known.Label.Length > 0 ? known.Label : part.Label,
            Version = known.Version.Length > 0 ? known.Version : part.Version,
            Image = known.Image.Length > 0 ? known.Image : part.Image,
            Release = known.Release.Length > 0 ? known.Release : part.Release,
            Replicas = known.IsLocal && !part.IsLocal ? part.Replicas ?? known.Replicas : known.Replicas ?? part.Replicas,
            Zoned = known.Zoned ?? part.Zoned,
            IsManaged = known.IsManaged || part.IsManaged,
            IsLocal = known.IsLocal && part.IsLocal,
            Ports = [.. known.Ports.Union(part.Ports)],
            Databases = [.. known.Databases.Union(part.Databases)],
            Does = known.Does.Length > 0 ? known.Does : part.Does,
            Sizes = known.Sizes.Count > 0 ? known.Sizes : part.Sizes,
            Places = [.. known.Places.Concat(part.Places).Distinct().Take(20)],
        };
        return id;
    }

    public void Change(string id, Func<ExistingPart, ExistingPart> change)
    {
        if (_at.TryGetValue(id, out var at))
        {
            _parts[at] = change(_parts[at]);
        }
    }

    public ExistingPart? Find(string id) => _at.TryGetValue(id, out var at) ? _parts[at] : null;

    /// <summary>Another name under which others reach a part.</summary>
    public void Alias(string name, string id) => _aliases.TryAdd(Slug(name), id);

    /// <returns>Id of the part of that name; null when there is none.</returns>
    public string? Resolve(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var slug = Slug(name);
        return _at.ContainsKey(slug) ? slug : _aliases.GetValueOrDefault(slug);
    }

    /// <param name="link">Makes the link of the two ids, once both ends are known.</param>
    public void Wish(string from, string to, Func<string, string, ExistingLink> link) => _wishes.Add((from, to, link));

    /// <summary>A setting names a host; whether a part stands behind it is known when all files are read.</summary>
    public void Name(string host, Place place) => _named.Add((host, place));

    /// <summary>Hosts that settings name and no file defines.</summary>
    public IReadOnlyList<(string Host, Place Place)> Unmet() => [.. _named.Where(named => Resolve(named.Host) is null && !Here().IsMatch(named.Host)).DistinctBy(named => named.Host).Take(50)];

    /// <summary>One link for each pair: the strongest evidence, with what it lacks taken from the others.</summary>
    public IReadOnlyList<ExistingLink> Links() =>
        [.. _wishes.Select(wish => (From: Resolve(wish.From), To: Resolve(wish.To), wish.Link))
            .Where(wish => wish.From is not null && wish.To is not null && wish.From != wish.To)
            .Select(wish => wish.Link(wish.From!, wish.To!))
            .GroupBy(link => (link.From, link.To))
            .Select(Joined)];

    private static ExistingLink Joined(IGrouping<(string From, string To), ExistingLink> same)
    {
        var links = same.OrderBy(link => link.IsOrderOnly).ToList();
        var best = links[0];
        return best with
        {
            Reason = string.Join("; ", links.Where(link => link.IsOrderOnly == best.IsOrderOnly).Select(link => link.Reason).Distinct(StringComparer.Ordinal).Take(3)),
            Label = links.Select(link => link.Label).FirstOrDefault(label => label.Length > 0) ?? "",
            Protocol = links.Select(link => link.Protocol).FirstOrDefault(protocol => protocol.Length > 0) ?? "",
            Database = links.Select(link => link.Database).FirstOrDefault(database => database is not null),
            IsAsync = links.Select(link => link.IsAsync).FirstOrDefault(told => told is not null),
        };
    }

    [GeneratedRegex(@"^(?:localhost|127\..*|0\.0\.0\.0|host\.docker\.internal|.*\bexample\..*|\d+|)$", RegexOptions.IgnoreCase)]
    private static partial Regex Here();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Between();
}
