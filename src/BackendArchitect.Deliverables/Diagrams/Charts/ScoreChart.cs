using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>The options of the first decision: what each driver adds to the total, so that one sees where they part.</summary>
internal static class ScoreChart
{
    private const float Plot = 560;
    private const float Row = 40;
    private const float Gap = 10;

    public static Diagram? Of(Blueprint blueprint, Theme theme)
    {
        if (blueprint.Decisions is not [var decision, ..] || decision.Options.Count < 2)
        {
            return null;
        }

        var options = decision.Options.OrderByDescending(option => option.Total).ToList();
        var chart = new Chart(
            "scores",
            "Option scores",
            $"{decision.Title}: {decision.Winner.Name} with {Words.Number(decision.Winner.Total)} of 100",
            "Points of 100. Each piece is what one driver adds: its weight × the score.",
            $"Bars of the scores of the options for {decision.Title}. {string.Join("; ", options.Select(option => $"{option.Name} {Words.Number(option.Total)} of 100"))}.");
        var bars = options.Select(option => new Bar(option.Name, option.Total, option.Total, Words.Number(option.Total), "", option.Id == decision.Chosen)).ToList();
        return new Diagram(chart.Name, chart.Label, chart.Alt, ChartMermaid.Bars(chart, bars), Draw(chart, decision, options, theme));
    }

    private static Scene Draw(Chart chart, Decision decision, List<ScoredOption> options, Theme theme)
    {
        var left = Heading.Margin + options.Max(option => TextRuler.Measure(Name(option), 13, 600)) + Gap;
        var legend = Legend(decision);
        var inner = new[] { left + Plot + 60 - Heading.Margin, Heading.Width(chart.Title, chart.Subtitle) }.Max();
        var canvas = new Canvas();
        Heading.Draw(canvas, theme, chart.Title, chart.Subtitle, inner);
        var top = Heading.Bottom + 12;
        foreach (var (option, at) in options.Select((option, at) => (option, at)))
        {
            Stack(canvas, theme, decision, option, new Point(left, top + (at * Row)));
        }

        canvas.Line(new Point(left, top), new Point(left, top + (options.Count * Row)), theme.Line, 1.2f);
        var bottom = Keys(canvas, theme, legend, new Point(Heading.Margin, top + (options.Count * Row) + 28), inner);
        return canvas.ToScene(inner + (2 * Heading.Margin), bottom + Heading.Margin, theme.Background, chart.Alt);
    }

    private static void Stack(Canvas canvas, Theme theme, Decision decision, ScoredOption option, Point corner)
    {
        var baseline = corner.Y + 25;
        canvas.Text(new Point(corner.X - Gap, baseline), Name(option), 13, theme.Ink, option.Id == decision.Chosen ? 600 : 400, TextAnchor.End);
        var x = corner.X;
        foreach (var (weight, at) in decision.Weights.Select((weight, at) => (weight, at)))
        {
            var score = option.Scores.FirstOrDefault(known => known.Driver == weight.Driver)?.Value ?? 0;
            var width = (float)(weight.Value * score / 10 * Plot);
            canvas.Rectangle(Box.Of(x, corner.Y + 8, Math.Max(0, width - 1), 24), 0, Colour(theme, at));
            x += width;
        }

        canvas.Text(new Point(x + 8, baseline), Words.Number(option.Total), 13, theme.Ink, 700);
    }

    /// <returns>The base line of the last row of keys.</returns>
    private static float Keys(Canvas canvas, Theme theme, IReadOnlyList<string> names, Point start, float width)
    {
        var (x, y) = start;
        foreach (var (name, at) in names.Select((name, at) => (name, at)))
        {
            var wide = 20 + TextRuler.Measure(name, 11, 400) + 18;
            if (x + wide > start.X + width && x > start.X)
            {
                (x, y) = (start.X, y + 20);
            }

            canvas.Rectangle(Box.Of(x, y - 10, 13, 12), 3, Colour(theme, at));
            canvas.Text(new Point(x + 20, y), name, 11, theme.Muted);
            x += wide;
        }

        return y;
    }

    private static IReadOnlyList<string> Legend(Decision decision) => [.. decision.Weights.Select(weight => $"{Limits.Short(weight.Name)}, counts {Words.Number(Math.Round(weight.Value * 100))} %")];

    private static string Name(ScoredOption option) => TextRuler.Clip(Limits.Short(option.Name), 13, 600, 260);

    private static string Colour(Theme theme, int at) => theme.Series[at % theme.Series.Count];
}
