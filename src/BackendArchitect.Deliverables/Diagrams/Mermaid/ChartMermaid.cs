using System.Globalization;
using BackendArchitect.Deliverables.Diagrams.Charts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Charts as mermaid text.</summary>
internal static class ChartMermaid
{
    public static string Bars(Chart chart, IReadOnlyList<Bar> bars) => string.Join('\n',
        "xychart-beta horizontal",
        $"  title {Word(chart.Title)}",
        $"  x-axis [{string.Join(", ", bars.Select(bar => Word(bar.Name)))}]",
        "  y-axis \" \"",
        $"  bar [{string.Join(", ", bars.Select(bar => Plain(bar.High)))}]",
        "");

    /// <param name="limit">The load that stops it, as a second line.</param>
    public static string Growth(Chart chart, IReadOnlyList<double> points, double limit) => string.Join('\n',
        "xychart-beta",
        $"  title {Word(chart.Title)}",
        $"  x-axis [{string.Join(", ", points.Select((_, at) => Plain(at * 3)))}]",
        "  y-axis \"requests/s\"",
        $"  line [{string.Join(", ", points.Select(Plain))}]",
        $"  line [{string.Join(", ", points.Select(_ => Plain(limit)))}]",
        "");

    /// <summary>Weeks are shown as days after the day of the catalogue, for mermaid knows only days of the calendar.</summary>
    public static string Roadmap(Blueprint blueprint, IReadOnlySet<string> critical) => string.Join('\n',
        [
            "gantt",
            "  dateFormat YYYY-MM-DD",
            "  axisFormat %d %b",
            .. blueprint.Phases.Select(phase =>
                $"  {Name(phase)} :{(critical.Contains(phase.Id) ? "crit, " : "")}{Day(blueprint, phase.StartWeek)}, {Plain(Math.Round(phase.Weeks * 7, MidpointRounding.AwayFromZero))}d"),
            "",
        ]);

    private static string Day(Blueprint blueprint, double week) =>
        blueprint.Stamp.CatalogueDate.AddDays((int)Math.Round(week * 7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A colon ends the name of a task, and a comma its data.
    private static string Name(Phase phase) => MermaidText.Plain(phase.Name.Replace(':', ' ').Replace(',', ' '));

    private static string Word(string text) => MermaidText.Verbatim(text);

    private static string Plain(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
