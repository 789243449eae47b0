using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>What the ways of tagged data give reason to warn of.</summary>
internal static class DataFlowFindings
{
    private const int Named = 3;

    private static readonly string[] Order = ["critical", "high", "medium", "info"];

    /// <param name="findings">What the rules found.</param>
    /// <returns>All of them, worst first.</returns>
    public static IReadOnlyList<Finding> Join(IReadOnlyList<Finding> findings, IReadOnlyList<DataPath> paths, Ledger brief, IReadOnlyList<Part> parts) =>
        [.. Of(paths, brief, parts).Concat(findings).OrderBy(finding => Array.IndexOf(Order, finding.Severity))];

    private static IEnumerable<Finding> Of(IReadOnlyList<DataPath> paths, Ledger brief, IReadOnlyList<Part> parts)
    {
        var cards = paths.Where(path => path is { Tag: "card", IsInClear: true, IsAllowed: false }).ToList();
        var elsewhere = brief.Many(FactIds.Regions).Except(DataHandling.Embedded.HomeRegions).ToList();
        var abroad = brief.Many(FactIds.Compliance).Contains("gdpr") && elsewhere.Count > 0;
        return ((IEnumerable<Finding?>)
        [
            Write("card-in-logs", [.. cards.Where(path => path.Kind == DataEnd.Logs)], parts, []),
            Write("card-to-third-party", [.. cards.Where(path => path.Kind == DataEnd.ThirdParty)], parts, []),
            abroad ? Write("personal-outside-region", [.. paths.Where(path => path is { Tag: "personal" or "health", Kind: DataEnd.Store })], parts, elsewhere) : null,
        ]).OfType<Finding>();
    }

    /// <summary>Null when no path is astray.</summary>
    private static Finding? Write(string key, List<DataPath> paths, IReadOnlyList<Part> parts, List<string> regions)
    {
        if (paths.Count == 0)
        {
            return null;
        }

        var first = paths[0];
        string Fill(string says) => says
            .Replace("{fields}", string.Join(", ", first.Fields.Take(Named)) + (first.Fields.Count > Named ? " and others" : ""), StringComparison.Ordinal)
            .Replace("{end}", Name(parts, first.Ends), StringComparison.Ordinal)
            .Replace("{regions}", string.Join(", ", regions.Select(Region)), StringComparison.Ordinal)
            .Replace("{path}", Walk(parts, first), StringComparison.Ordinal);
        return DataHandling.Embedded.Finding(key, first.Tag == "card" ? "card" : "personal", Fill, [.. paths.Select(path => Walk(parts, path))]);
    }

    private static string Region(string word) => word.Length == 2 ? word.ToUpperInvariant() : word;

    private static string Walk(IReadOnlyList<Part> parts, DataPath path) => string.Join(" → ", path.Path.Select(id => Name(parts, id)));

    private static string Name(IReadOnlyList<Part> parts, string id) => parts.First(part => part.Id == id).Name;
}
