using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Guest.Opinions;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The few findings that are worth most first, each with its lines; the rest behind buttons.</summary>
public static class FileReviewReply
{
    /// <summary>Kinds of finding in one message.</summary>
    public const int Shown = 5;

    private const int ShownLines = 3;
    private const int ShownOpen = 2;
    private const int ShownFiles = 4;

    /// <param name="mends">How many findings the patch mends.</param>
    /// <param name="left">Files that were more than are read at once.</param>
    /// <param name="opinions">What a language model says beyond the rules.</param>
    public static ImmutableArray<Block> First(Scene scene, ReviewReport report, ReviewDrift? drift, FileReviewState review, int mends, int left, ImmutableArray<CodeOpinion> opinions)
    {
        var words = scene.Words.FileReview;
        var counting = report.Counting.Count();
        var suppressed = report.Findings.Count - counting;
        return
        [
            .. report.Formats.Count == 0 ? [] : (ImmutableArray<Block>)[new Block.Paragraph(Head(scene, report, counting))],
            .. drift is null ? [] : (ImmutableArray<Block>)[new Block.Paragraph(words.Drift(Parts(scene, drift)))],
            .. Listed(scene, review, 0),
            .. Rest(scene, report, review, counting),
            .. Open(scene, report),
            .. report.Unread.Take(Shown).Select(file => new Block.Note(words.Unread(PlainText.Of($"{file.Place}"), PlainText.Of(file.Why, 300)), "warning")),
            .. suppressed == 0 ? [] : (ImmutableArray<Block>)[new Block.Note(words.Suppressed(Amounts.Count(suppressed, "finding", "findings")), "info")],
            .. left <= 0 ? [] : (ImmutableArray<Block>)[new Block.Note(words.TooMany($"{left}"), "warning")],
            .. OpinionReply.Below(scene, opinions),
            .. counting == 0 ? [] : (ImmutableArray<Block>)[Buttons(scene, review, 0, counting, mends)],
        ];
    }

    /// <summary>The kinds after those shown so far.</summary>
    public static ImmutableArray<Block> Next(Scene scene, FileReviewState review)
    {
        var words = scene.Words.FileReview;
        var left = Math.Max(0, review.Kinds.Count() - review.Shown - Shown);
        return review.Shown >= review.Kinds.Count()
            ? [new Block.Paragraph(words.NoMore()), new Block.Files([review.Page])]
            :
            [
                .. Listed(scene, review, review.Shown),
                new Block.Paragraph(left > 0 ? words.NextOnes(Amounts.Count(left, "kind", "kinds")) : words.LastOnes()),
                Buttons(scene, review, review.Shown, review.Findings.Count, 0),
            ];
    }

    private static string Head(Scene scene, ReviewReport report, int counting)
    {
        var words = scene.Words.FileReview;
        var names = report.Formats.Keys.Order(StringComparer.Ordinal).ToArray();
        var files = string.Join(", ", names.Take(ShownFiles).Select(name => $"**{PlainText.Of(name)}**")) + (names.Length > ShownFiles ? $" and {names.Length - ShownFiles} more" : "");
        var stops = report.Counting.Count(finding => finding.Severity == "error");
        return counting == 0 ? words.Nothing(files)
            : stops == 0 ? words.Mends(files, Amounts.Count(counting, "finding", "findings"))
            : words.Stops(files, Amounts.Count(counting, "finding", "findings"), $"{stops}");
    }

    private static ImmutableArray<Block> Listed(Scene scene, FileReviewState review, int from)
    {
        var single = review.Findings.Select(finding => finding.Place.File).Distinct().Count() == 1;
        ImmutableArray<string> lines = [.. review.Kinds.Skip(from).Take(Shown).Select(kind => Line(scene, [.. kind], single))];
        return lines.IsEmpty ? [] : [new Block.Bullets(lines, Ordered: true)];
    }

    private static string Line(Scene scene, KnownFinding[] kind, bool single)
    {
        var words = scene.Words.FileReview;
        var rule = Review.Rule(kind[0].Rule, scene.Knowledge);
        var authority = rule is null ? kind[0].Rule : words.Authority(kind[0].Rule, rule.Sources[0].Title.Split(';')[0]);
        return words.Finding(PlainText.Of(kind[0].Says, 200).TrimEnd('.'), Where(scene, kind, single), rule?.Because ?? "", rule?.Do ?? "", authority);
    }

