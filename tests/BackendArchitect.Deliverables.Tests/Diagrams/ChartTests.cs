using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Charts;
using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;
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
            var words = chart.Scene.Items.OfType<SceneItem.Text>().Where(text => text.Value.Length > 0).Select(text => (text.Value, Box: BoxOf(text))).ToList();

            Assert.All(words, word => Assert.True(
                word.Box.Left >= 0 && word.Box.Top >= 0 && word.Box.Right <= chart.Scene.Width && word.Box.Bottom <= chart.Scene.Height, $"{chart.Name}: '{word.Value}' leaves the picture"));
            foreach (var (first, second) in words.SelectMany((first, at) => words.Skip(at + 1).Select(second => (first, second))))
            {
                Assert.False(first.Box.Overlaps(second.Box, 1), $"{chart.Name}: '{first.Value}' and '{second.Value}' meet");
            }
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

    private static Box BoxOf(SceneItem.Text text)
    {
        var width = TextRuler.Measure(text.Value, text.Size, text.Weight);
        var left = text.Anchor switch { TextAnchor.Middle => text.At.X - (width / 2), TextAnchor.End => text.At.X - width, _ => text.At.X };
        return Box.Of(left, text.At.Y - (text.Size * 0.75f), width, text.Size * 0.95f);
    }
}
