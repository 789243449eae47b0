using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A design, short: verdict, cost, three reasons, one line of numbers, one picture, the warnings and assumptions that weigh most, and buttons for the rest.</summary>
public static class DesignReply
{
    /// <summary>Most characters a design is told in, the words for the picture aside.</summary>
    public const int Most = 1500;

    private const int Reasons = 3;
    private const int Warnings = 2;
    private const int Assumed = 3;

    /// <summary>Characters of a warning; the whole is one press away.</summary>
    private const int Warned = 140;

    private static readonly ImmutableArray<string> Shown = ["peak_rps", "availability_target", "availability_expected", "latency_target_ms", "rto_target_min", "rpo_target_min"];

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design)
    {
        var full = Compose(scene, design, reasons: true);
        return BlockText.Length(full.Where(block => block is not Block.Picture)) <= Most ? full : Compose(scene, design, reasons: false);
    }

    public static Block.Buttons More(Scene scene)
    {
        var words = scene.Words.Parts;
        return new Block.Buttons(
        [
            PartReply.Show(words.OptionsButton(), DesignParts.Options),
            PartReply.Show(words.FlipsButton(), DesignParts.Flips),
            ThingReply.See(words.FlowsButton(), ThingKind.Flow, Command.ShowThing.AllOfThem),
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

    /// <summary>A finding whole: what is wrong and what to do.</summary>
    public static Block.Note Warning(Finding finding) => new($"**{finding.Title}** ({finding.Id}): {finding.Says} {finding.Do}", "warning");

    /// <param name="reasons">Each assumption with why it was made.</param>
    private static ImmutableArray<Block> Compose(Scene scene, Blueprint design, bool reasons) =>
    [
        new Block.Heading(design.Verdict.Headline),
        new Block.Paragraph(Costs(scene, design)),
        new Block.Bullets([.. design.Verdict.Reasons.Take(Reasons)], Ordered: true),
        .. Numbers(scene, design),
        .. RecordReply.OfDesign(scene, design),
        PartReply.Picture(scene, design),
        .. Warning(design),
        .. GateReply.Warning(scene, design),
        .. VersionReply.OfDesign(scene, design),
        .. Assumptions(scene, design, reasons),
        .. ProposalReply.OfDesign(scene, design.Facts),
        Rest(scene, design),
        More(scene),
    ];

    private static string Costs(Scene scene, Blueprint design)
    {
        var range = Amounts.Money(design.Costs, design.Costs.Low, design.Costs.High);
        return Amounts.Dollars(design.Costs.Low) == Amounts.Dollars(design.Costs.High)
            ? scene.Words.Design.CostsEveryDay(range)
            : scene.Words.Design.Costs(range);
    }

    /// <summary>The few numbers a reader holds the design to, by how they came to be.</summary>
    private static IEnumerable<Block> Numbers(Scene scene, Blueprint design)
    {
        var groups = Shown.SelectMany(id => design.Figures.Where(figure => figure.Id == id).Take(1))
            .GroupBy(figure => Label(scene, figure.Provenance))
            .Select(group => scene.Words.Design.NumbersOf(group.Key, string.Join(", ", group.Select(figure => $"{FactText.InSentence(figure.Name)} {PartReply.Value(figure)}"))))
            .ToArray();
        return groups.Length == 0 ? [] : [new Block.Paragraph(string.Join(" · ", groups))];
    }

    private static IEnumerable<Block> Warning(Blueprint design) => design.Findings.Take(Warnings)
        .Select(finding => (Block)new Block.Note($"**{finding.Title}** ({finding.Id}): {PlainText.Cut(finding.Says, Warned)}", "warning"));

    private static IEnumerable<Block> Assumptions(Scene scene, Blueprint design, bool reasons)
    {
        var most = Heaviest(design).Take(Assumed)
            .Select(assumption => reasons ? AssumptionText.Full(scene, design, assumption) : AssumptionText.Line(scene, design, assumption)).ToImmutableArray();
        return most.IsEmpty ? [] : [new Block.Paragraph(scene.Words.Design.AssumedHere()), new Block.Bullets(most, Ordered: false)];
    }

    /// <summary>Those whose answer would change most: what was said with doubt, then what turns most decisions, then what is still worth asking.</summary>
    private static IEnumerable<Assumption> Heaviest(Blueprint design) => design.Assumptions
        .OrderByDescending(assumption => design.Facts.Any(fact => fact.Id == assumption.Fact && fact.Kind == FactKind.Stated))
        .ThenByDescending(assumption => design.Decisions.Count(decision => decision.Flips.Any(flip => flip.Fact == assumption.Fact)))
        .ThenByDescending(assumption => assumption.Question is not null);

    /// <summary>What was left out for shortness, one press away.</summary>
    private static Block.Buttons Rest(Scene scene, Blueprint design)
    {
        var words = scene.Words.Design;
        return new Block.Buttons(
        [
            .. design.Findings.Count == 0 ? [] : (Button[])[PartReply.Show(words.Warnings(Amounts.Count(design.Findings.Count, "warning", "warnings")), DesignParts.Warnings)],
            .. design.Assumptions.Count == 0 ? [] : (Button[])[PartReply.Show(words.AllAssumptions(Amounts.Count(design.Assumptions.Count, "assumption", "assumptions")), DesignParts.Assumptions)],
            PartReply.Show(words.NumbersButton(), DesignParts.Numbers),
            PartReply.Show(words.PatternsButton(), DesignParts.Patterns),
            PartReply.Show(words.AlternativesButton(), DesignParts.Alternatives),
        ]);
    }
}
