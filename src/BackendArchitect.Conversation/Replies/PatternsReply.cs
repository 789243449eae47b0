using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The patterns a design is made of, where each sits and why; and those left out on purpose.</summary>
public static class PatternsReply
{
    private static readonly ImmutableArray<string> Families = ["structure", "data", "messaging", "resilience", "tenancy", "security", "delivery", "api"];

    /// <summary>Patterns told with their reason, one of each family; the rest by name.</summary>
    private const int Told = 6;

    private const int LeftOut = 4;

    /// <summary>Parts named for one pattern.</summary>
    private const int Places = 2;

    /// <summary>Characters of a reason; the whole stands in the file.</summary>
    private const int Reason = 160;

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var told = design.Patterns.GroupBy(pattern => pattern.Family).OrderBy(Rank).Select(family => family.First()).Take(Told).ToArray();
        var rest = design.Patterns.Except(told).Select(pattern => pattern.Name).ToArray();
        var refused = design.RefusedPatterns.Where(pattern => !pattern.Quiet).Take(LeftOut).ToImmutableArray();
        return
        [
            new Block.Paragraph(words.Patterns(Amounts.Count(design.Patterns.Count, "pattern", "patterns"))),
            new Block.Table(
                [words.ColumnPattern(), words.ColumnWhere(), words.ColumnBecause()],
                [.. told.Select(pattern => (ImmutableArray<string>)[pattern.Name, Where(design, pattern), PlainText.Cut(pattern.Because.ReplaceLineEndings(" ").Trim(), Reason)])]),
            .. rest.Length == 0 ? [] : (Block[])[new Block.Paragraph(words.MorePatterns(string.Join(", ", rest)))],
            .. refused.IsEmpty ? [] : (Block[])
            [
                new Block.Paragraph(words.PatternsLeftOut()),
                new Block.Bullets([.. refused.Select(pattern => $"{pattern.Name}: {PlainText.Cut(pattern.Because, Reason)}")], Ordered: false),
            ],
            .. PartReply.Files(design, ("patterns.md", words.PatternsTitle())),
        ];
    }

    /// <summary>The shape of the system first, the shape of its answers last.</summary>
    private static int Rank(IGrouping<string, PatternUse> family) => Families.IndexOf(family.Key) is var at and >= 0 ? at : Families.Length;

    private static string Where(Blueprint design, PatternUse pattern) =>
        string.Join(", ", pattern.Where.Select(place => design.Part(place.Part)?.Name).OfType<string>().Distinct().Take(Places));
}
