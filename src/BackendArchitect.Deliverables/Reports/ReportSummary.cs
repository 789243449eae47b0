using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>What the first screen of the report holds under the headline, three reasons and one table, and what would turn each decision.</summary>
internal static class ReportSummary
{
    private static readonly string[] Telling =
        ["peak_rps", "store_writes_per_second", "availability_target", "latency_target_ms", "stored_gb_two_years", "operations_days"];

    public static void Write(MarkdownPage page, Blueprint blueprint) => page
        .Numbered(blueprint.Verdict.Reasons.Select(Words.Sentence))
        .Table(
            ["Number", "Value>", "How it is known"],
            Telling
                .Select(id => blueprint.Figures.FirstOrDefault(figure => figure.Id == id))
                .OfType<Engine.Sizing.Figure>()
                .Select(figure => new[] { Text(figure.Name), Text(Words.Number(figure.Value, figure.Unit)), Words.Kind(figure.Provenance) }));

    /// <summary>Tried values first, then what each other option is right for.</summary>
    public static void Changes(MarkdownPage page, Blueprint blueprint) => page.Table(
        ["Decision", "Chosen", "What would change it"],
        blueprint.Decisions
            .Where(decision => decision.Triggers.Count > 0)
            .Select(decision => new[] { Text(decision.Title), Text(decision.Winner.Name), string.Join(" ", decision.Triggers.Select(Words.Sentence)) }));
}
