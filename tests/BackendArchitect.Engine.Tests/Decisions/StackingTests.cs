using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>What does not go together is never chosen together while something else can take its place.</summary>
public sealed class StackingTests
{
    [Fact]
    public void K7_A_file_database_is_refused_where_several_instances_run_and_the_reason_is_given()
    {
        var design = Architect.Design(Samples.Briefs.Shop.With(Asked("sqlite")), Samples.Briefs.Knowledge);

        var store = design.Technologies.First(technology => technology.Role == "relational-store");
        Assert.NotEqual("sqlite", store.Id);
        Assert.Contains(store.Refused, text => text.StartsWith("refused: SQLite, because ", StringComparison.Ordinal) && text.Contains("second instance", StringComparison.Ordinal));
    }

    [Fact]
    public void K7_The_queue_in_the_database_is_that_of_the_database_chosen()
    {
        var design = Architect.Design(Samples.Briefs.SmallShop.With(Asked("amazon-rds-mysql")), Samples.Briefs.Knowledge);

        Assert.Contains("mysql", design.Technologies.First(technology => technology.Role == "relational-store").Id, StringComparison.Ordinal);
        var queue = design.Technologies.First(technology => technology.Role == "table-queue");
        Assert.Equal("mysql-queue", queue.Id);
        Assert.Contains(queue.Refused, text => text.Contains("would not commit together", StringComparison.Ordinal));
    }

    [Fact]
    public void K7_Functions_get_no_cache_in_the_process_and_no_queue_that_has_to_be_polled()
    {
        var design = Architect.Design(Samples.Briefs.Spikes, Samples.Briefs.Knowledge);

        Assert.Contains(design.Decision("cache")!.Excluded, excluded => excluded.Id == "in-process" && excluded.Because.Contains("functions forget", StringComparison.Ordinal));
        Assert.NotEqual("table-queue", design.Choice("messaging"));
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void K7_Every_technology_says_why_where_to_read_its_limits_and_how_it_stands_with_the_rest(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        Assert.All(design.Technologies, technology =>
        {
            Assert.True(technology.Version is not null || technology.NoVersion is not null, technology.Id);
            Assert.NotEmpty(technology.Because);
            Assert.True(technology.Docs.IsAbsoluteUri);
            Assert.NotEmpty(technology.Limitations);
            Assert.NotEmpty(technology.Compatibility);
        });
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void K7_No_two_technologies_of_a_design_speak_against_each_other(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        var chosen = design.Technologies.Select(technology => technology.Id).ToHashSet();
        Assert.All(
            Samples.Briefs.Knowledge.Technologies.Where(technology => chosen.Contains(technology.Id)),
            technology => Assert.DoesNotContain(technology.NotWith, pair => pair.Technology is { } other && chosen.Contains(other)));
    }

    private static Fact Asked(string technology) =>
        FactLiteral.Parse(FactIds.RequestedTechnologies, technology, FactKind.Stated, technology, new FactSource("test"));
}
