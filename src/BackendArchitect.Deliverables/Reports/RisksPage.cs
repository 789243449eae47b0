using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The risk register, worst first.</summary>
public static class RisksPage
{
    public static string Write(Blueprint blueprint) => new MarkdownPage()
        .Heading(1, "Risks")
        .Paragraph("Score is likelihood (1 rare to 5 almost certain) times impact (1 slight to 5 the business stops).")
        .Table(
            ["Score>", "Risk", "Likelihood>", "Impact>", "What is done about it", "Who watches it", "How it would show"],
            blueprint.Risks
                .OrderByDescending(risk => risk.Score)
                .ThenBy(risk => risk.Id, StringComparer.Ordinal)
                .Select(risk => new[]
                {
                    Words.Number(risk.Score),
                    Text(risk.Title),
                    Words.Number(risk.Likelihood),
                    Words.Number(risk.Impact),
                    Text(risk.Mitigation),
                    Text(risk.Owner),
                    Text(risk.Trigger),
                }))
        .ToString();
}
