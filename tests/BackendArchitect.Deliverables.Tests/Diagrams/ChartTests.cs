using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Charts;
using BackendArchitect.Deliverables.Tests.Golden;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class ChartTests
{
    private static readonly string[] Charts = ["roadmap", "cost", "cost-options", "growth", "scores"];

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_of_a_chart_lies_inside_it_and_on_no_other(string name)
    {
        foreach (var chart in DiagramSet.Draw(GoldenBriefs.Design(name), Theme.Light).Where(picture => Charts.Contains(picture.Name)))
        {
            Assert.Empty(WordPlaces.Defects(chart.Scene));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_phase_that_decides_the_end_moves_it_and_another_does_not(string name)
    {
        var design = GoldenBriefs.Design(name);
        var critical = RoadmapChart.Critical(design);
        var end = design.Phases.Max(phase => phase.StartWeek + phase.Weeks);

        Assert.Contains(design.Phases, phase => critical.Contains(phase.Id) && phase.StartWeek == 0);
        Assert.Contains(design.Phases, phase => critical.Contains(phase.Id) && Math.Abs(phase.StartWeek + phase.Weeks - end) < 0.01);
    }

    [Theory]
    [InlineData(100, 225, 150, 12.0)]
    [InlineData(100, 225, 225.1, null)]
    [InlineData(100, 225, 90, null)]
    public void A_break_point_is_reached_in_the_month_steady_growth_gets_there(double today, double inTwoYears, double load, double? month) =>
        Assert.Equal(month, GrowthChart.Reached(load, today, inTwoYears));
}
