using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Comparison;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Comparison;

public sealed class DesignDiffTests
{
    private static readonly Blueprint Shop = Architect.Design(Sample.Shop, Sample.Knowledge);

    [Fact]
    public void X11_A_design_does_not_differ_from_itself() =>
        Assert.True(DesignDiff.Between(Shop, Architect.Design(Sample.Shop, Sample.Knowledge)).IsEmpty);

    [Fact]
    public void X11_Exactly_the_planted_changes_are_found_with_their_deltas()
    {
        var diff = DesignDiff.Between(Shop, Planted());

        Assert.Equal(
            [
                (ChangeKind.Decision, "cache"), (ChangeKind.Cost, "low"), (ChangeKind.Cost, "high"), (ChangeKind.Cost, "three-years"),
                (ChangeKind.Target, "availability_expected"), (ChangeKind.BreakPoint, "first"), (ChangeKind.FindingRaised, "RF99"),
                (ChangeKind.PartAdded, "search"), (ChangeKind.PartRemoved, "cdn"), (ChangeKind.PartChanged, "app"), (ChangeKind.Technology, "runtime"),
                (ChangeKind.RiskAdded, "planted"), (ChangeKind.RiskGone, Shop.Risks[0].Id), (ChangeKind.RiskChanged, Shop.Risks[1].Id), (ChangeKind.Figure, "app_instances"),
            ],
            diff.Changes.Select(change => (change.Kind, change.Id)));
        Assert.Equal(100.5, diff.Find(ChangeKind.Cost, "low")!.Delta);
        Assert.Equal(200.25, diff.Find(ChangeKind.Cost, "high")!.Delta);
        Assert.Equal(-0.5, diff.Find(ChangeKind.Target, "availability_expected")!.Delta!.Value, 9);
        Assert.Equal(3, diff.Find(ChangeKind.PartChanged, "app")!.Delta);
        Assert.Equal(2, diff.Find(ChangeKind.Figure, "app_instances")!.Delta);
    }

    [Fact]
    public void X11_Turned_around_every_change_turns_around()
    {
        var (there, back) = (DesignDiff.Between(Shop, Planted()), DesignDiff.Between(Planted(), Shop));

        Assert.Equal(there.Changes.Count, back.Changes.Count);
        Assert.Equal(there.Of(ChangeKind.PartAdded).Select(change => change.Id), back.Of(ChangeKind.PartRemoved).Select(change => change.Id));
        Assert.Equal(there.Of(ChangeKind.FindingRaised).Select(change => change.Id), back.Of(ChangeKind.FindingGone).Select(change => change.Id));
        Assert.All(there.Of(ChangeKind.Cost), change => Assert.Equal(-change.Delta, back.Find(ChangeKind.Cost, change.Id)!.Delta));
    }

    [Fact]
    public void A_smaller_load_takes_parts_and_money_away()
    {
        var diff = DesignDiff.Between(Shop, Architect.Design(Sample.Shop.With(Sample.Of((FactIds.ConcurrentUsers, "50")).Facts), Sample.Knowledge));

        Assert.Contains(diff.Of(ChangeKind.PartRemoved), change => change.Id == "cdn");
        Assert.True(diff.Find(ChangeKind.Cost, "high")!.Delta < 0);
        Assert.NotNull(diff.Find(ChangeKind.Figure, "peak_rps"));
        Assert.Null(diff.Find(ChangeKind.Figure, "think_time_s"));
    }

    private static Blueprint Planted()
    {
        var cache = Shop.Decision("cache")!;
        var app = Shop.Part("app")!;
        var runtime = Shop.Technologies.First(technology => technology.Role == "runtime");
        return Shop with
        {
            Decisions = [.. Shop.Decisions.Select(decision => decision.Id == "cache" ? decision with { Chosen = cache.Options.First(option => option.Id != cache.Chosen).Id } : decision)],
            Parts =
            [
                .. Shop.Parts.Where(part => part.Id != "cdn").Select(part => part.Id == "app" ? part with { Instances = part.Instances + 3 } : part),
                app with { Id = "search", Name = "Search" },
            ],
            Technologies = [.. Shop.Technologies.Select(technology => technology.Role == "runtime" ? runtime with { Id = "go", Name = "Go" } : technology)],
            Figures = [.. Shop.Figures.Select(figure => figure.Id switch
            {
                "app_instances" => figure with { Value = figure.Value + 2 },
                "availability_expected" => figure with { Value = figure.Value - 0.5 },
                _ => figure,
            })],
            Costs = Shop.Costs with { Low = Shop.Costs.Low + 100.5m, High = Shop.Costs.High + 200.25m, ThreeYears = Shop.Costs.ThreeYears + 5000 },
            Risks =
            [
                .. Shop.Risks.Skip(1).Select((risk, at) => at == 0 ? risk with { Likelihood = risk.Likelihood == 5 ? 4 : risk.Likelihood + 1 } : risk),
                new Risk("planted", "Planted", 2, 2, "Nothing", "Nobody", "Never"),
            ],
            Findings = [.. Shop.Findings, new BackendArchitect.Engine.Rules.Finding("RF99", "Planted", "high", "Planted.", "It was.", "Take it out.", [], [])],
            BreakPoints = [Shop.BreakPoints[0] with { Multiple = Shop.BreakPoints[0].Multiple + 1 }, .. Shop.BreakPoints.Skip(1)],
        };
    }
}
