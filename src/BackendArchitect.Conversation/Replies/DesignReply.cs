using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A design, short: verdict, three reasons, one table of numbers, one picture, warnings, assumptions, and buttons for the rest.</summary>
public static class DesignReply
{
    private const int Reasons = 3;
    private const int Warnings = 3;
    private const int Assumed = 8;

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design) =>
    [
        new Block.Heading(design.Verdict.Headline),
        new Block.Paragraph(Costs(scene, design)),
        new Block.Bullets([.. design.Verdict.Reasons.Take(Reasons)], Ordered: true),
        Numbers(scene, design),
        PartReply.Picture(scene, design),
        .. Warned(design),
        .. GateReply.Warning(scene, design),
        .. Assumptions(scene, design),
        .. Rest(scene, design),
        More(scene),
    ];

    public static Block.Buttons More(Scene scene)
    {
        var words = scene.Words.Parts;
        return new Block.Buttons(
        [
            PartReply.Show(words.OptionsButton(), DesignParts.Options),
            PartReply.Show(words.FlipsButton(), DesignParts.Flips),
            PartReply.Show(words.ApiButton(), DesignParts.Api),
            PartReply.Show(words.SchemaButton(), DesignParts.Schema),
            PartReply.Show(words.CostsButton(), DesignParts.Costs),
            PartReply.Show(words.RoadmapButton(), DesignParts.Roadmap),
            PartReply.Show(words.RisksButton(), DesignParts.Risks),
            PartReply.Show(words.FilesButton(), DesignParts.Files),
        ]);
    }

    public static ImmutableArray<Block> AnotherSystem(Scene scene, string domain) =>
    [
        new Block.Paragraph(scene.Words.Design.AnotherSystem(domain)),
        new Block.Buttons(
        [
            new Button(scene.Words.Design.FreshBrief(), CommandLanguage.Print(new Command.StartDesign(Ledger.Empty)), Primary: true),
            new Button(scene.Words.Design.KeepThisOne(), CommandLanguage.Print(new Command.KeepDesign())),
        ]),
    ];

    /// <summary>"said", "computed": how a number came to be.</summary>
    public static string Label(Scene scene, Provenance provenance) => provenance switch
    {
        Provenance.Stated => scene.Words.Design.Said(),
        Provenance.Inferred => scene.Words.Design.Inferred(),
        Provenance.Assumed => scene.Words.Design.Assumed(),
        Provenance.Computed => scene.Words.Design.Computed(),
        _ => scene.Words.Design.Dated(),
    };

    public static Block.Note Warning(Finding finding) => new($"**{finding.Title}** ({finding.Id}): {finding.Says} {finding.Do}", "warning");

    private static string Costs(Scene scene, Blueprint design)
    {
        var range = Amounts.Dollars(design.Costs.Low, design.Costs.High);
        return Amounts.Dollars(design.Costs.Low) == Amounts.Dollars(design.Costs.High)
            ? scene.Words.Design.CostsEveryDay(range)
            : scene.Words.Design.Costs(range);
    }

    private static Block.Table Numbers(Scene scene, Blueprint design)
    {
        var words = scene.Words.Design;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. Figure(scene, design, "peak_rps"),
            .. Figure(scene, design, "peak_writes_per_second"),
            [words.CostRow(), words.CostRange(Amounts.Dollars(design.Costs.Low, design.Costs.High)), words.Computed()],
            .. design.BreakPoints.Take(1).Select(point => (ImmutableArray<string>)
                [words.HoldsRow(), words.HoldsTo(Amounts.Multiple(point.Multiple), point.Resource), words.Computed()]),
            .. Figure(scene, design, "availability_target"),
            .. Figure(scene, design, "availability_expected"),
            .. Figure(scene, design, "latency_target_ms"),
            .. Figure(scene, design, "rto_target_min"),
            .. Figure(scene, design, "rpo_target_min"),
        ];
        return new Block.Table([words.ColumnNumber(), words.ColumnValue(), words.ColumnFrom()], rows);
    }

    private static IEnumerable<ImmutableArray<string>> Figure(Scene scene, Blueprint design, string id) =>
        design.Figures.Where(figure => figure.Id == id).Take(1).Select(figure => (ImmutableArray<string>)
            [figure.Name, PartReply.Value(figure), Label(scene, figure.Provenance)]);

    private static IEnumerable<Block> Warned(Blueprint design) => design.Findings.Take(Warnings).Select(finding => (Block)Warning(finding));

    private static IEnumerable<Block> Assumptions(Scene scene, Blueprint design)
    {
        var open = Open(design).Select(assumption => AssumptionText.Full(scene, design, assumption)).ToImmutableArray();
        return open.IsEmpty ? [] : [new Block.Paragraph(scene.Words.Design.AssumedHere()), new Block.Bullets(open, Ordered: false)];
    }

    /// <summary>What was left out for shortness, one press away.</summary>
    private static IEnumerable<Block> Rest(Scene scene, Blueprint design)
    {
        var warnings = design.Findings.Count - Warnings;
        var assumptions = design.Assumptions.Count - Open(design).Count();
        ImmutableArray<Button> buttons =
        [
            .. warnings <= 0 ? [] : (Button[])[PartReply.Show(scene.Words.Design.MoreWarnings(Amounts.Count(warnings, "more warning", "more warnings")), DesignParts.Warnings)],
            .. assumptions <= 0 ? [] : (Button[])[PartReply.Show(scene.Words.Design.AllAssumptions(Amounts.Count(assumptions, "more assumption", "more assumptions")), DesignParts.Assumptions)],
        ];
        return buttons.IsEmpty ? [] : [new Block.Buttons(buttons)];
    }

    private static IEnumerable<Assumption> Open(Blueprint design) =>
        design.Assumptions.Where(assumption => assumption.Question is not null).Take(Assumed);
}
