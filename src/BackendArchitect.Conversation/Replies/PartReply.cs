using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One part of a design: a few lines of it here, the whole in its file.</summary>
public static class PartReply
{
    private const string Bundle = "bundle.zip";

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, string part) => part switch
    {
        DesignParts.Summary => DesignReply.Blocks(scene, design),
        DesignParts.Options => OptionsReply.Options(scene, design),
        DesignParts.Flips => OptionsReply.Flips(scene, design),
        DesignParts.Api => ModelReply.Api(scene, design),
        DesignParts.Schema => ModelReply.Schema(scene, design),
        DesignParts.Technologies => ModelReply.Technologies(scene, design),
        DesignParts.Costs => LedgerReply.Costs(scene, design),
        DesignParts.Numbers => LedgerReply.Numbers(scene, design),
        DesignParts.Assumptions => LedgerReply.Assumptions(scene, design),
        DesignParts.Roadmap => PlanReply.Roadmap(scene, design),
        DesignParts.Risks => PlanReply.Risks(scene, design),
        DesignParts.Security => PlanReply.Security(scene, design),
        DesignParts.Warnings => PlanReply.Warnings(scene, design),
        DesignParts.Operations => PlanReply.Operations(scene, design),
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
        return new Block.Picture(Ref(design, "diagrams/c4-container.png", scene.Words.Parts.PictureTitle()), PlainText.Cut(alt, 1000));
    }

    public static Button Show(string label, string part) =>
        new(PlainText.Cut(label, 75), CommandLanguage.Print(new Command.ShowPart(part)));

    public static FileRef Ref(Blueprint design, string path, string title) =>
        new(design.Stamp.Brief, path, path[(path.LastIndexOf('/') + 1)..], title);

    public static Block.Files File(Blueprint design, string path, string title) => new([Ref(design, path, title)]);

    public static string Value(Figure figure) => figure.Provenance == Provenance.Stated
        ? Amounts.Of(figure.Value, figure.Unit)
        : figure.Unit == "%" ? Amounts.Of(100 - Amounts.Significant(100 - figure.Value, 2), figure.Unit) : Amounts.Rounded(figure.Value, figure.Unit);

    private static ImmutableArray<Block> Files(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        return
        [
            new Block.Paragraph(words.Files()),
            new Block.Files(
            [
                Ref(design, Bundle, words.BundleTitle()),
                Ref(design, "report.html", words.ReportTitle()),
                Ref(design, "README.md", words.ReadmeTitle()),
            ]),
        ];
    }
}
