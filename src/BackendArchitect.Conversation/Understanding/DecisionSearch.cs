using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>What somebody looks for in the decision log: "about the database last month", "accepted by Anna", "postgres".</summary>
/// <param name="Words">What it is about, without the rest; empty for anything.</param>
/// <param name="Person">Who had a hand in it, or null.</param>
/// <param name="Span">When something happened to it, both days included; null for any time.</param>
public sealed partial record DecisionSearch(string Words, DecisionStatus? Status, string? Person, (DateOnly First, DateOnly Last)? Span)
{
    private static readonly ImmutableHashSet<string> Small =
        ["the", "a", "an", "our", "on", "for", "about", "of", "in", "with", "regarding", "concerning", "around", "from", "that", "to", "and", "we", "decisions", "decision", "all", "any", "everything"];

    private ImmutableHashSet<string> Points { get; init; } = [];

    private ImmutableHashSet<string> Options { get; init; } = [];

    /// <param name="now">"last month" is counted from here, in UTC.</param>
    public static DecisionSearch Of(string words, DateTimeOffset now, KnowledgeBase knowledge, Logbook log)
    {
        var (rest, span) = DecisionTimes.Read(words, DateOnly.FromDateTime(now.UtcDateTime));
        var status = StatusIn().Match(rest) is { Success: true } found ? StatusOf(found.Value) : (DecisionStatus?)null;
        rest = StatusIn().Replace(rest, " ");
        var person = log.Decisions.SelectMany(record => record.Marks).Select(mark => mark.By).Where(name => name.Length > 0).Distinct()
            .OrderByDescending(name => name.Length)
            .FirstOrDefault(name => Regex.IsMatch(rest, $@"\b(by|from|of)\s+{Regex.Escape(name)}\b|^\W*{Regex.Escape(name)}\W*$", RegexOptions.IgnoreCase)
                || Regex.IsMatch(rest, $@"\b(by|from)\s+{Regex.Escape(name.Split(' ')[0])}\b", RegexOptions.IgnoreCase));
        rest = person is null ? rest : Regex.Replace(rest, $@"\b(by|from|of)?\s*\b({Regex.Escape(person)}|{Regex.Escape(person.Split(' ')[0])})\b", " ", RegexOptions.IgnoreCase);
        var about = string.Join(' ', Word().Matches(rest).Select(match => match.Value).Where(word => !Small.Contains(word.ToLowerInvariant())));
        var catalogue = new Catalogue(knowledge);
        return new DecisionSearch(about, status, person, span)
        {
            Options = [.. catalogue.Options(about).Select(option => option.Option)],
            Points = catalogue.Subject(about) is { } point ? [point] : [],
        };
    }

    public bool Fits(LoggedDecision record) =>
        (Status is not { } status || record.Status == status)
        && (Person is not { } person || record.Marks.Any(mark => mark.By == person))
        && (Span is not (var first, var last) || record.History.Any(change => DateOnly.FromDateTime(change.Mark.At.UtcDateTime) is var day && day >= first && day <= last))
        && (Words.Length == 0 || Options.Contains(record.Option) || Points.Contains(record.Decision) || HasAll(record));

    private bool HasAll(LoggedDecision record)
    {
        string[] texts = [record.Id, record.Title, record.Option, record.Reason, record.Why, .. record.Dissents.Select(dissent => $"{dissent.Option} {dissent.Argument}"), .. record.Votes.Select(vote => vote.Why)];
        return Words.Split(' ').All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static DecisionStatus StatusOf(string word) => word.ToLowerInvariant()[..3] switch
    {
        "acc" => DecisionStatus.Accepted,
        "rej" => DecisionStatus.Rejected,
        "sup" => DecisionStatus.Superseded,
        "dep" => DecisionStatus.Deprecated,
        _ => DecisionStatus.Proposed,
    };

    [GeneratedRegex(@"\b(accepted|rejected|superseded|deprecated|proposed|proposals?|open|pending|undecided)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StatusIn();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}.+#-]*")]
    private static partial Regex Word();
}
