using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>The numbers the design stands on that nobody has measured yet, and what becomes of the design when they are off.</summary>
public static class BenchmarksPage
{
    public static string Write(Blueprint blueprint)
    {
        // A target is set, not measured; what nothing depends on decides nothing.
        var open = blueprint.Figures.Where(figure =>
            figure.Provenance is Provenance.Assumed or Provenance.Dated
            && !figure.Id.Contains("_target", StringComparison.Ordinal)
            && blueprint.Figures.Any(other => other.From.Contains(figure.Id)));
        return new MarkdownPage()
            .Heading(1, "What to measure")
            .Paragraph("These numbers come from tables or assumptions. Measure them on your own system with `load-test.js`, put the result into the brief, and the design follows.")
            .Table(
                ["Figure", "Planned with>", "Unit", "How it is known", "What depends on it"],
                open.Select(figure => new[]
                {
                    Text(figure.Name),
                    Words.Number(figure.Value),
                    Text(figure.Unit),
                    Words.Kind(figure.Provenance),
                    string.Join(", ", blueprint.Figures.Where(other => other.From.Contains(figure.Id)).Select(other => Text(other.Name))),
                }))
            .Heading(2, "In which order")
            .Numbered(
            [
                "One instance of the application alone: raise the rate until the 95th percentile passes its target. That is what one instance carries.",
                "The store alone: the writes of one transaction, at the share of writes the load test uses.",
                "The whole at the planned peak for half an hour, with the cache warm, then with the cache empty.",
                "One part at a time switched off at the peak: the promise must hold or the alert must fire.",
            ])
            .ToString();
    }
}
