using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Costs;

public sealed class PriceRegionsTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Theory]
    [InlineData("eu-central-1", null, "eu-central-1")]
    [InlineData("Frankfurt", null, "eu-central-1")]
    [InlineData("frankfurt", "azure", "germanywestcentral")]
    [InlineData("London", "gcp", "europe-west2")]
    public void A_region_is_found_by_its_id_and_by_its_city_on_the_cloud_of_the_place(string words, string? cloud, string id) =>
        Assert.Equal(id, PriceRegions.Embedded.Named(words, cloud)!.Id);

    [Fact]
    public void What_is_no_region_is_none() => Assert.Null(PriceRegions.Embedded.Named("Atlantis", "aws"));

    [Fact]
    public void Every_region_stands_against_the_other_clouds_and_not_against_its_own()
    {
        var contradiction = Knowledge.Contradictions.Single(known => known.Id == "region-of-another-cloud");
        string[] clouds = ["aws", "azure", "gcp", "vercel", "supabase", "on-premises"];

        Assert.All(PriceRegions.Embedded.All, region => Assert.All(clouds, cloud =>
            Assert.Equal(cloud != region.Cloud, Expressions.Of(contradiction.When).Holds(Scope.Empty.With("cloud", cloud).With("cloud_region", region.Id)))));
    }

    [Fact]
    public void Every_price_of_another_region_is_for_a_known_region_of_the_same_cloud_once()
    {
        Assert.All(Knowledge.Prices, price => Assert.Distinct(price.Elsewhere.Select(other => other.Region)));
        Assert.All(Knowledge.Prices.SelectMany(price => price.Elsewhere.Select(other => (price, other))), pair =>
            Assert.Equal(pair.price.Cloud, PriceRegions.Embedded.Find(pair.other.Region)?.Cloud));
    }
}
