using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

public sealed class CatalogueTests
{
    private static readonly DateOnly Evaluated = new(2026, 11, 22);
    private static readonly Lazy<KnowledgeBase> Shipped = new(KnowledgeLoader.Load);

    private static IReadOnlyList<Technology> Technologies => Shipped.Value.Technologies;

    [Theory]
    [InlineData("aws")]
    [InlineData("azure")]
    [InlineData("gcp")]
    [InlineData("vercel")]
    [InlineData("supabase")]
    [InlineData("on-premises")]
    public void Each_role_has_somebody_to_fill_it_on_each_cloud(string cloud)
    {
        var here = Technologies.Where(technology => technology.Clouds.Contains(cloud) || technology.Clouds.Contains("any"));

        var filled = here.SelectMany(technology => technology.Fills).Select(filling => filling.Role).ToHashSet();

        Assert.Empty(Technologies.SelectMany(technology => technology.Fills).Select(filling => filling.Role).Except(filled));
    }

    [Fact]
    public void No_version_had_ended_on_the_day_it_was_chosen() => Assert.DoesNotContain(
        Technologies, technology => technology.Version?.SupportEnds is { } ends && ends <= Evaluated);

    [Fact]
    public void A_version_that_ends_within_half_a_year_says_so_among_its_limitations()
    {
        var ending = Technologies.Where(technology => technology.Version?.SupportEnds is { } ends && ends < Evaluated.AddMonths(6)).ToList();

        Assert.NotEmpty(ending);
        Assert.All(ending, technology => Assert.Contains(technology.Limitations, text => text.Contains(technology.Version!.SupportEnds!.Value.ToString("yyyy-MM-dd"), StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_price_is_part_of_a_bill()
    {
        var billed = Technologies.SelectMany(technology => technology.Bill).Select(line => line.Price).ToHashSet();

        Assert.Empty(Shipped.Value.Prices.Select(price => price.Id).Except(billed));
    }

    [Fact]
    public void A_price_is_positive_and_names_the_month_or_a_countable_unit() => Assert.All(Shipped.Value.Prices, price =>
    {
        Assert.True(price.Usd > 0, price.Id);
        Assert.Matches("-month$|^million |^GB$|^TiB$|-hour$", price.Unit);
    });

    [Fact]
    public void One_name_never_means_two_technologies() => Assert.Empty(Technologies
        .SelectMany(technology => technology.Aliases.Append(technology.Id).Distinct())
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key));

    [Fact]
    public void Each_framework_names_its_language_and_what_a_core_of_it_carries() => Assert.All(
        Technologies.Where(technology => technology.Fills.Any(filling => filling.Role == "application-framework")),
        technology =>
        {
            Assert.Contains(technology.Skills, skill => Technologies.Any(other => other.Id == skill && other.Category == "language"));
            Assert.InRange(technology.Limits["rps-per-vcpu"].Value, 1, 1000);
        });
}
