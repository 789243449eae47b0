using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The phases with their weeks, what they wait for, and how one knows that they are done.</summary>
public static class RoadmapPage
{
    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage().Heading(1, "Roadmap");
        if (blueprint.Schedule is { } schedule)
        {
            Fit(page, schedule);
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

        return (blueprint.Schedule is { } plan ? Rates(page, plan) : page).ToString();
    }

    private static void Fit(MarkdownPage page, Schedule schedule)
    {
        page.Paragraph($"{Words.Number(schedule.Weeks)} weeks from the start, {Words.Number(schedule.WorkWeeks)} engineer-weeks of planned work for {Words.Number(schedule.Engineers)} {(schedule.Engineers == 1 ? "engineer" : "engineers")} on {Words.Number(schedule.Tracks)} {(schedule.Tracks == 1 ? "track" : "tracks side by side")}. No phase begins before those it waits for have met their exit.")
            .Paragraph((schedule.Warning, schedule.AskedWeeks) switch
            {
                ({ } warning, _) => $"**{Text(warning)}**",
                (null, { } asked) => $"It fits the {Words.Number(asked)} weeks there are.",
                _ => "Nobody said by when it must be live, so nothing is squeezed.",
            });
    }

    private static MarkdownPage Rates(MarkdownPage page, Schedule schedule) => page
        .Heading(2, "What the plan is laid out with")
        .Paragraph($"Ours, an assumption of {Words.Date(schedule.Taken)}: a phase takes its engineer-weeks ÷ (engineers on it × focus), rounded up to half a week. Correct the rates after the first phase.")
        .Table(["Rate", "Value>", "Unit", "Meaning"], schedule.Rates.Select(rate => new[] { Mono(rate.Id), Words.Number(rate.Value), Text(rate.Unit), Text(rate.Means) }));

    private static string Name(Blueprint blueprint, string id) => Text(blueprint.Phases.FirstOrDefault(phase => phase.Id == id)?.Name ?? id);
}
