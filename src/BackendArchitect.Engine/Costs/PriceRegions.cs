using System.Collections.Immutable;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Costs;

/// <summary>The regions of the clouds by name, from <c>Knowledge/regions.yaml</c>.</summary>
public sealed class PriceRegions
{
    private const string File = "Knowledge/regions.yaml";

    private static readonly Lazy<PriceRegions> Shipped = new(() => new PriceRegions(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private PriceRegions(YamlTree.Map table) => All =
    [
        .. (table.Find("regions") ?? throw new KnowledgeException(File, table.Line, "'regions' is missing.", "List the regions under 'regions:'.")).Mapping(File).Entries
            .Select(entry => (entry.Key, Of: entry.Value.Mapping(File)))
            .Select(entry => new PriceRegion(entry.Key.Text, Text(entry.Of, "cloud"), Text(entry.Of, "city"), Text(entry.Of, "place"))),
    ];

    public static PriceRegions Embedded => Shipped.Value;

    public ImmutableArray<PriceRegion> All { get; }

    /// <param name="id">As its cloud names it.</param>
    public PriceRegion? Find(string id) => All.FirstOrDefault(region => region.Id == id);

    /// <summary>The region somebody names, by its id or its city; of several in a city that of the cloud.</summary>
    /// <param name="cloud">The cloud of the place; null when none is set.</param>
    public PriceRegion? Named(string words, string? cloud)
    {
        var plain = words.Trim();
        return Find(plain.ToLowerInvariant())
            ?? All.Where(region => region.City.Equals(plain, StringComparison.OrdinalIgnoreCase)).OrderByDescending(region => region.Cloud == cloud).FirstOrDefault();
    }

    private static string Text(YamlTree.Map entry, string key) => entry.Find(key) is YamlTree.Scalar scalar
        ? scalar.Text
        : throw new KnowledgeException(File, entry.Line, $"'{key}' is missing.", $"Add '{key}' to the region.");
}
