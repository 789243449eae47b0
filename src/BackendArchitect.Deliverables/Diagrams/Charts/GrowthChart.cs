using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>The peak over two years against the loads at which parts of the design stop carrying more.</summary>
internal static class GrowthChart
{
    public const int Months = 24;

    private const int Step = 3;
    private const float Width = 700;
    private const float Height = 300;
    private const float LabelHeight = 17;

    /// <summary>Null when the load is not known to grow, or no part is known to stop it.</summary>
    public static Diagram? Of(Blueprint blueprint, Theme theme)
    {
        if (blueprint.Projection?.Figures.FirstOrDefault(figure => figure.Id == "peak_rps") is not { } peak || blueprint.BreakPoints.Count == 0 || peak.Today <= 0)
        {
            return null;
        }

        var first = blueprint.BreakPoints[0];
        var chart = new Chart(
            "growth",
            "Growth against break points",
            Reached(first.Load, peak.Today, peak.InTwoYears) is { } month
                ? $"{Words.Part(blueprint, first.Part)} is full in month {Words.Number(month)}: {first.Resource}"
                : "Two years of growth stay below the first break point",
            $"Requests/s at the peak, over {Months} months, against the load each part carries",
            $"A line of the peak from {Words.Number(peak.Today)} to {Words.Number(peak.InTwoYears)} requests/s over two years. "
                + $"{string.Join("; ", blueprint.BreakPoints.Select(point => $"{Words.Part(blueprint, point.Part)} carries {Words.Number(point.Load)}"))}.");
        return new Diagram(chart.Name, chart.Label, chart.Alt, ChartMermaid.Growth(chart, Points(peak.Today, peak.InTwoYears), first.Load), Draw(chart, blueprint, peak.Today, peak.InTwoYears, theme));
    }

    /// <summary>The month in which growth at a steady rate reaches a load, rounded; null when it does not within two years.</summary>
    internal static double? Reached(double load, double today, double inTwoYears) =>
        inTwoYears > load && load > today ? Math.Round(Months * Math.Log(load / today) / Math.Log(inTwoYears / today)) : null;

    /// <summary>The load every three months at a steady rate of growth.</summary>
    internal static IReadOnlyList<double> Points(double today, double inTwoYears) =>
        [.. Enumerable.Range(0, (Months / Step) + 1).Select(at => today * Math.Pow(inTwoYears / today, (double)at * Step / Months))];

    private static Scene Draw(Chart chart, Blueprint blueprint, double today, double inTwoYears, Theme theme)
    {
        var points = Points(today, inTwoYears);
        // What lies far above the line would press it flat: the first point is always shown, others while they are near.
        var near = blueprint.BreakPoints.Where((point, at) => at == 0 || point.Load <= points.Max() * 1.8).Where(point => point.Load <= points.Max() * 4).ToList();
        var most = near.Select(point => point.Load).Append(points.Max()).Max() * 1.08;
        var (left, top) = (Heading.Margin + 12, Heading.Bottom + 20);
        var plot = Box.Of(left, top, Width, Height);
        float Y(double value) => plot.Bottom - (float)(value / most * Height);
        float X(int at) => plot.Left + (at * Width / (points.Count - 1));

        var canvas = new Canvas();
        var beside = near.Count == 0 ? 0 : near.Max(point => TextRuler.Measure(Label(blueprint, point), 11, 400)) + 12;
        var inner = Math.Max(12 + Width + Math.Max(beside, 70), Heading.Width(chart.Title, chart.Subtitle));
        Heading.Draw(canvas, theme, chart.Title, chart.Subtitle, inner);
        canvas.Line(new Point(plot.Left, plot.Bottom), new Point(plot.Right, plot.Bottom), theme.Line, 1.2f);
        foreach (var month in Enumerable.Range(0, points.Count).Where(at => at % 2 == 0))
        {
            canvas.Text(new Point(X(month), plot.Bottom + 18), month == 0 ? "today" : $"month {month * Step}", 11, theme.Muted, 400, TextAnchor.Middle);
        }

        Limits(canvas, theme, blueprint, near, plot, Y);
        canvas.Path([.. points.Select((value, at) => at == 0 ? PathStep.Move(X(at), Y(value)) : PathStep.Line(X(at), Y(value)))], null, theme.Accent, 2.6f);
        foreach (var at in new[] { 0, points.Count - 1 })
        {
            var isUnderLimit = near.Exists(point => Y(points[at]) - Y(point.Load) is > -4 and < 28);
            canvas.Circle(new Point(X(at), Y(points[at])), 4.5f, theme.Background, theme.Accent, 2.4f);
            canvas.Text(new Point(X(at) + (at == 0 ? 6 : -8), Y(points[at]) + (isUnderLimit ? 22 : -10)), Words.Number(points[at]), 12, theme.Accent, 700, at == 0 ? TextAnchor.Start : TextAnchor.End);
        }

        return canvas.ToScene(inner + (2 * Heading.Margin), plot.Bottom + 22 + Heading.Margin, theme.Background, chart.Alt);
    }

    /// <summary>A broken line for each, its name to the right; names that would meet are pushed down.</summary>
    private static void Limits(Canvas canvas, Theme theme, Blueprint blueprint, List<BreakPoint> near, Box plot, Func<double, float> y)
    {
        var free = float.MinValue;
        foreach (var (point, at) in near.OrderByDescending(point => point.Load).Select((point, at) => (point, at)))
        {
            var colour = theme.Kinds[point == blueprint.BreakPoints[0] ? PartKind.Cache : PartKind.Queue].Stroke;
            var line = y(point.Load);
            canvas.Line(new Point(plot.Left, line), new Point(plot.Right, line), colour, 1.6f, [6, 5]);
            free = Math.Max(line + 4, free + LabelHeight);
            canvas.Text(new Point(plot.Right + 8, free), Label(blueprint, point), 11, colour, 600);
        }
    }

    private static string Label(Blueprint blueprint, BreakPoint point) =>
        TextRuler.Clip(Diagrams.Limits.Short($"{Words.Number(point.Load)} {Words.Part(blueprint, point.Part)}, {point.Resource}"), 11, 600, 300);
}
