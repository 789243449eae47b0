using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Reviews.Descriptions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Findings worst first, what cannot be determined, and the piece that decides next.</summary>
public static class ReviewReply
{
    private const int ShownFindings = 5;
    private const int ShownUnknown = 5;

    public static ImmutableArray<Block> Blocks(Scene scene, ReviewState review)
    {
        var words = scene.Words.Review;
        var checklist = scene.Knowledge.Checklists.First(list => list.Id == review.Checklist);
        var results = DescriptionReview.Check(review.Text, checklist, scene.Knowledge);
        var findings = results.Where(result => result.Status == CheckStatus.Finding).ToList();
        var unknown = results.Where(result => result.Status == CheckStatus.CannotDetermine).ToList();
        var present = results.Where(result => result.Status == CheckStatus.Present).ToList();
        return
        [
            .. Findings(scene, checklist.Name, findings, present.Count, results.Count),
            .. present.Count == 0 ? [] : (ImmutableArray<Block>)[new Block.Paragraph(words.Present(Titles(present)))],
            .. Unknown(scene, unknown),
            .. unknown.Count == 0
                ? (ImmutableArray<Block>)[new Block.Paragraph(words.AddMore())]
                : [new Block.Paragraph(words.NextPiece(unknown[0].Item.Title, unknown[0].Item.Show))],
            new Block.Paragraph(words.Sources(WhyReply.Sources(checklist.Sources))),
        ];
    }

    public static ImmutableArray<Block> Describe(Scene scene) =>
    [
        new Block.Paragraph(scene.Words.Review.Describe()),
        new Block.Paragraph(scene.Words.Review.Subjects(string.Join(" · ", scene.Knowledge.Checklists.Select(list => FactText.InSentence(list.Name))))),
        new Block.Note(scene.Words.Review.NoFiles(), "info"),
    ];

    private static ImmutableArray<Block> Findings(Scene scene, string name, List<CheckResult> findings, int present, int all)
    {
        var words = scene.Words.Review;
        if (findings.Count == 0)
        {
            return [new Block.Paragraph(present == 0 ? words.NothingYet(name) : words.NoFindings(name, $"{present}", $"{all}"))];
        }

        var rest = findings.Skip(ShownFindings).ToList();
        return
        [
            new Block.Paragraph(words.Findings(name, Amounts.Count(findings.Count, "finding", "findings"))),
            new Block.Bullets(
            [
                .. findings.Take(ShownFindings).Select(finding => words.Finding(
                    finding.Item.Title, finding.Item.Severity, finding.Item.Id, PlainText.Of(finding.Evidence, 120), finding.Item.Because, finding.Item.Do)),
            ], Ordered: true),
            .. rest.Count == 0 ? [] : (ImmutableArray<Block>)[new Block.Paragraph(words.More(Amounts.Count(rest.Count, "more", "more"), Titles(rest)))],
        ];
    }

    private static ImmutableArray<Block> Unknown(Scene scene, List<CheckResult> unknown)
    {
        var words = scene.Words.Review;
        return unknown.Count == 0
            ? []
            :
            [
                new Block.Paragraph(words.Unknown($"{unknown.Count}")),
                new Block.Bullets([.. unknown.Take(ShownUnknown).Select(result => words.Show(result.Item.Title, result.Item.Show))], Ordered: false),
                .. unknown.Count > ShownUnknown ? (ImmutableArray<Block>)[new Block.Note(words.MoreUnknown($"{unknown.Count - ShownUnknown}"), "info")] : [],
            ];
    }

    private static string Titles(IEnumerable<CheckResult> results) => string.Join(" · ", results.Select(result => FactText.InSentence(result.Item.Title)));
}
