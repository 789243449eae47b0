using System.Globalization;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Knowledge;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Conversation.Records;

/// <summary>A record of the decision log in the form of MADR 4, with the votes and the voices that lost.</summary>
public static class LoggedRecord
{
    public static MadrRecord Of(Logbook log, LoggedDecision record, KnowledgeBase knowledge) => new(
        record.Id,
        record.SupersededBy is { } other ? $"superseded by {LoggedDecision.Name(other)}" : record.Status.ToString().ToLowerInvariant(),
        DateOnly.FromDateTime(record.Last.At.UtcDateTime),
        record.ReviewBy,
        record.IsOpen ? [] : [record.Last.By],
        record.Decision,
        record.Option,
        Text(record.Title),
        [.. Sections(log, record, knowledge)]);

    private static IEnumerable<MadrSection> Sections(Logbook log, LoggedDecision record, KnowledgeBase knowledge)
    {
        var point = knowledge.Decisions.FirstOrDefault(known => known.Id == record.Decision);
        yield return Section("Context and Problem Statement", page => _ = point is null
            ? page.Paragraph("Decided by the team in a conversation; nothing more was recorded of the question.")
            : page.Paragraph(Words.Sentence(point.Matters)).Paragraph($"**{Text(point.Asks)}**"));
        yield return Section("Considered Options", page => page.Bullets(record.Considered.Count > 0 ? record.Considered.Select(Text) : [Text(record.Title)]));
        yield return Section("Decision Outcome", page => Outcome(page, record));
        if (record.Standpoints.Any())
        {
            yield return Section("Votes", page => page.Bullets(record.Standpoints.Select(Vote)));
        }

        if (record.LostVoices.Any())
        {
            yield return Section("Dissent", page => page.Bullets(record.LostVoices.Select(Voice)));
        }

        yield return Section("More Information", page => page.Bullets([.. record.History.Select((change, at) => Change(record, change, at)), .. Links(log, record)]));
    }

    private static void Outcome(MarkdownPage page, LoggedDecision record)
    {
        var word = record.Status switch { DecisionStatus.Proposed => "Proposed", DecisionStatus.Rejected => "Rejected", _ => "Chosen" };
        page.Paragraph($"{word}: **{Text(record.Title)}**{(record.Why.Length == 0 ? "." : $", because: {Sentence(record.Why)}")}");
        if (!record.Consequences.IsEmpty)
        {
            page.Heading(3, "Consequences").Bullets(record.Consequences.Select(Words.Sentence));
        }

        if (!record.Flips.IsEmpty)
        {
            page.Heading(3, "What would change it").Bullets(record.Flips.Select(Words.Sentence));
        }

        if (record.ReviewBy is { } day)
        {
            page.Heading(3, "Confirmation").Paragraph(record.ReviewLoad is { } load
                ? $"Review by {Words.Date(day)}, or when the peak reaches {Words.Number(load)} requests/s, whichever comes first."
                : $"Review by {Words.Date(day)}.");
        }
    }

    private static string Vote(DecisionVote vote) =>
        $"{Text(vote.Mark.By)}, {Words.Date(Day(vote.Mark))}: {(vote.For ? "for" : "against")}{(vote.Why.Length == 0 ? "." : $", because: {Sentence(vote.Why)}")}";

    private static string Voice(DecisionDissent voice)
    {
        string[] parts = [.. new[] { voice.Option, voice.Argument }.Where(part => part.Length > 0).Select(part => Text(part).TrimEnd('.'))];
        var said = parts.Length == 0 ? "against it, without a reason" : string.Join(": ", parts);
        var reopen = voice.Trigger.Length == 0 ? "" : $" Reopen when: {Sentence(voice.Trigger)}";
        return voice.Mark.By.Length == 0 ? $"{said}.{reopen}" : $"{Text(voice.Mark.By)}, {Words.Date(Day(voice.Mark))}: {said}.{reopen}";
    }

    private static string Change(LoggedDecision record, DecisionChange change, int at)
    {
        var said = at > 0 && record.History[at - 1].Status == change.Status ? "Looked at again" : change.Status.ToString();
        var when = change.Mark.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{said} by {Text(change.Mark.By)}, {when} UTC{(change.Why.Length == 0 ? "." : $": {Sentence(change.Why)}")}";
    }

    private static IEnumerable<string> Links(Logbook log, LoggedDecision record) =>
    [
        .. log.ReplacedBy(record.Number).Select(other => $"Supersedes {Link(other)}."),
        .. record.SupersededBy is { } number && log.Find(number) is { } by ? [$"Superseded by {Link(by)}."] : Array.Empty<string>(),
    ];

    private static string Link(LoggedDecision record) => $"[{record.Id}]({DecisionFiles.FileName(record)}) {Text(record.Title)}";

    private static DateOnly Day(DecisionMark mark) => DateOnly.FromDateTime(mark.At.UtcDateTime);

    private static string Sentence(string words) => Text(words) is var text && text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : $"{text}.";

    private static MadrSection Section(string heading, Action<MarkdownPage> write)
    {
        var page = new MarkdownPage();
        write(page);
        return new MadrSection(heading, page.ToString().Trim('\n'));
    }
}
