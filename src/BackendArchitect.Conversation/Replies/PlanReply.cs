using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What comes next and what may go wrong: roadmap, risks, security, warnings, operations.</summary>
public static class PlanReply
{
    private const int Lines = 5;

    public static ImmutableArray<Block> Roadmap(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var weeks = design.Phases.Count == 0 ? 0 : design.Phases.Max(phase => phase.StartWeek + phase.Weeks);
        return
        [
            new Block.Paragraph(words.Roadmap(Amounts.Count(design.Phases.Count, "phase", "phases"), Amounts.Number(Math.Ceiling(weeks)))),
            .. design.Schedule?.Warning is { } warning ? (Block[])[new Block.Note(warning, "warning")] : [],
            new Block.Table(
                [words.ColumnPhase(), words.ColumnWeeks(), words.ColumnDone()],
                [.. design.Phases.Select(phase => (ImmutableArray<string>)[phase.Name, Span(phase), phase.Exit])]),
            .. PartReply.Files(design, ("roadmap.md", words.RoadmapTitle())),
        ];
    }

    public static ImmutableArray<Block> Risks(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        return
        [
            new Block.Paragraph(words.Risks(Amounts.Count(design.Risks.Count, "risk", "risks"))),
            new Block.Table(
                [words.ColumnRisk(), words.ColumnScore(), words.ColumnMitigation(), words.ColumnOwner()],
                [
                    .. design.Risks.Take(Lines).Select(risk => (ImmutableArray<string>)
                        [risk.Title, Amounts.Number(risk.Score), risk.Mitigation, risk.Owner]),
                ]),
            .. PartReply.Files(design, ("risks.md", words.RisksTitle())),
        ];
    }

    public static ImmutableArray<Block> Security(Scene scene, Blueprint design) =>
    [
        new Block.Paragraph(scene.Words.Parts.Security(Amounts.Count(design.Security.Count, "item", "items"))),
        new Block.Bullets([.. design.Security.Take(Lines).Select(item => $"**{item.Item.TrimEnd('.')}.** {item.How}")], Ordered: false),
        .. PartReply.Files(design, ("security.md", scene.Words.Parts.SecurityTitle())),
    ];

    public static ImmutableArray<Block> Warnings(Scene scene, Blueprint design) => design.Findings.Count == 0
        ? [new Block.Paragraph(scene.Words.Parts.NoWarnings())]
        : [.. design.Findings.Select(DesignReply.Warning)];

    /// <summary>What gives way first as the load grows, and what to do then.</summary>
    public static ImmutableArray<Block> Scaling(Scene scene, Blueprint design) => design.BreakPoints.Count == 0
        ? [new Block.Paragraph(scene.Words.Design.NoBreakPoint())]
        :
        [
            new Block.Paragraph(scene.Words.Parts.Scaling()),
            new Block.Table(
                [scene.Words.Parts.ColumnPart(), scene.Words.Parts.ColumnHolds(), scene.Words.Parts.ColumnLoad(), scene.Words.Parts.ColumnNext()],
                [
                    .. design.BreakPoints.Take(Lines).Select(point => (ImmutableArray<string>)
                        [$"{point.Part} ({point.Resource})", Amounts.Multiple(point.Multiple), Amounts.Rounded(point.Load, "requests/s"), point.Next]),
                ]),
            .. PartReply.Files(design, ("scaling.md", scene.Words.Parts.ScalingTitle())),
        ];

    public static ImmutableArray<Block> Operations(Scene scene, Blueprint design) =>
    [
        new Block.Paragraph(scene.Words.Parts.Operations()),
        .. PartReply.Files(
            design,
            ("operations/ci.yaml", scene.Words.Parts.PipelineTitle()),
            ("operations/alerts.yaml", scene.Words.Parts.AlertsTitle()),
            ("operations/load-test.js", scene.Words.Parts.LoadTestTitle()),
            ("operations/disaster-recovery.md", scene.Words.Parts.DisasterTitle()),
            ("scaling.md", scene.Words.Parts.ScalingTitle())),
    ];

    private static string Span(Phase phase) =>
        $"{Amounts.Number(Math.Floor(phase.StartWeek) + 1)}–{Amounts.Number(Math.Ceiling(phase.StartWeek + phase.Weeks))}";
}
