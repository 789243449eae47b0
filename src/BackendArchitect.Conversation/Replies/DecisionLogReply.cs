using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The decision log as it is read: a list, one record, what is due.</summary>
public static class DecisionLogReply
{
    /// <summary>Records in one list; the rest is found by narrowing.</summary>
    private const int Listed = 12;

    /// <summary>Days after which an open proposal is spoken of.</summary>
    public const int OpenDays = 14;

    public static ImmutableArray<Block> Found(Scene scene, Logbook log, string words)
    {
        var say = scene.Words.DecisionLog;
        if (log.Decisions.IsEmpty)
        {
            return [new Block.Paragraph(say.NoneYet())];
        }

        var search = DecisionSearch.Of(words, scene.Occasion.At, scene.Knowledge, log);
        var what = What(say, search);
        var found = log.Decisions.Where(search.Fits).Reverse().ToArray();
        if (found.Length == 0)
        {
            return [new Block.Paragraph(say.NoneMatching(what, Amounts.Count(log.Decisions.Count, "decision", "decisions")))];
        }

        return
        [
            new Block.Paragraph(what.Length == 0
                ? say.All(Amounts.Count(found.Length, "decision", "decisions"))
                : say.Matching(Amounts.Count(found.Length, "decision", "decisions"), what)),
            new Block.Bullets([.. found.Take(Listed).Select(record => Line(scene.Words, record, scene.Occasion.At))], Ordered: false),
            .. found.Length > Listed ? [new Block.Note(say.More($"{found.Length - Listed}"), "info")] : (Block[])[],
            Foot(scene, log, found),
        ];
    }

    public static ImmutableArray<Block> Record(Scene scene, Logbook log, LoggedDecision record) =>
        [.. Body(scene, log, record), DecisionReply.Buttons(scene, record)];

    /// <summary>The record with what to hold against it today, and the question whether it is still right.</summary>
    public static ImmutableArray<Block> Review(Scene scene, Logbook log, LoggedDecision record)
    {
        var words = scene.Words.Decisions;
        return
        [
            .. Body(scene, log, record),
            new Block.Paragraph(scene.Words.DecisionLog.StillRight(record.Id)),
            new Block.Buttons(
            [
                new Button(words.HoldsButton(), CommandLanguage.Print(new Command.ReviewDecision(record.Number, true)), Primary: true),
                new Button(words.SupersedeButton(), CommandLanguage.Print(new Command.MoveDecision(record.Number, DecisionMove.Supersede))),
                new Button(words.DeprecateButton(), CommandLanguage.Print(new Command.MoveDecision(record.Number, DecisionMove.Deprecate))),
            ]),
        ];
    }

    /// <summary>Whether a decision is to be looked at again, or a proposal was left open.</summary>
    public static bool HasDue(Scene scene, Logbook log) => log.Due(scene.Occasion.At).Any()
        || log.Decisions.Exists(record => record.IsOpen && scene.Occasion.At - record.Last.At >= TimeSpan.FromDays(OpenDays));

    public static ImmutableArray<Block> Due(Scene scene, Logbook log)
    {
        var say = scene.Words.DecisionLog;
        var now = scene.Occasion.At;
        var due = log.Due(now).ToArray();
        string[] open = [.. log.Decisions.Where(record => record.IsOpen && now - record.Last.At >= TimeSpan.FromDays(OpenDays))
            .Select(record => say.OpenFor(record.Id, record.Title, record.Last.By, $"{(now - record.Last.At).Days}"))];
        if (due.Length + open.Length == 0)
        {
            var next = log.Accepted().Where(record => record.ReviewBy is not null).MinBy(record => record.ReviewBy);
            return [new Block.Paragraph(say.NothingDue() + (next is null ? "" : $" {say.NextDue(next.Id, next.Title, DecisionReply.Day(next.ReviewBy!.Value))}"))];
        }

        return
        [
            new Block.Paragraph(say.Due(Amounts.Count(due.Length + open.Length, "decision", "decisions"))),
            new Block.Bullets([.. due.Select(record => Line(scene.Words, record, now)), .. open], Ordered: false),
            .. due.Length == 0 ? [] : (Block[])[new Block.Buttons([.. due.Take(4).Select(record => new Button(say.ReviewRecord(record.Id), CommandLanguage.Print(new Command.ReviewDecision(record.Number, false))))])],
        ];
    }

    /// <summary>"accepted by Anna, 2026-11-22 12:05 UTC".</summary>
    public static string Status(Wording words, LoggedDecision record)
    {
        var (say, mark) = (words.DecisionLog, record.Last);
        return record.SupersededBy is { } other
            ? say.SupersededBy(LoggedDecision.Name(other), mark.By, DecisionReply.When(mark.At))
            : say.Status(Word(words, record.Status), mark.By, DecisionReply.When(mark.At));
    }

    /// <summary>"Ben argued for services, because …. Reopen when …".</summary>
    public static string Voice(Wording words, DecisionDissent voice)
    {
        var say = words.DecisionLog;
        var argument = string.Join(": ", new[] { voice.Option, voice.Argument.TrimEnd('.') }.Where(part => part.Length > 0));
        var person = voice.Mark.By.Length == 0 ? "" : voice.Mark.By;
        return person.Length == 0 ? argument
            : voice.Trigger.Length == 0 ? say.DissentWithoutTrigger(person, argument.Length == 0 ? say.WasAgainst() : argument)
            : say.Dissent(person, argument.Length == 0 ? say.WasAgainst() : argument, voice.Trigger.TrimEnd('.'));
    }

