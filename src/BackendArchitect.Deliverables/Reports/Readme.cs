using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Handover;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The first page of a bundle: how the brief was read, what to build, the numbers, what to beware of, and where the rest is.</summary>
public static class Readme
{
    private static readonly string[] Telling =
    [
        "peak_rps", "average_rps", "peak_rps_two_years", "peak_reads_per_second", "peak_writes_per_second", "peak_jobs_per_second", "origin_rps",
        "stored_gb", "stored_gb_two_years", "latency_target_ms", "availability_target", "availability_expected", "rto_target_min", "rpo_target_min",
        "app_instances", "worker_instances", "monthly_cost_low", "monthly_cost_high", "operations_days",
    ];

    /// <summary>Facts that stay open while the design aims at a figure of its own.</summary>
    private static readonly (string Fact, string Figure)[] Targets =
    [
        (FactIds.LatencyP95, "latency_target_ms"), (FactIds.RecoveryTime, "rto_target_min"), (FactIds.RecoveryPoint, "rpo_target_min"), (FactIds.Availability, "availability_target"),
    ];

    public static string Write(Blueprint blueprint, IReadOnlyList<Diagram> pictures, IEnumerable<(string Path, string Title)> files, IReadOnlyList<Mend> mends)
    {
        var page = new MarkdownPage().Heading(1, Text(blueprint.Title));
        Verdict(page, blueprint);
        if (pictures.FirstOrDefault(picture => picture.Name == "c4-container") is { } containers)
        {
            page.Paragraph($"<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"diagrams/{containers.Name}-dark.svg\"><img alt=\"{Html.Text(containers.Title)}\" src=\"diagrams/{containers.Name}.svg\"></picture>");
        }

        page.Heading(2, "How the brief was read");
        Reading(page, blueprint);
        HouseText.Add(page, blueprint);
        page.Heading(2, "The numbers");
        Numbers(page, blueprint);
        if (blueprint.Costs is { IsConverted: true, Rate: { } rate })
        {
            page.Paragraph($"Money in {rate.Currency}: {Text(ShownMoney.Says(rate))}.");
        }

        if (blueprint.Assumptions.Count > 0)
        {
            page.Heading(2, "Taken for granted");
            Assumptions(page, blueprint);
        }

        if (blueprint.Findings.Count > 0)
        {
            page.Heading(2, "Warnings");
            Warnings(page, blueprint);
        }

        if (blueprint.Claims.Any(claim => claim.Label == Epistemic.CannotDetermine))
        {
            page.Heading(2, "What cannot be known yet");
            Unknowns(page, blueprint);
        }

        if (blueprint.Gate.Lines.Count > 0)
        {
            GateText.Short(page.Heading(2, "Quality gate"), blueprint.Gate).Paragraph("What was looked at and noted is in [technologies.md](technologies.md).");
        }

        page.Heading(2, "Where the rest is")
            .Bullets(mends.Select(mend => Text(mend.ToString())))
            .Table(["File", "What it is"], files.Select(file => new[] { $"[{file.Path}]({file.Path})", Text(file.Title) }));
        return page.Paragraph(Stamp(blueprint)).Paragraph(GateText.Age(blueprint.Dates)).ToString();
    }

    internal static void Verdict(MarkdownPage page, Blueprint blueprint) => page
        .Paragraph($"**{Text(blueprint.Verdict.Headline)}**")
        .Numbered(blueprint.Verdict.Reasons.Select(Words.Sentence));

    internal static void Reading(MarkdownPage page, Blueprint blueprint) => page.Table(
        ["What", "Value", "How it is known", "Because of"],
        blueprint.Facts.Select(fact => new[]
        {
            Text(Words.Name(fact)),
            Text(Words.Value(blueprint, fact)),
            Words.Kind(fact),
            fact.Kind == FactKind.Stated ? $"“{Text(fact.Words)}”" : Text(fact.Words),
        }));

    internal static void Numbers(MarkdownPage page, Blueprint blueprint)
    {
        page.Table(
            ["Figure", "Value>", "Unit", "How it is known"],
            Telling
                .Select(id => blueprint.Figures.FirstOrDefault(figure => figure.Id == id))
                .OfType<Engine.Sizing.Figure>()
                .Select(figure => new[] { Text(figure.Name), Words.Number(figure.Value), Text(figure.Unit), Words.Kind(figure.Provenance) }))
            .Paragraph("Each formula, with what went in, is in `capacity.md`.");
        if (blueprint.BreakPoints is [var first, ..])
        {
            page.Paragraph($"It holds to **{Words.Multiple(first.Multiple)} times** the planned peak{(first.Multiple > BreakPoint.Plenty ? "" : $", {Words.Number(first.Load)} requests/s")}. "
                + $"First to saturate: {Words.Part(blueprint, first.Part)}, {Text(first.Resource)}. Next step: {Words.Sentence(first.Next)}");
        }
    }

    internal static void Assumptions(MarkdownPage page, Blueprint blueprint) => page
        .Paragraph("Nobody said these. A different answer can change the design.")
        .Table(
            ["What", "Assumed value", "Why this value"],
            blueprint.Assumptions.Select(assumption => new[] { Text(assumption.Name), Text(Assumed(blueprint, assumption)), Text(assumption.Because) }));

    /// <summary>What nobody bounded is still planned with a figure where the design aims at one.</summary>
    private static string Assumed(Blueprint blueprint, Assumption assumption)
    {
        var target = Targets.Where(target => target.Fact == assumption.Fact).Select(target => target.Figure).FirstOrDefault();
        return blueprint.Facts.All(fact => fact.Id != assumption.Fact) && blueprint.Figures.FirstOrDefault(figure => figure.Id == target) is { } figure
            ? Words.Number(figure.Value, figure.Unit)
            : blueprint.Facts.FirstOrDefault(known => known.Id == assumption.Fact) is { } fact ? Words.Value(blueprint, fact) : assumption.Value;
    }

    internal static void Unknowns(MarkdownPage page, Blueprint blueprint) => page.Table(
        ["What", "What would decide it"],
        blueprint.Claims
            .Where(claim => claim.Label == Epistemic.CannotDetermine)
            .Select(claim => new[] { Words.Sentence(claim.Text), Words.Sentence(claim.WouldDecide!) }));

    internal static void Warnings(MarkdownPage page, Blueprint blueprint)
    {
        foreach (var finding in blueprint.Findings)
        {
            page.Heading(3, $"{Text(finding.Title)} ({Text(finding.Severity)}, {Text(finding.Id)})")
                .Paragraph($"{Words.Sentence(finding.Says)} {Words.Sentence(finding.Because)}")
                .Bullets(
                [
                    $"Do: {Words.Sentence(finding.Do)}",
                    .. finding.Evidence.Count > 0 ? [$"Seen in: {string.Join(", ", finding.Evidence.Select(Mono))}"] : Array.Empty<string>(),
                    .. finding.Sources.Select(source => "Source: " + Words.Cite(source)),
                ]);
        }
    }

    internal static string Stamp(Blueprint blueprint) =>
        $"Made by engine {Text(blueprint.Stamp.Engine)} from catalogue {Mono(blueprint.Stamp.Catalogue)} of {Words.Date(blueprint.Stamp.CatalogueDate)} "
        + $"and brief {Mono(blueprint.Stamp.Brief)}. The same three give the same bytes.";
}
