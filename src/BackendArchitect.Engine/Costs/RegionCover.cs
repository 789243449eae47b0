using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Costs;

/// <summary>How far the price tables have the region a team asked for.</summary>
/// <param name="Region">As its cloud names it.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Lines">Lines of the bill whose price depends on a region.</param>
/// <param name="Covered">Those of them priced in that region.</param>
/// <param name="Elsewhere">The items of the others, each with the region its price is for: "Fargate (us-east-1)".</param>
public sealed record RegionCover(string Region, string By, int Lines, int Covered, IReadOnlyList<string> Elsewhere)
{
    private const string Everywhere = "global";

    /// <summary>"eu-central-1 (house rule HR-2, Anna, 2026-12-01): 3 of 9 prices are those of that region. …"</summary>
    public string Says() => Covered == Lines
        ? $"Prices of {Region} ({By})."
        : $"Prices of {Region} ({By}) where the table has them: {Covered} of {Lines}. The table has none for {string.Join(", ", Elsewhere)}.";

    /// <summary>The same without the items.</summary>
    public string InShort() => Covered == Lines ? Says() : $"Prices of {Region} ({By}) where the table has them: {Covered} of {Lines}; costs.md names the others.";

    internal static RegionCover? Of(Ledger brief, IReadOnlyList<CostLine> lines)
    {
        if (brief.Find(FactIds.CloudRegion) is not { Value: FactValue.Choice(var region) } said)
        {
            return null;
        }

        var regional = lines.Where(line => line.Region != Everywhere && !line.Price.StartsWith("recovery-", StringComparison.Ordinal)).ToImmutableArray();
        return new RegionCover(
            region,
            said.Source.Author.Length > 0 ? said.Source.Author : said.Source.Message,
            regional.Length,
            regional.Count(line => line.Region == region),
            [.. regional.Where(line => line.Region != region).Select(line => $"{line.Part}, {line.Item} ({line.Region})").Distinct()]);
    }
}
