using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads what a team wrote down as decided: records in the form of MADR or Nygard, and sentences of decision in other documents. Each is cited by its path and heading.</summary>
public sealed partial class DecisionDocument(KnowledgeBase knowledge)
{
    /// <summary>Longer documents are read to here. Unit: characters.</summary>
    private const int Most = 400_000;

    private const int LongestTitle = 160;

    /// <summary>A sentence so short is a name: "PostgreSQL, managed."</summary>
    private const int MostOfAName = 6;

    /// <summary>Work a technology may do beside its own: "PostgreSQL as the job queue" says nothing of the database.</summary>
    private static readonly string[] Beside = ["cache", "messaging", "observability"];

    private readonly Catalogue _catalogue = new(knowledge);

    /// <summary>Longer ones are no sentences and no headings. Unit: characters.</summary>
    private const int Longest = 1_000;

    /// <param name="Anchor">As Git hosts make it: the second of a name ends in -1.</param>
    private sealed record Section(string Heading, string Text, string Anchor);

    /// <param name="path">With forward slashes, as it is to be cited: <c>docs/adr/0001-use-postgresql.md</c>.</param>
    /// <returns>One for a record; one for each technology or style a free document says was decided. Empty where the catalogue knows nothing of what is written.</returns>
    public IReadOnlyList<StandingDecision> Read(string path, string text)
    {
        text = (text.Length > Most ? text[..Most] : text).ReplaceLineEndings("\n");
        var front = FrontMatter().Match(text);
        var body = text[front.Length..];
        path = PathSigns().Replace(path, "");
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = Several().Matches(body).Select(match => match.Index).ToList();
        return starts.Count < 2
            ? [.. One(path, front.Value, body, anchors)]
            : [.. starts.SelectMany((start, at) => One(path, "", body[start..(at + 1 < starts.Count ? starts[at + 1] : body.Length)], anchors))];
    }

    private List<StandingDecision> One(string path, string front, string body, Dictionary<string, int> anchors)
    {
        var sections = Sections(body, anchors);
        return Status(path, front, sections) is { } status ? [.. Record(path, status, front, sections)] : [.. Sentences(path, sections)];
    }

    private IEnumerable<StandingDecision> Record(string path, string status, string front, IReadOnlyList<Section> sections)
    {
        var whole = string.Join('\n', sections.Select(section => section.Text));
        var named = FrontTitle().Match(front) is { Success: true } line ? line.Groups["title"].Value.Trim('"', '\'', ' ') : sections.FirstOrDefault(section => section.Heading.Length > 0 && !Outcome().IsMatch(section.Heading))?.Heading ?? path;
        var title = Title().Replace(named, "");
        var outcome = sections.FirstOrDefault(section => Outcome().IsMatch(section.Heading));
        var words = Short(Taken(outcome?.Text ?? ""));
        if ((RecordChoice.Of(words, _catalogue) ?? RecordChoice.Of(title, _catalogue)) is { } choice)
        {
            yield return new StandingDecision(
                Cited(path, outcome ?? sections[0]),
                PlainText.Of(title, LongestTitle),
                choice.Subject,
                choice.Against && status == RecordStatus.Accepted ? StandingDecision.Banned : status,
                Date(front) ?? Date(whole) ?? DateOnly.MinValue)
            {
                Decision = _catalogue.Subject(title) is { } work && Beside.Contains(work) ? work : "",
            };
        }
    }

    /// <summary>What the outcome says is taken: the option it names, or its first sentence where that decides anything.</summary>
    private static string Taken(string outcome)
    {
        if (Chosen().Match(outcome) is { Success: true } chosen)
        {
            return Letter().IsMatch(chosen.Groups["option"].Value) ? outcome[(chosen.Index + chosen.Length)..].Split('\n')[0] : chosen.Groups["option"].Value;
        }

        var sentence = Short(FirstSentence(outcome));
        return sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostOfAName || Decides().IsMatch(sentence) ? sentence : "";
    }

    /// <summary>"We use PostgreSQL for orders": what is said to be done, and not what was weighed.</summary>
    private IEnumerable<StandingDecision> Sentences(string path, IReadOnlyList<Section> sections) => sections
        .SelectMany(section => Sentence().Split(section.Text).Where(sentence => sentence.Length <= Longest && Decided().IsMatch(sentence) && !Denied().IsMatch(sentence)).Select(sentence => (Section: section, Sentence: sentence.Trim(' ', '\n', '-', '*', '|'))))
        .Select(said => (said.Section, said.Sentence, Subject: Subject(said.Sentence)))
        .Where(said => said.Subject is not null)
        .DistinctBy(said => said.Subject)
        .Select(said => new StandingDecision(Cited(path, said.Section), PlainText.Of(said.Sentence, LongestTitle), said.Subject!, "accepted", DateOnly.MinValue));

    private string? Subject(string words) => RecordChoice.Of(words, _catalogue) is { Against: false } choice ? choice.Subject : null;