    private static string Word(Wording words, DecisionStatus status) => status switch
    {
        DecisionStatus.Proposed => words.DecisionLog.Proposed(),
        DecisionStatus.Accepted => words.DecisionLog.Accepted(),
        DecisionStatus.Rejected => words.DecisionLog.Rejected(),
        DecisionStatus.Superseded => words.DecisionLog.Superseded(),
        _ => words.DecisionLog.Deprecated(),
    };

    private static string Line(Wording words, LoggedDecision record, DateTimeOffset now)
    {
        var say = words.DecisionLog;
        var review = record.ReviewBy is not { } day ? ""
            : day <= DateOnly.FromDateTime(now.UtcDateTime) ? $" · {say.Overdue(DecisionReply.Day(day))}"
            : $" · {say.ReviewBy(DecisionReply.Day(day))}";
        var against = string.Join(", ", record.LostVoices.Select(voice => voice.Mark.By).Where(name => name.Length > 0));
        return $"{say.Line(record.Id, record.Title, Status(words, record))}{review}{(against.Length == 0 ? "" : $" · {say.DissentOf(against)}")}{Thread(words, record)}";
    }

    private static string Thread(Wording words, LoggedDecision record) =>
        record.Thread.Length == 0 ? "" : $" · {ConversationLink.To(record.Thread, words.DecisionLog.Thread())}";

    private static IEnumerable<Block> Body(Scene scene, Logbook log, LoggedDecision record)
    {
        var (words, say) = (scene.Words, scene.Words.DecisionLog);
        yield return new Block.Paragraph(say.Line(record.Id, record.Title, Status(words, record)) + Review(scene, record) + Thread(words, record));
        string[] lines =
        [
            .. record.Why.Length == 0 ? [] : (string[])[say.Why(record.Why.TrimEnd('.'))],
            .. record.Considered.Count < 2 ? [] : (string[])[say.Considered(string.Join(", ", record.Considered))],
            .. log.ReplacedBy(record.Number).Select(other => $"{other.Id} {other.Title}").ToArray() is { Length: > 0 } replaced ? (string[])[say.TookThePlaceOf(string.Join(", ", replaced))] : [],
            .. record.Standpoints.Any() ? (string[])[say.Votes(string.Join("; ", record.Standpoints.Select(vote => Vote(say, vote))))] : [],
            .. record.LostVoices.Select(voice => Voice(words, voice)),
            .. record.History.Count < 2 ? [] : (string[])[say.History(string.Join("; ", record.History.Select((change, at) => Change(words, record, change, at))))],
        ];
        if (lines.Length > 0)
        {
            yield return new Block.Bullets([.. lines], Ordered: false);
        }

        if (!record.Flips.IsEmpty)
        {
            yield return new Block.Paragraph(say.WouldChange());
            yield return new Block.Bullets([.. record.Flips], Ordered: false);
        }
    }

    private static string Review(Scene scene, LoggedDecision record)
    {
        var say = scene.Words.DecisionLog;
        return record.ReviewBy is not { } day ? ""
            : $" · {say.ReviewBy(DecisionReply.Day(day))}{(record.ReviewLoad is { } load ? $" {say.OrAt(Amounts.Rounded(load, "requests/s"))}" : "")}";
    }

    private static string Vote(DecisionLogWords say, DecisionVote vote) =>
        (vote.For ? say.VoteFor(vote.Mark.By) : say.VoteAgainst(vote.Mark.By)) + (vote.Why.Length == 0 ? "" : $" ({vote.Why.TrimEnd('.')})");

    private static string Change(Wording words, LoggedDecision record, DecisionChange change, int at)
    {
        var when = DecisionReply.When(change.Mark.At);
        var isSame = at > 0 && record.History[at - 1].Status == change.Status;
        var said = isSame ? words.DecisionLog.LookedAtAgain(change.Mark.By, when) : words.DecisionLog.Status(Word(words, change.Status), change.Mark.By, when);
        return change.Why.Length == 0 ? said : $"{said} ({change.Why.TrimEnd('.')})";
    }

    private static string What(DecisionLogWords say, DecisionSearch search) => string.Join(' ', new[]
    {
        search.Words.Length == 0 ? "" : say.About(search.Words),
        search.Status is { } status ? status.ToString().ToLowerInvariant() : "",
        search.Person is { } person ? say.ByPerson(person) : "",
        search.Span is (var first, var last) ? say.Between(DecisionReply.Day(first), DecisionReply.Day(last)) : "",
    }.Where(part => part.Length > 0));

    private static Block.Buttons Foot(Scene scene, Logbook log, LoggedDecision[] found)
    {
        var say = scene.Words.DecisionLog;
        var due = log.Due(scene.Occasion.At).Count();
        return new Block.Buttons(
        [
            .. found.Length <= 3 ? found.Select(record => new Button(record.Id, CommandLanguage.Print(new Command.ShowDecision(record.Number)))) : [],
            .. due == 0 ? [] : (Button[])[new Button(say.DueButton($"{due}"), CommandLanguage.Print(new Command.ShowDue()))],
            new Button(say.ExportButton(), CommandLanguage.Print(new Command.ExportDecisions(null))),
        ]);
    }
}
