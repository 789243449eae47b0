using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Channels.Tests.Quarter;

/// <summary>What changes in the tables during the quarter. The names and numbers are made up; the tables of the product are dated and real.</summary>
internal static class QuarterWorld
{
    public static KnowledgeBase After(KnowledgeBase world, string change) => change switch
    {
        "advisory-in-express" => world with { Advisories = [.. world.Advisories, Advisory("cve-2027-0001", "CVE-2027-0001", "A crafted header stops the process", "express", new DateOnly(2027, 2, 10))] },
        "dearer-compute" => world with { Prices = [.. world.Prices.Select(price => price.Unit.Contains("vCPU", StringComparison.Ordinal) ? price with { Usd = price.Usd * 1.4, Taken = new DateOnly(2027, 3, 1) } : price)] },
        _ => throw new ArgumentException($"The world knows no change '{change}'.", nameof(change)),
    };

    private static Advisory Advisory(string id, string name, string title, string technology, DateOnly published) => new(
        id, name, title, [technology], "high", published, [new AffectedRange(null, "5.2.2")], [new Source($"{name} (made up for this story)", null, published, "assumption")]);
}