    /// <returns>Null where the document says nothing of a status: it is no record.</returns>
    private static string? Status(string path, string front, IReadOnlyList<Section> sections)
    {
        var said = StatusLine().Match(front) is { Success: true } line ? line.Groups["status"].Value
            : sections.FirstOrDefault(section => section.Heading.Equals("status", StringComparison.OrdinalIgnoreCase))?.Text.TrimStart()
            ?? sections.SelectMany(section => (Match[])[StatusLine().Match(section.Text), StatusCell().Match(section.Text)]).Where(match => match.Success)
                .Select(match => match.Groups["status"].Value).FirstOrDefault(found => RecordStatus.Is(Short(found))); // "Status: 200" is one of an answer
        return said is not null ? RecordStatus.Of(Short(said))
            : sections.Any(section => Outcome().IsMatch(section.Heading) && (Chosen().IsMatch(section.Text) || OfRecords().IsMatch(path))) ? RecordStatus.Accepted // MADR lets the status out where it is that
            : null;
    }

    private static List<Section> Sections(string text, Dictionary<string, int> anchors)
    {
        var sections = new List<Section>();
        var (heading, anchor, body, isCode) = ("", "", new List<string>(), false);
        foreach (var line in text.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && line.Length <= Longest && Heading().Match(line) is { Success: true } found)
            {
                sections.Add(new Section(heading, string.Join('\n', body), anchor));
                (heading, body) = (found.Groups["text"].Value.Trim(), []);
                anchor = Signs().Replace(heading.ToLowerInvariant(), "").Trim().Replace(' ', '-');
                anchors[anchor] = anchors.TryGetValue(anchor, out var before) ? before + 1 : 0;
                anchor = anchors[anchor] == 0 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{anchors[anchor]}");
            }
            else if (!isCode)
            {
                body.Add(line);
            }
        }

        sections.Add(new Section(heading, string.Join('\n', body), anchor));
        return sections.FindAll(section => section.Heading.Length > 0 || section.Text.Trim().Length > 0);
    }

    private static DateOnly? Date(string text) =>
        Day().Match(text) is { Success: true } day && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string FirstSentence(string text) => Sentence().Split(text).FirstOrDefault(sentence => sentence.Trim().Length > 0) ?? "";

    private static string Short(string words) => words.Length <= Longest ? words : words[..Longest];

    private static string Cited(string path, Section section) => section.Anchor.Length == 0 ? path : $"{path}#{section.Anchor}";

    /// <summary>A path is shown to people and written into files: nothing in it may act as markup.</summary>
    [GeneratedRegex(@"[\p{Cc}<>\[\]`|*""]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathSigns();

    /// <summary>"Option B": the words behind it say what that is.</summary>
    [GeneratedRegex(@"^\s*(option )?[A-Za-z0-9]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(we|team|teams|services?|systems?|apps?|applications?|backend|everything)\b[^.]{0,40}?\b(will|use|uses|using|adopt|adopted|chose|choose|decided|go|run|runs|build|host|deploy|store|stores|standardi[sz]e|migrate|move|switch|replace|expose|keep)\b|\b(winner|(is|was|are) (chosen|selected|used|adopted)|approach(es)? taken|decided|decision is)\b|^\W*(use|adopt|build|run|keep|store|host|deploy|go with|move|migrate|switch|replace)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Decides();

    /// <summary>A folder in which every file is a record.</summary>
    [GeneratedRegex(@"(^|/)(adrs?|decisions|decision-records)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfRecords();

    [GeneratedRegex(@"\A---\n(?s:.*?)\n---\n")]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>[^\n]+?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t]*([*-][ \t]*)?(\*\*|__)?status(\*\*|__)?\s*:\s*(\*\*|__)?\s*[""']?(?<status>[A-Za-z][^\n]*)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"^[ \t]*\|[ \t]*(\*\*)?status(\*\*)?[ \t]*\|[ \t]*(?<status>[^|\n]+)\|", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StatusCell();

    /// <summary>Several records in one file.</summary>
    [GeneratedRegex(@"^#{1,2} [^\n]*\bADR[- ]?\d+\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Several();

    [GeneratedRegex(@"^title\s*:\s*(?<title>[^\n]+)$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FrontTitle();

    [GeneratedRegex(@"^(decision outcome|the decision|decision|decisions|outcome|resolution|what we decided|decision made|proposed solution)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"chosen option\s*:?\s*[""“'*]*(?<option>[^""”'*\n,]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Chosen();

    [GeneratedRegex(@"\b(we|the team|backend|all services) (use|uses|chose|choose|picked|adopted|decided|run|runs|went with|go with|will use|standardi[sz]ed? on|store|stores)\b|\bis our (standard|default|database|broker|cloud)\b|\bdecided (on|to use)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decided();

    [GeneratedRegex(@"\b(not|never|no longer|n't|might|may|could|should we|considered|instead of using|evaluate|used to|until)\b|\?", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-*|])")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s*(adr[- ]?)?\d{0,5}\s*[.:)-]*\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(19|20)\d\d-\d\d-\d\d\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"[^\p{L}\p{N}\- ]")]
    private static partial Regex Signs();
}