    /// <summary>"lines 7, 11 and 15", with the file where there are several.</summary>
    private static string Where(Scene scene, KnownFinding[] kind, bool single)
    {
        var words = scene.Words.FileReview;
        string[] places = [.. kind.Select(finding => Place(words, finding.Place, single)).Distinct()];
        if (places.Length == 1)
        {
            return single && kind[0].Place.Line > 0 ? words.Line(places[0]) : places[0];
        }

        var shown = string.Join(", ", places.Length > ShownLines ? places.Take(ShownLines) : places.SkipLast(1));
        var all = places.Length > ShownLines ? words.AndMore(shown, $"{places.Length - ShownLines}") : words.AndLast(shown, places[^1]);
        return single ? words.Lines(all) : all;
    }

    private static string Place(FileReviewWords words, Place place, bool single) =>
        place.Line == 0 ? PlainText.Of(place.File) : single ? $"{place.Line}" : words.LineOf(PlainText.Of(place.File), $"{place.Line}");

    private static IEnumerable<Block> Rest(Scene scene, ReviewReport report, FileReviewState review, int counting)
    {
        var shown = review.Kinds.Take(Shown).Sum(kind => kind.Count());
        if (counting <= shown)
        {
            return [];
        }

        var ids = review.Kinds.Take(Shown).Select(kind => kind.Key).ToHashSet(StringComparer.Ordinal);
        var advice = report.Counting.Count(finding => finding.Severity == "info" && !ids.Contains(finding.Id));
        var (words, more) = (scene.Words.FileReview, $"{counting - shown}");
        return [new Block.Paragraph(advice == 0 ? words.MorePlain(more) : advice == counting - shown ? words.MoreAdvice(more) : words.More(more, $"{advice}"))];
    }

    private static IEnumerable<Block> Open(Scene scene, ReviewReport report)
    {
        var words = scene.Words.FileReview;
        return report.Open.Count == 0
            ? []
            :
            [
                new Block.Paragraph(words.CannotTell()),
                new Block.Bullets(
                [
                    .. report.Open.Take(ShownOpen).Select(point => words.Open(PlainText.Of(point.Says, 300), PlainText.Of(point.WouldDecide, 300))),
                    .. report.Open.Count > ShownOpen ? (ImmutableArray<string>)[words.MoreOpen($"{report.Open.Count - ShownOpen}")] : [],
                ], Ordered: false),
            ];
    }

    private static string Parts(Scene scene, ReviewDrift drift)
    {
        var words = scene.Words.FileReview;
        string[] parts =
        [
            .. drift.Resolved.Count > 0 ? [words.Resolved($"{drift.Resolved.Count}")] : (string[])[],
            .. drift.New.Count > 0 ? [words.New($"{drift.New.Count}")] : (string[])[],
            .. drift.Regressed.Count > 0 ? [words.Regressed($"{drift.Regressed.Count}")] : (string[])[],
            words.StillOpen($"{drift.StillOpen.Count}"),
        ];
        return string.Join(", ", parts);
    }

    private static Block.Buttons Buttons(Scene scene, FileReviewState review, int from, int counting, int mends)
    {
        var words = scene.Words.FileReview;
        var left = review.Kinds.Skip(from + Shown).Sum(kind => kind.Count());
        return new Block.Buttons(
        [
            .. left > 0 ? [Button(words.MoreButton($"{left}"), ReviewPart.More)] : (ImmutableArray<Button>)[],
            Button(words.AllButton($"{counting}"), ReviewPart.All),
            .. mends > 0 ? [Button(words.PatchButton($"{mends}"), ReviewPart.Patch)] : (ImmutableArray<Button>)[],
            Button(words.SarifButton(), ReviewPart.Sarif),
        ]);
    }

    private static Button Button(string label, ReviewPart part) => new(label, CommandLanguage.Print(new Command.ShowReview(part)));
}
