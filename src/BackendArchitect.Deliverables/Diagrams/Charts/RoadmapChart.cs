using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>The phases on a line of weeks, with those that decide the end marked.</summary>
internal static class RoadmapChart
{
    private const float Row = 32;
    private const float Plot = 760;
    private const float Gap = 12;
    private const int MostTicks = 12;

    public static Diagram? Of(Blueprint blueprint, Theme theme)
    {
        if (blueprint.Phases.Count == 0 || End(blueprint) <= 0)
        {
            return null;
        }

        var critical = Critical(blueprint);
        var chart = new Chart(
            "roadmap",
            "Roadmap",
            $"Live after {Words.Number(End(blueprint))} weeks",
            blueprint.Schedule?.Warning ?? "Weeks after the start. A phase begins when those it waits for have met their exit.",
            $"Bars of the phases by week. {string.Join("; ", blueprint.Phases.Select(phase => $"{phase.Name}: {Words.Number(phase.Weeks)} weeks from week {Words.Number(phase.StartWeek)}"))}.");
        return new Diagram(chart.Name, chart.Label, chart.Alt, ChartMermaid.Roadmap(blueprint, critical), Draw(chart, blueprint, critical, theme));
    }

    private static double End(Blueprint blueprint) => blueprint.Phases.Max(phase => phase.StartWeek + phase.Weeks);

    /// <summary>Phases whose delay delays the end: those that reach it, and what each of those waits for without slack.</summary>
    internal static HashSet<string> Critical(Blueprint blueprint)
    {
        var byId = blueprint.Phases.ToDictionary(phase => phase.Id, StringComparer.Ordinal);
        var waiting = new Queue<Phase>(blueprint.Phases.Where(phase => Same(phase.StartWeek + phase.Weeks, End(blueprint))));
        var critical = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var phase))
        {
            if (critical.Add(phase.Id))
            {
                foreach (var before in phase.After.Select(id => byId.GetValueOrDefault(id)).OfType<Phase>().Where(before => Same(before.StartWeek + before.Weeks, phase.StartWeek)))
                {
                    waiting.Enqueue(before);
                }
            }
        }

        return critical;
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) < 0.01;

    private static Scene Draw(Chart chart, Blueprint blueprint, HashSet<string> critical, Theme theme)
    {
        var end = End(blueprint);
        var left = Heading.Margin + blueprint.Phases.Max(phase => TextRuler.Measure(Name(phase), 13, 600)) + Gap;
        var inner = Math.Max(left + Plot + 70 - Heading.Margin, Heading.Width(chart.Title, chart.Subtitle));
        var top = Heading.Bottom + 30;
        var canvas = new Canvas();
        Heading.Draw(canvas, theme, chart.Title, chart.Subtitle, inner);
        float X(double week) => left + (float)(week / end * Plot);
        foreach (var week in Ticks(blueprint, end))
        {
            canvas.Line(new Point(X(week), top), new Point(X(week), top + (blueprint.Phases.Count * Row)), theme.Grid);
            canvas.Text(new Point(X(week), top - 8), $"week {Words.Number(week)}", 11, theme.Muted, 400, TextAnchor.Middle);
        }

        foreach (var (phase, at) in blueprint.Phases.Select((phase, at) => (phase, at)))
        {
            var style = theme.Kinds[critical.Contains(phase.Id) ? PartKind.Cache : PartKind.Service];
            var y = top + (at * Row);
            canvas.Text(new Point(left - Gap, y + 21), Name(phase), 13, theme.Ink, 400, TextAnchor.End);
            canvas.Rectangle(new Box(X(phase.StartWeek), y + 6, X(phase.StartWeek + phase.Weeks), y + 26), 4, style.Fill, style.Stroke, 1.5f);
            canvas.Text(new Point(X(phase.StartWeek + phase.Weeks) + 8, y + 21), $"{Words.Number(phase.Weeks)} w", 12, theme.Muted, 600);
        }

        var bottom = top + (blueprint.Phases.Count * Row) + 28;
        var x = Key(canvas, theme, PartKind.Cache, "A delay here delays the end", new Point(Heading.Margin, bottom));
        Key(canvas, theme, PartKind.Service, "Has slack", new Point(x, bottom));
        return canvas.ToScene(inner + (2 * Heading.Margin), bottom + Heading.Margin, theme.Background, chart.Alt);
    }

    private static float Key(Canvas canvas, Theme theme, PartKind kind, string name, Point at)
    {
        var style = theme.Kinds[kind];
        canvas.Rectangle(Box.Of(at.X, at.Y - 11, 16, 12), 3, style.Fill, style.Stroke, 1.2f);
        canvas.Text(new Point(at.X + 22, at.Y - 1), name, 11, theme.Muted);
        return at.X + 22 + TextRuler.Measure(name, 11, 400) + 18;
    }

    /// <summary>The weeks at which phases begin, and the end; of those too near each other the first.</summary>
    private static IEnumerable<double> Ticks(Blueprint blueprint, double end)
    {
        var last = double.NegativeInfinity;
        foreach (var week in blueprint.Phases.Select(phase => phase.StartWeek).Append(end).Distinct().Order())
        {
            if (week - last >= end / MostTicks)
            {
                yield return last = week;
            }
        }
    }

    private static string Name(Phase phase) => TextRuler.Clip(Limits.Short(phase.Name), 13, 600, 280);
}
