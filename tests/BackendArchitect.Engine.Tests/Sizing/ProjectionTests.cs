using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Tests.Sizing;

public sealed class ProjectionTests
{
    private static readonly string[] Order = ["index", "cache", "vertical", "horizontal", "replica", "async", "partition", "shard", "cell"];

    private static readonly Blueprint Shop = Architect.Design(Samples.Briefs.Shop.With(Samples.Briefs.Of((FactIds.GrowthPerYear, "2")).Facts), Samples.Briefs.Knowledge);

    public static TheoryData<string> Names => Samples.Briefs.Names;

    [Fact]
    public void C6_Two_years_at_twice_a_year_are_four_times_the_load()
    {
        var projection = Shop.Projection!;
        ProjectedFigure Row(string id) => projection.Figures.Single(row => row.Id == id);

        Assert.Equal(4, projection.Growth);
        Assert.Equal(Row("peak_rps").Today * 4, Row("peak_rps").InTwoYears, 6);
        Assert.Equal(Shop.Figure("stored_gb_two_years").Value, Row("stored_gb").InTwoYears);
        Assert.Equal((double)Shop.Costs.High, Row("monthly_cost_high").Today);
        Assert.True(Row("monthly_cost_high").InTwoYears > Row("monthly_cost_high").Today);
    }

    [Fact]
    public void C6_The_month_in_which_a_part_becomes_too_busy_is_the_first_above_seventy_percent()
    {
        var first = Shop.BreakPoints[0];
        var change = Shop.Projection!.Changes.Single(change => change.Part == first.Part && change.Resource == first.Resource);

        // share(month) = 4^(month ÷ 24) ÷ multiple
        Assert.InRange(Math.Pow(4, change.Month / 24.0) / first.Multiple, 0.7, 2);
        Assert.True(change.Month == 0 || Math.Pow(4, (change.Month - 1) / 24.0) / first.Multiple < 0.7);
        Assert.Equal(Shop.Projection.Changes.Select(each => each.Month).Order(), Shop.Projection.Changes.Select(each => each.Month));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void C6_Stages_begin_at_the_first_break_point_and_go_up(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);
        var stages = design.Projection!.Stages;

        Assert.All(stages.Take(1), stage => Assert.Equal((design.BreakPoints[0].Part, design.BreakPoints[0].Resource), (stage.Part, stage.Resource)));
        Assert.Equal(stages.Select(stage => stage.Multiple).Order(), stages.Select(stage => stage.Multiple));
        Assert.All(stages, stage => Assert.True(stage.Then is null || stage.Then > stage.Multiple));
        Assert.All(stages, stage => Assert.Contains(stage.Step, Order));
        Assert.All(stages.GroupBy(stage => (stage.Part, stage.Resource)), steps =>
            Assert.Equal(steps.Select(step => Array.IndexOf(Order, step.Step)).Order(), steps.Select(step => Array.IndexOf(Order, step.Step))));
    }
}
