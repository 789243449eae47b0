using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class DecisionTests
{
    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void Totals_can_be_redone_from_the_weights_and_scores_shown(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        Assert.All(design.Decisions, decision =>
        {
            Assert.Equal(1, decision.Weights.Sum(weight => weight.Value), 9);
            Assert.All(decision.Options, option => Assert.Equal(
                decision.Weights.Zip(option.Scores, (weight, score) => weight.Value * score.Value).Sum() * 10,
                option.Total,
                0.0501));
        });
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void The_winner_stands_first_and_one_option_is_the_simplest(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        Assert.All(design.Decisions, decision =>
        {
            Assert.Equal(decision.Options[0].Id, decision.Chosen);
            Assert.InRange(decision.Options.Count, 2, 3);
            Assert.Single(decision.Options, option => option.Simplest);
            Assert.All(decision.Options.Where(option => option.RuledOut is null), option => Assert.True(option.Total <= decision.Options[0].Total));
        });
    }

    [Fact]
    public void A_small_team_gets_no_kubernetes_no_stream_and_no_microservices()
    {
        var design = Architect.Design(Samples.Briefs.SmallShop, Samples.Briefs.Knowledge);

        Assert.Equal("modular-monolith", design.Choice("architecture-style"));
        Assert.NotEqual("kubernetes", design.Choice("hosting"));
        Assert.NotEqual("event-stream", design.Choice("messaging"));
        Assert.DoesNotContain(design.Technologies, technology => technology.Id.Contains("kafka", StringComparison.Ordinal));
    }

    [Fact]
    public void Sixty_engineers_and_millions_of_people_get_another_design()
    {
        var small = Architect.Design(Samples.Briefs.SmallShop, Samples.Briefs.Knowledge);

        var large = Architect.Design(Samples.Briefs.LargeShop, Samples.Briefs.Knowledge);

        Assert.Equal("microservices", large.Choice("architecture-style"));
        string[] differ = ["architecture-style", "hosting", "messaging", "cache", "deployment-strategy"];
        Assert.All(differ, decision => Assert.NotEqual(small.Choice(decision), large.Choice(decision)));
    }

    [Fact]
    public void The_team_s_own_stack_wins()
    {
        var design = Architect.Design(Samples.Briefs.Tenants, Samples.Briefs.Knowledge);

        Assert.Equal("aspnet-core", design.Technologies.First(technology => technology.Role == "application-framework").Id);
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void Nothing_past_its_support_is_recommended(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        Assert.DoesNotContain(design.Technologies, technology => technology.Version?.SupportEnds <= design.Stamp.CatalogueDate);
    }
}
