using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The risk register, worst first; what tells most is kept apart from what is only watched.</summary>
public static class RisksPage
{
    private const int MostTelling = 15;

    public static string Write(Blueprint blueprint)
    {
        var risks = blueprint.Risks.OrderByDescending(risk => risk.Score).ThenByDescending(risk => risk.Impact).ThenBy(risk => risk.Id, StringComparer.Ordinal).ToList();
        var page = new MarkdownPage()
            .Heading(1, "Risks")
            .Paragraph("Score is likelihood (1 rare to 5 almost certain) times impact (1 slight to 5 the business stops), our judgement. Gathered from the domain, the choices, the team, the plan, the way from an old system and support that ends.");
        Table(page, risks.Take(MostTelling));
        if (risks.Count > MostTelling)
        {
            Table(page.Heading(2, "Also watched"), risks.Skip(MostTelling));
        }

        return page.ToString();
    }

    private static void Table(MarkdownPage page, IEnumerable<Risk> risks) => page.Table(
        ["Score>", "Risk", "Likelihood>", "Impact>", "What is done about it", "Who watches it", "How it would show"],
        risks.Select(risk => new[]
        {
            Words.Number(risk.Score),
            Text(risk.Title),
            Words.Number(risk.Likelihood),
            Words.Number(risk.Impact),
            Text(risk.Mitigation),
            Text(risk.Owner),
            Text(risk.Trigger),
        }));
}
