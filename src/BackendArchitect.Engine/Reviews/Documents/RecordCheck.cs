using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Documents;

/// <summary>What a decision record lacks as a record, whatever it decides.</summary>
internal static partial class RecordCheck
{
    public static bool IsRecord(ReviewFile file) =>
        !NoRecord().IsMatch(file.Name)
        && (Folder().IsMatch(file.Path) || Numbered().IsMatch(file.Name) || (DocumentText.Of(file).Title is { } title && Titled().IsMatch(title.Words)))
        && DocumentText.Of(file).Headings.Any(heading => Decision().IsMatch(heading.Words));

    public static IEnumerable<Remark> Of(ReviewFile file)
    {
        var document = DocumentText.Of(file);
        var title = document.Title!.Line;
        var status = Status().Match(document.Text);
        if (!status.Success)
        {
            yield return At(file, "N01", title);
        }

        if (!Consequences().IsMatch(document.Text))
        {
            yield return At(file, "N02", title);
        }

        if (!Alternatives().IsMatch(document.Text))
        {
            yield return At(file, "N03", title);
        }

        if (status.Success && Superseded().Match(document.Text, status.Index, StatusEnd(document.Text, status) - status.Index) is { Success: true } old && !Link().IsMatch(document.Text.AsSpan(old.Index, Math.Min(200, document.Text.Length - old.Index))))
        {
            yield return new Remark("N04", file.AtOffset(old.Index), file.Quote(file.AtOffset(old.Index).Line));
        }

        foreach (Match promise in Promise().Matches(document.Prose))
        {
            if (!Bound().IsMatch(Sentence(document.Prose, promise)))
            {
                var place = file.AtOffset(promise.Index);
                yield return new Remark("N05", place, file.Quote(place.Line)) { Words = new Dictionary<string, string> { ["words"] = promise.Value } };
            }
        }
    }

    private static Remark At(ReviewFile file, string rule, int line) => new(rule, file.At(line), file.Quote(line));

    /// <summary>A label says it in its line, a heading in the first line under it.</summary>
    private static int StatusEnd(string text, Match status)
    {
        var end = LineEnd(text, status.Index + status.Length);
        while (end < text.Length && text.AsSpan(status.Index, end - status.Index).TrimEnd("*:=- \n").EndsWith("status", StringComparison.OrdinalIgnoreCase))
        {
            end = LineEnd(text, end + 1);
        }

        return end;
    }

    private static int LineEnd(string text, int from) => from < text.Length && text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private static string Sentence(string prose, Match match)
    {
        var start = match.Index == 0 ? 0 : prose.LastIndexOfAny(['.', '!', '?', '\n'], match.Index - 1) + 1;
        var end = prose.IndexOfAny(['.', '!', '?', '\n'], match.Index + match.Length);
        return prose[start..(end < 0 ? prose.Length : end)];
    }

    [GeneratedRegex(@"^(readme|index|template|.*template)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoRecord();

    [GeneratedRegex(@"(^|/)(adrs?|decisions|decision-records|architecture-decisions)/", RegexOptions.IgnoreCase)]
    private static partial Regex Folder();

    [GeneratedRegex(@"^(adr[-_ ]?)?[0-9]{3,4}[-_ ]|^adr[-_ ]", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\[?adr\b|architecture decision record)", RegexOptions.IgnoreCase)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^([0-9.]+\s*)?(the )?(decision|resolution)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^[\s>*\-|_#=\[:.0-9]*status\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(consequences?|implications?|impacts?|trade-?offs?|pros|results? in|ramifications|drawbacks?|outcomes|downsides?|effects)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Consequences();

    [GeneratedRegex(@"\b(alternatives?|alternatively|options?|considered|instead|rather than|versus|vs|trade-?offs?|rejected|compared|comparison|other (tools|approaches|solutions|choices))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\bsuperseded\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Superseded();

    [GeneratedRegex(@"\]\(|\[\[|<<|\badr\b|\.md\b|[0-9]{2,}|#[0-9]+|https?:|link:|xref:|:doc:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bwe('ll| will) [^.!?;]{0,120}\b(later|eventually|at some point|some day|someday|soon|in the future|down the road)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Promise();

    [GeneratedRegex(@"[0-9@]|\b(january|february|march|april|may|june|july|august|september|october|november|december|quarter|owner|owned by|milestone|ticket|issue|if|when|once|adr)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Bound();
}
