namespace BackendArchitect.Engine.Knowledge;

/// <summary>Something that fills a role in a design.</summary>
/// <param name="Aliases">Other words by which people name it, lower case.</param>
/// <param name="Category">language, framework, database, cache, broker, hosting, gateway, identity, observability, delivery, platform, edge, storage, search.</param>
/// <param name="Fills">The roles it can fill, each with how well.</param>
/// <param name="Clouds">Where it can be had: aws, azure, gcp, vercel, supabase, on-premises; <c>any</c> for all.</param>
/// <param name="Skills">Technology ids whose knowledge counts as knowing this ("nodejs" for Express).</param>
/// <param name="Version">Null for a managed service without versions.</param>
/// <param name="Limits">Numbers that sizing and rules use, by name.</param>
/// <param name="Bill">What a month of it costs; empty when it is free or paid within another part.</param>
/// <param name="Sla">Published availability, percent, of the redundant form; null when there is none.</param>
/// <param name="OpsDays">Engineer-days a month to run it.</param>
/// <param name="NotWith">What it does not go with, and why.</param>
public sealed record Technology(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string Category,
    string Summary,
    IReadOnlyList<Filling> Fills,
    IReadOnlyList<string> Clouds,
    IReadOnlyList<string> Skills,
    TechnologyVersion? Version,
    string Licence,
    Uri Docs,
    IReadOnlyList<string> Limitations,
    IReadOnlyDictionary<string, Limit> Limits,
    IReadOnlyList<BillLine> Bill,
    double? Sla,
    double OpsDays,
    IReadOnlyList<Incompatibility> NotWith,
    IReadOnlyList<Source> Sources)
{
    /// <summary>Why there is no version: a service without versions, or makers who publish no support end. Null when there is one.</summary>
    public string? NoVersion { get; init; }

    /// <summary>What decides its price, where no price of it is in the table; null when it is free or in the bill.</summary>
    public string? PriceUnknown { get; init; }

    /// <summary>When it takes fewer days than <c>OpsDays</c>; null when it never does.</summary>
    public Lighter? Lighter { get; init; }

    /// <summary>Null while its makers stand by it.</summary>
    public Retirement? Deprecated { get; init; }

    /// <summary>Which lines of other technologies it goes with.</summary>
    public IReadOnlyList<VersionNeed> Needs { get; init; } = [];

    /// <summary>What its own documentation recommends.</summary>
    public IReadOnlyList<Guidance> Guidance { get; init; } = [];
}
