using System.Text.RegularExpressions;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reviews.Descriptions;

namespace BackendArchitect.Engine.Reviews.Documents;

/// <summary>Reads design documents and descriptions in prose. What they deny is a finding; what they do not mention cannot be determined, and is never called missing.</summary>
public sealed partial class DocumentReviewer : Reviewer
{
    /// <summary>A text shorter than this describes nothing. Unit: words.</summary>
    private const int Least = 8;

    /// <summary>Red flags that show in what is asked for, whatever is designed for it.</summary>
    private static readonly string[] Flags = ["RF01", "RF04", "RF10", "RF23", "RF25"];

    public override string Format => "document";

    public override bool Reads(ReviewFile file) =>
        file.Extension is ".md" or ".markdown" or ".txt" or ".adoc" or ".rst" && !Other().IsMatch(file.Name) && !Others.Any(other => other.Reads(file))
        && DocumentText.Of(file).Told.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length >= Least;

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope) =>
        [.. Denied(file, scope), .. Asked(file, DocumentText.Of(file).Prose, scope), .. RecordCheck.IsRecord(file) ? RecordCheck.Of(file) : []];

    /// <summary>What no checklist finds in the page. A record is about one decision: it need not speak of all else.</summary>
    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope) =>
        from results in RecordCheck.IsRecord(file) ? [] : Results(file, DocumentText.Of(file).Told, scope, (_, _) => true).GroupBy(result => result.Item.Id)
        where results.All(result => result.Status == CheckStatus.CannotDetermine)
        let item = results.First().Item
        select new OpenPoint(item.Id, $"{item.Title}: cannot be determined from the text.", $"Show {item.Show}.");

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => file.Text.Length > DocumentText.Longest
        ? [new UnreadFile(file.AtOffset(DocumentText.Longest), $"The first {DocumentText.Longest / 1000} 000 characters were read. Hand in the rest as a file of its own.")]
        : [];

    private static IEnumerable<Remark> Denied(ReviewFile file, ReviewScope scope) =>
        (from result in Results(file, DocumentText.Of(file).Prose, scope, (passage, mention) => !mention.Denied || Claim.IsPlain(passage, mention))
        where result.Status == CheckStatus.Finding && result.Item.Examples is { Count: > 0 }
        from place in result.Places
        let at = file.AtOffset(place.From)
        let words = string.Join(' ', file.Text[place.From..place.To].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        select new Remark(result.Item.Id, at, file.Quote(at.Line)) { Words = new Dictionary<string, string> { ["words"] = $"“{words}”" } })
        .DistinctBy(remark => (remark.Rule, remark.Place.Line));

    /// <summary>By the checklist of its subject, and by the one every design is held to.</summary>
    private static IEnumerable<CheckResult> Results(ReviewFile file, string text, ReviewScope scope, Func<Passage, CheckMention, bool> counts)
    {
        var passage = new Passage(text, Reading.Vocabulary.Of(scope.Knowledge));
        return new[] { DescriptionReview.For(DocumentText.Of(file).Told, scope.Knowledge), scope.Knowledge.Checklists.First(list => list.Id == DescriptionReview.Usual) }.Distinct()
            .SelectMany(list => DescriptionReview.Check(passage, list, counts));
    }

    /// <summary>Formats that may come with the ending of prose: a plan in a text file, a page that holds a picture.</summary>
    private static IEnumerable<Reviewer> Others => Reviewers.All.Where(reviewer => reviewer is not DocumentReviewer && reviewer.Format != "diagram");

    private static IEnumerable<Remark> Asked(ReviewFile file, string prose, ReviewScope scope)
    {
        var brief = Reader.Read(prose.Length > Reader.LongestText ? prose[..Reader.LongestText] : prose, new FactSource(file.Path), scope.Knowledge).Ledger;
        if (brief.Count == 0)
        {
            yield break;
        }

        foreach (var found in Architect.Design(brief, scope.Knowledge).Findings.Where(found => Flags.Contains(found.Id)))
        {
            var words = brief.Facts.Where(fact => fact.Words.Length > 0).Select(fact => fact.Words).FirstOrDefault(words => prose.Contains(words, StringComparison.Ordinal)) ?? "";
            yield return At(file, prose, words, new Remark(found.Id, file.At(1), file.Quote(1)) { Words = new Dictionary<string, string> { ["words"] = found.Says } });
        }
    }

    private static Remark At(ReviewFile file, string prose, string words, Remark remark)
    {
        var at = words.Length > 0 ? prose.IndexOf(words, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
        {
            return remark;
        }

        var place = file.AtOffset(at);
        return remark with { Place = place, Evidence = file.Quote(place.Line) };
    }

    [GeneratedRegex(@"^(requirements.*|constraints.*|robots|license.*|licence.*|notice.*|copying.*|changelog.*|changes|history|contributing|code_of_conduct|authors|cmakelists|third[-_ ]?party.*|humans|llms.*)\.[a-z]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
