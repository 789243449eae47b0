using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The phases with their weeks, what they wait for, and how one knows that they are done.</summary>
public static class RoadmapPage
{
    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage().Heading(1, "Roadmap");
        if (blueprint.Phases.Count > 0)
        {
            page.Paragraph($"{Words.Number(blueprint.Phases.Max(phase => phase.StartWeek + phase.Weeks))} weeks from the start. No phase begins before those it waits for have met their exit.");
        }

        page.Table(
            ["Phase", "Starts after week>", "Weeks>", "Waits for", "Done when"],
            blueprint.Phases.Select(phase => new[]
            {
                Text(phase.Name),
                Words.Number(phase.StartWeek),
                Words.Number(phase.Weeks),
                string.Join(", ", phase.After.Select(id => Name(blueprint, id))),
                Text(phase.Exit),
            }));
        foreach (var phase in blueprint.Phases)
        {
            page.Heading(2, Text(phase.Name)).Bullets(phase.Work.Select(Words.Sentence)).Paragraph($"Done when: {Words.Sentence(phase.Exit)}");
        }

        return page.ToString();
    }

    private static string Name(Blueprint blueprint, string id) => Text(blueprint.Phases.FirstOrDefault(phase => phase.Id == id)?.Name ?? id);
}
