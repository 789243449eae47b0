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
        file.Extension is ".md" or ".markdown" or ".txt" or ".adoc" or ".rst" && !Others.Any(other => other.Reads(file))
        && Prose(file.Text).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length >= Least;

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var prose = Prose(file.Text);
        foreach (var result in Results(prose, scope).Where(result => result.Status == CheckStatus.Finding))
        {
            var words = result.Evidence.Split('”')[0];
            yield return At(file, prose, words, new Remark(result.Item.Id, file.At(1), words) { Words = new Dictionary<string, string> { ["words"] = $"“{words}”" } });
        }

        foreach (var remark in Asked(file, prose, scope))
        {
            yield return remark;
        }
    }

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        return Results(Prose(file.Text), scope).Where(result => result.Status == CheckStatus.CannotDetermine)
            .Select(result => new OpenPoint(result.Item.Id, $"{result.Item.Title}: cannot be determined from the text.", $"Show {result.Item.Show}."));
    }

    /// <summary>By the checklist of its subject, and by the one every design is held to.</summary>
    private static IEnumerable<CheckResult> Results(string prose, ReviewScope scope) =>
        new[] { DescriptionReview.For(prose, scope.Knowledge), scope.Knowledge.Checklists.First(list => list.Id == DescriptionReview.Usual) }.Distinct()
            .SelectMany(list => DescriptionReview.Check(prose, list, scope.Knowledge))
            .DistinctBy(result => result.Item.Id);

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

    /// <summary>The text with what is code, a table's rule or a heading's sign blanked, so that every word keeps its place.</summary>
    private static string Prose(string text) => Structure().Replace(Fence().Replace(text, Blank), Blank);

    private static string Blank(Match match) => string.Concat(match.Value.Select(letter => letter == '\n' ? '\n' : ' '));

    [GeneratedRegex(@"^(```|~~~)[^\n]*\n.*?^\1[^\n]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*\|?[\s:|-]{3,}\|?\s*$|^#{1,6}\s|<!--.*?-->", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Structure();
}
