using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>What the catalogue says about versions is what the dated table says, and what it leads to.</summary>
public sealed class VersionTableTests
{
    private static readonly Lazy<KnowledgeBase> Shipped = new(KnowledgeLoader.Load);

    private static DateOnly Today => Shipped.Value.Dates.Reviewed;

    private static IEnumerable<(Technology Technology, TechnologyVersion Version)> Versioned =>
        Shipped.Value.Technologies.Where(technology => technology.Version is not null).Select(technology => (technology, technology.Version!));

    [Fact]
    public void G2_Every_version_of_the_catalogue_is_a_line_of_the_dated_table_with_the_same_patch_end_and_term() => Assert.All(Versioned, known =>
    {
        var product = Product(known.Version);
        var line = product.Find(known.Version.Line);

        Assert.True(line is not null, $"{known.Technology.Id}: {product.Id} has no line '{known.Version.Line}'.");
        Assert.Equal(line.Latest ?? line.Line, known.Version.Latest);
        Assert.Equal(line.Ends, known.Version.SupportEnds);
        Assert.Equal(line.IsLongTerm(Today), known.Version.Lts);
        Assert.Equal(product.Taken, known.Version.Checked);
    });

    [Fact]
    public void G2_No_version_of_the_catalogue_had_ended_on_the_day_it_was_gone_through() =>
        Assert.All(Versioned, known => Assert.False(Product(known.Version).Find(known.Version.Line)!.IsEnded(Today), known.Technology.Id));

    [Fact]
    public void G2_The_line_is_the_one_the_table_leads_to_or_says_why_it_is_another() => Assert.All(Versioned, known =>
    {
        var line = Product(known.Version).Recommended(Today)!.Line;

        Assert.True(line == known.Version.Line == (known.Version.Because is null), $"{known.Technology.Id} takes {known.Version.Line}, the table leads to {line}.");
    });

    [Fact]
    public void K7_Each_technology_has_a_version_or_says_why_there_is_none() => Assert.All(Shipped.Value.Technologies, technology =>
        Assert.True(technology.Version is null == technology.NoVersion is not null, technology.Id));

    [Fact]
    public void Only_a_service_and_makers_without_a_published_end_have_no_version() => Assert.All(
        Shipped.Value.Technologies.Where(technology => technology.Version is null),
        technology => Assert.Matches("Retired|service|published support end|No version table of ours|the version is|Part of", technology.NoVersion));

    [Fact]
    public void The_tables_say_how_old_they_are_and_from_when_they_count_as_stale()
    {
        var dates = Shipped.Value.Dates;

        Assert.Equal(new DateOnly(2026, 8, 22), dates.Versions);
        Assert.Equal(new DateOnly(2026, 11, 20), dates.VersionsStaleFrom);
        Assert.Equal(Shipped.Value.Prices.Min(price => price.Taken), dates.OldestPrice);
        Assert.Equal(dates.OldestPrice!.Value.AddDays(90), dates.PricesStaleFrom);
    }

    [Theory]
    [InlineData("9.0.9", "9.0.10", -1)]
    [InlineData("18", "18.0", 0)]
    [InlineData("1.36-eks-6", "1.36", 0)]
    [InlineData("v3.7.11", "3.7.9", 1)]
    [InlineData("25.0.4.1+1", "25.0.4", 1)]
    [InlineData("17.0.4075.5 CU8", "17.0.4075.6", -1)]
    public void Versions_are_ordered_by_their_numbers(string one, string other, int order) =>
        Assert.Equal(order, Math.Sign(VersionOrder.Compare(one, other)));

    [Fact]
    public void The_line_to_begin_on_is_the_long_term_one_else_one_with_a_year_ahead_else_the_newest()
    {
        var day = new DateOnly(2026, 11, 22);
        ReleaseLine[] lines =
        [
            new("4", "4.0", null, null, false, false, null),
            new("3", "3.1", null, day.AddMonths(13), false, false, null),
            new("2", "2.9", null, day.AddMonths(6), false, false, day.AddDays(-1)),
            new("1", "1.9", null, day, false, true, null),
        ];

        ProductVersions Of(params ReleaseLine[] some) => new("product", "Product", day, some, []);

        Assert.Equal("2", Of(lines).Recommended(day)!.Line);
        Assert.Equal("3", Of(lines[0], lines[1]).Recommended(day)!.Line);
        Assert.Equal("4", Of(lines[0], lines[3]).Recommended(day)!.Line);
        Assert.Null(Of(lines[3]).Recommended(day));
        Assert.Equal("4", Of(lines).Recommended(day, line => line.Line == "4")!.Line);
    }

    private static ProductVersions Product(TechnologyVersion version) =>
        Shipped.Value.Versions.First(product => product.Id == version.Product);
}
