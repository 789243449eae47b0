using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs.Alternatives;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One part of a design: a few lines of it here, the whole in its file.</summary>
public static class PartReply
{
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, string part) => part switch
    {
        DesignParts.Summary => DesignReply.Blocks(scene, design),
        DesignParts.Options => OptionsReply.Options(scene, design),
        DesignParts.Flips => OptionsReply.Flips(scene, design),
        DesignParts.Api => ModelReply.Api(scene, design),
        DesignParts.Schema => ModelReply.Schema(scene, design),
        DesignParts.Technologies => ModelReply.Technologies(scene, design),
        DesignParts.Gate => GateReply.Blocks(scene, design),
        DesignParts.Costs => LedgerReply.Costs(scene, design),
        DesignParts.Numbers => LedgerReply.Numbers(scene, design),
        DesignParts.Assumptions => LedgerReply.Assumptions(scene, design),
        DesignParts.Roadmap => PlanReply.Roadmap(scene, design),
        DesignParts.Risks => PlanReply.Risks(scene, design),
        DesignParts.Security => PlanReply.Security(scene, design),
        DesignParts.Warnings => PlanReply.Warnings(scene, design),
        DesignParts.Operations => PlanReply.Operations(scene, design),
        DesignParts.Boundaries => MigrateReply.Boundaries(scene, design),
        DesignParts.Migration when design.Migration is not null => MigrateReply.Blocks(scene, design, Engine.Briefs.Ledger.Empty, "", []),
        DesignParts.Scaling => PlanReply.Scaling(scene, design),
        DesignParts.Patterns => PatternsReply.Blocks(scene, design),
        DesignParts.Alternatives => AlternativesReply.All(scene, design),
        DesignParts.Nothing => AlternativesReply.One(scene, design, AlternativeKind.DoNothing),
        DesignParts.Buy => AlternativesReply.One(scene, design, AlternativeKind.Buy),
        DesignParts.Wait => AlternativesReply.One(scene, design, AlternativeKind.Postpone),
        DesignParts.Picture => [Picture(scene, design)],
        _ => Files(scene, design),
    };

    /// <summary>Where a number comes from: its formula and its parents.</summary>
    public static ImmutableArray<Block> Number(Scene scene, Blueprint design, string id) =>
        design.Figures.FirstOrDefault(figure => figure.Id == id) is { } figure
            ? LedgerReply.Number(scene, design, figure)
            : [new Block.Paragraph(scene.Words.Parts.NoSuchNumber())];

    public static Block.Picture Picture(Scene scene, Blueprint design)
    {
        var inside = design.Parts.Where(part => !part.IsOutside).Select(part => part.Label.Length > 0 ? $"{part.Name} ({part.Label})" : part.Name);
        var alt = scene.Words.Parts.PictureAlt(design.Title, string.Join(", ", inside));
        return Drawn(design, "c4-container", scene.Words.Parts.PictureTitle(), alt);
    }

    public static Block.Picture Drawn(Blueprint design, string name, string title, string alt) =>
        new(Ref(design, $"diagrams/{name}.png", title), PlainText.Cut(alt, 1000));

    public static Button Show(string label, string part) =>
        new(PlainText.Cut(label, 75), CommandLanguage.Print(new Command.ShowPart(part)));

    public static FileRef Ref(Blueprint design, string path, string title) =>
        new(design.Stamp.Brief, path, path[(path.LastIndexOf('/') + 1)..], title);

    /// <summary>The files of these that the design has, and why one of them is kept back; nothing when it has none of them.</summary>
    public static IEnumerable<Block> Files(Blueprint design, params ReadOnlySpan<(string Path, string Title)> files)
    {
        var found = ImmutableArray.CreateBuilder<FileRef>();
        var withheld = new List<Block>();
        foreach (var (path, title) in files)
        {
            if (Deliverables.Bundle.Withheld(design, path) is { } mend)
            {
                withheld.Add(new Block.Paragraph(mend.ToString()));
            }
            else if (path == FileRef.Everything || Deliverables.Bundle.HasPage(design, path))
            {
                found.Add(Ref(design, path, title));
            }
        }

        return found.Count == 0 ? withheld : [new Block.Files(found.ToImmutable()), .. withheld];
    }

    public static string Value(Figure figure) => figure.Provenance == Provenance.Stated
        ? Amounts.Of(figure.Value, figure.Unit)
        : figure.Unit == "%" ? Amounts.Of(100 - Amounts.Significant(100 - figure.Value, 2), figure.Unit) : Amounts.Rounded(figure.Value, figure.Unit);

    private static ImmutableArray<Block> Files(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        return
        [
            new Block.Paragraph(words.Files()),
            .. Files(design, (FileRef.Everything, words.BundleTitle()), ("report.html", words.ReportTitle()), ("README.md", words.ReadmeTitle())),
        ];
    }
}
