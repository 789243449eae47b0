using System.Text.RegularExpressions;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Names of cloud regions: <c>eu-west-1</c>, <c>europe-west3</c>, <c>westeurope</c>. Each says which cloud it is, and where.</summary>
internal static partial class CloudRegions
{
    /// <summary>Beginnings of names, the longer before the shorter: what begins so lies there.</summary>
    private static readonly (string Start, string Place)[] Amazon =
    [
        ("eu-west-2", "uk"), ("eu-", "eu"), ("us-", "us"), ("ap-south-", "india"), ("ap-southeast-2", "australia"), ("ap-southeast-4", "australia"), ("ap-", "asia-pacific"),
        ("sa-", "latin-america"), ("ca-", "canada"), ("me-", "middle-east"), ("il-", "middle-east"), ("af-", "africa"), ("cn-", "china"), ("mx-", "latin-america"),
    ];

    private static readonly (string Start, string Place)[] Google =
    [
        ("europe-west2", "uk"), ("europe-", "eu"), ("us-", "us"), ("asia-south", "india"), ("asia-", "asia-pacific"), ("australia-", "australia"),
        ("northamerica-northeast", "canada"), ("northamerica-", "latin-america"), ("southamerica-", "latin-america"), ("me-", "middle-east"), ("africa-", "africa"),
    ];

    private static readonly (string Start, string Place)[] Microsoft =
    [
        ("uk", "uk"), ("canada", "canada"), ("brazil", "latin-america"), ("mexico", "latin-america"), ("southeastasia", "asia-pacific"), ("eastasia", "asia-pacific"), ("japan", "asia-pacific"),
        ("korea", "asia-pacific"), ("australia", "australia"), ("centralindia", "india"), ("southindia", "india"), ("westindia", "india"), ("uae", "middle-east"), ("qatar", "middle-east"),
        ("israel", "middle-east"), ("southafrica", "africa"), ("eastus", "us"), ("westus", "us"), ("centralus", "us"), ("southcentralus", "us"), ("northcentralus", "us"), ("westcentralus", "us"), ("", "eu"),
    ];

    /// <summary>Where it runs; two places are no single cloud region.</summary>
    public static IEnumerable<Found> Read(Passage passage)
    {
        var found = All(passage).ToList();
        var places = found.Where(fact => fact.Id == FactIds.HostingRegion).Select(fact => fact.Value).Distinct().Count();
        var regions = found.Where(fact => fact.Id == FactIds.CloudRegion).Select(fact => fact.Value).Distinct().Count();
        return found.Where(fact => fact.Id switch { FactIds.HostingRegion => places == 1, FactIds.CloudRegion => regions == 1, _ => true });
    }

    private static IEnumerable<Found> All(Passage passage)
    {
        foreach (Match match in Names().Matches(passage.Text.ToLowerInvariant()))
        {
            if (Tokens(passage, match) is not var (from, to) || passage.Before(from, 3).Any(word => word is "from" or "off" or "leave" or "leaving" or "not"))
            {
                continue;
            }

            var cloud = match.Groups["aws"].Success ? "aws" : match.Groups["gcp"].Success ? "gcp" : "azure";
            var table = cloud switch { "aws" => Amazon, "gcp" => Google, _ => Microsoft };
            var place = table.First(entry => match.Value.StartsWith(entry.Start, StringComparison.Ordinal)).Place;
            yield return new Found(FactIds.HostingRegion, FactValue.Of(place), from, to);
            yield return new Found(FactIds.Cloud, FactValue.Of(cloud), from, to, FactKind.Inferred);
            if (PriceRegions.Embedded.Find(match.Value) is { } region)
            {
                yield return new Found(FactIds.CloudRegion, FactValue.Of(region.Id), from, to);
            }

            yield return new Found(FactIds.Regions, FactValue.Of([place]), from, to, FactKind.Inferred);
        }
    }

    private static (int From, int To)? Tokens(Passage passage, Match match)
    {
        var (low, high) = (0, passage.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = passage.Tokens[middle].Start < match.Index ? (middle + 1, high) : (low, middle);
        }

        var to = low;
        while (to < passage.Tokens.Count && passage.Tokens[to].Start < match.Index + match.Length)
        {
            to++;
        }

        return to > low ? (low, to) : null;
    }

    [GeneratedRegex(@"\b(?:(?<aws>(?:us|eu|ap|sa|ca|me|il|af|cn|mx)-(?:gov-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d)|(?<gcp>(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)\d{1,2})|(?<azure>westeurope|northeurope|germanywestcentral|francecentral|swedencentral|polandcentral|italynorth|spaincentral|switzerlandnorth|norwayeast|uksouth|ukwest|(?:west)?centralus|(?:south|north)centralus|(?:east|west)us[23]?|canadacentral|canadaeast|brazilsouth|mexicocentral|southeastasia|eastasia|japaneast|japanwest|koreacentral|australiaeast|australiasoutheast|centralindia|southindia|westindia|uaenorth|qatarcentral|israelcentral|southafricanorth))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
