using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>Each style has a brief in which it is right, and the design that follows is of that style.</summary>
public sealed class StyleTests
{
    [Fact]
    public void K11_The_modular_monolith_wins_for_a_small_shop_because_it_is_one_thing_to_run()
    {
        var design = Wins(Samples.Briefs.SmallShop, "modular-monolith", "one thing to deploy");

        var unit = Assert.Single(Units(design));
        Assert.Equal(design.Components.Count, unit.Contexts.Count);
        Assert.Null(design.Part("gateway"));
    }

    [Fact]
    public void K11_Microservices_win_for_sixty_engineers_in_seven_teams_because_teams_release_apart()
    {
        var design = Wins(Samples.Briefs.LargeShop, "microservices", "owns a service");

        Assert.Equal(design.Components.Count, Units(design).Count);
        Assert.NotNull(design.Part("gateway"));
        Assert.Equal(design.Figure("contexts").Value, design.Figure("services").Value);
    }

    [Fact]
    public void K11_Serverless_wins_for_rare_spikes_and_two_engineers_because_nothing_stands_ready()
    {
        var design = Wins(Samples.Briefs.Spikes, "serverless", "paid for");

        Assert.Equal("functions", design.Choice("hosting"));
        Assert.Equal("managed-gateway", design.Choice("gateway"));
        Assert.All(Units(design), unit => Assert.EndsWith("-functions", unit.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void K11_Event_driven_wins_for_fifty_thousand_events_and_three_teams_because_the_stream_absorbs_them()
    {
        var design = Wins(Samples.Briefs.Telemetry, "event-driven", "absorbed by the stream");

        Assert.Equal("event-stream", design.Choice("messaging"));
        Assert.Contains(design.Relations, relation => relation.From == "queue" && relation.Async);
    }

    [Fact]
    public void K11_A_hybrid_wins_where_one_part_takes_all_the_load_because_that_part_grows_alone()
    {
        var design = Wins(Samples.Briefs.Fleet, "hybrid", "grows alone");

        var units = Units(design);
        Assert.Equal(["app", "ingestion-service"], units.Select(unit => unit.Id));
        Assert.Equal(["ingestion"], units[1].Contexts);
        Assert.Contains("devices send all day", units[1].Does, StringComparison.Ordinal);
        Assert.Equal(2, design.Figure("services").Value);
        Assert.All(units, unit => Assert.Contains(design.Relations, relation => relation.To == unit.Id));
    }

    [Fact]
    public void K11_A_hybrid_wins_where_one_part_must_be_released_alone_and_microservices_would_be_too_many()
    {
        var design = Wins(
            Samples.Briefs.Of((FactIds.Domain, "e-commerce"), (FactIds.DailyUsers, "200000"), (FactIds.TeamSize, "14"), (FactIds.IndependentReleases, "yes")),
            "hybrid",
            "released alone");

        Assert.Contains(design.Decision("architecture-style")!.Options, option => option.Id == "microservices");
    }

    private static Blueprint Wins(Ledger brief, string style, string reason)
    {
        var design = Architect.Design(brief, Samples.Briefs.Knowledge);
        var decision = design.Decision("architecture-style")!;
        Assert.Equal(style, decision.Chosen);
        Assert.Contains(decision.Winner.Scores, score => score.Because.Contains(reason, StringComparison.Ordinal));
        Assert.NotEmpty(decision.Reasons);
        Assert.True(decision.Options.Count >= 2);
        return design;
    }

    private static List<Part> Units(Blueprint design) =>
        [.. design.Parts.Where(part => part.Kind == PartKind.Service && part.Contexts.Count > 0)];
}
