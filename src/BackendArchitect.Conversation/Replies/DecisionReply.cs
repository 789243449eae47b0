using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What is said when a decision is put on record or changed: by whom, when, and what can be done next.</summary>
public static class DecisionReply
{
    /// <summary>Records offered to take the place of another.</summary>
    private const int Candidates = 4;

    public static string When(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"accepted by Anna, 2026-11-22 12:05 UTC".</summary>
    public static string Status(Scene scene, LoggedDecision record) => DecisionLogReply.Status(scene.Words, record);

    /// <summary>The command that lets one record take the place of another.</summary>
    public static Command.MoveDecision Supersede(LoggedDecision record, LoggedDecision by) => new(record.Number, DecisionMove.Supersede) { Other = by.Number };

    public static string Recorded(Scene scene, LoggedDecision record) =>
        scene.Words.Decisions.Recorded(record.Id, record.Title, record.Last.By, When(record.Last.At)) + Because(scene, record.Changes[0].Why);

    public static ImmutableArray<Block> Accepted(Scene scene, ConversationState state, LoggedDecision record) =>
    [
        new Block.Paragraph(Recorded(scene, record)),
        new Block.Paragraph(ReviewOn(scene, record)),
        .. Departs(scene, state, record),
        .. Rival(scene, state, record),
        .. Challenged(scene, state),
        Buttons(scene, record),
        .. LinkReply.Offers(scene, state, record.Id, record.Number),
    ];

    public static ImmutableArray<Block> Proposed(Scene scene, LoggedDecision record) =>
    [
        new Block.Paragraph($"{scene.Words.Decisions.Proposed(record.Id, record.Title, record.Last.By, When(record.Last.At))}{Because(scene, record.Changes[0].Why)}"),
        Buttons(scene, record),
    ];

    public static ImmutableArray<Block> ProposedAll(Scene scene, ImmutableArray<LoggedDecision> records)
    {
        if (records.IsEmpty)
        {
            return [new Block.Paragraph(scene.Words.Decisions.NothingNewToPropose())];
        }

        return
        [
            new Block.Paragraph(scene.Words.Decisions.ProposedAll(Amounts.Count(records.Length, "decision is", "decisions are"), records[0].Last.By, When(records[0].Last.At))),
            .. records.SelectMany(record => (Block[])[new Block.Paragraph($"**{record.Id}** {record.Title}"), Buttons(scene, record)]),
        ];
    }

    public static ImmutableArray<Block> Already(Scene scene, LoggedDecision record) =>
        [new Block.Paragraph(scene.Words.Decisions.Already(record.Id, record.Title, Status(scene, record))), Buttons(scene, record)];

    /// <param name="before">The record as it was.</param>
    public static ImmutableArray<Block> Moved(Scene scene, ConversationState state, LoggedDecision record, LoggedDecision before) =>
    [
        new Block.Paragraph($"{scene.Words.Decisions.Moved(record.Id, record.Title, Status(scene, record))} {scene.Words.Decisions.Before(Status(scene, before))}{Because(scene, record.History[^1].Why)}"),
        .. record.IsAccepted ? [new Block.Paragraph(ReviewOn(scene, record))] : (ImmutableArray<Block>)[],
        .. record.LostVoices.Select(voice => new Block.Note(DecisionLogReply.Voice(scene.Words, voice), "info")),
        .. Rival(scene, state, record),
        Buttons(scene, record),
    ];

    public static ImmutableArray<Block> Superseded(Scene scene, LoggedDecision gone, LoggedDecision taken, bool wasOpen) =>
    [
        new Block.Paragraph(scene.Words.Decisions.Superseded(gone.Id, gone.Title, taken.Id, taken.Title, gone.Last.By, When(gone.Last.At))
            + (wasOpen ? $" {scene.Words.Decisions.AcceptedWithIt(taken.Id)}" : "") + Because(scene, gone.History[^1].Why)),
        Buttons(scene, taken),
    ];

    public static ImmutableArray<Block> SupersedeWithWhat(Scene scene, Logbook log, LoggedDecision record)
    {
        var others = log.Decisions.Where(other => other.Number != record.Number && other.Decision == record.Decision && (other.IsAccepted || other.IsOpen))
            .OrderByDescending(other => other.Number)
            .Take(Candidates)
            .Select(other => new Button(PlainText.Cut(scene.Words.Decisions.TakesPlaceButton(other.Id, other.Title), 75), CommandLanguage.Print(Supersede(record, other))))
            .ToImmutableArray();
        return [new Block.Paragraph(scene.Words.Decisions.SupersedeWithWhat(record.Id, record.Title)), .. others.IsEmpty ? [] : (Block[])[new Block.Buttons(others)]];
    }

    /// <summary>Why a move is not possible, and what is.</summary>
    public static string Refused(Scene scene, LoggedDecision record, DecisionMove move)
    {
        var words = scene.Words.Decisions;
        var verb = DecisionMoves.To(move).ToString().ToLowerInvariant();
        return record.Status switch
        {
            DecisionStatus.Proposed => words.RefusedOpen(record.Id, verb),
            DecisionStatus.Accepted => words.RefusedAccepted(record.Id, Status(scene, record)),
            DecisionStatus.Superseded => words.RefusedSuperseded(record.Id, record.SupersededBy is { } other ? LoggedDecision.Name(other) : "another", verb),
            _ => words.RefusedClosed(record.Id, Status(scene, record), verb, $"{record.Number}"),
        };
    }

    public static ImmutableArray<Block> Voted(Scene scene, LoggedDecision record, DecisionVote cast)
    {
        var words = scene.Words.Decisions;
        var said = cast.For ? words.VotedFor(cast.Mark.By, record.Id) : words.VotedAgainst(cast.Mark.By, record.Id);
        return
        [
            new Block.Paragraph($"{said}{Because(scene, cast.Why)} {words.Tally(Names(record, true), Names(record, false))}{(cast.Why.Length == 0 ? $" {words.AskReason()}" : "")}"),
            Buttons(scene, record),
        ];
    }

    public static ImmutableArray<Block> Dissented(Scene scene, LoggedDecision record, DecisionDissent kept)
    {
        var words = scene.Words.Decisions;
        var trigger = kept.Trigger.Length > 0 ? words.Reopens(kept.Trigger.TrimEnd('.')) : words.NoTrigger();
        return [new Block.Paragraph($"{words.Dissented(kept.Mark.By, record.Id, kept.Argument)} {trigger}")];
    }

    /// <summary>What would make another option right: by the design of the thread, else as the record says; empty when nothing is known.</summary>
    public static string TriggerOf(Scene scene, ConversationState state, LoggedDecision record, string? option)
    {
        var point = state.Design is null ? null : scene.Design(state.Ledger).Decision(record.Decision);
        var argued = option is null ? null : RecordKeeping.OptionOf(scene.Knowledge, record.Decision, option);
        return point?.Options.Concat(point.Considered).FirstOrDefault(known => known.Id == argued)?.WinsWhen
            ?? scene.Knowledge.Decisions.FirstOrDefault(known => known.Id == record.Decision)?.Options.FirstOrDefault(known => known.Id == argued)?.WinsWhen
            ?? (record.Flips.IsEmpty ? "" : record.Flips[0]);
    }

    public static string Holds(Scene scene, LoggedDecision record)
    {
        var mark = record.History[^1].Mark;
        return scene.Words.Decisions.Holds(record.Id, mark.By, When(mark.At), record.ReviewBy is { } day ? Day(day) : "");
    }

    /// <summary>What can be done with a record as it stands.</summary>
    public static Block.Buttons Buttons(Scene scene, LoggedDecision record)
    {
        var words = scene.Words.Decisions;
        var number = record.Number;
        Button Move(string label, DecisionMove move, bool primary = false) => new(label, CommandLanguage.Print(new Command.MoveDecision(number, move)), primary);
        return new Block.Buttons(record.Status switch
        {
            DecisionStatus.Proposed =>
            [
                Move(words.AcceptButton(), DecisionMove.Accept, primary: true),
                Move(words.RejectButton(), DecisionMove.Reject),
                new Button(words.VoteForButton(), CommandLanguage.Print(new Command.VoteOn(number, true))),
                new Button(words.VoteAgainstButton(), CommandLanguage.Print(new Command.VoteOn(number, false))),
            ],
            DecisionStatus.Accepted =>
            [
                Move(words.SupersedeButton(), DecisionMove.Supersede),
                new Button(words.ReviewButton(), CommandLanguage.Print(new Command.ReviewDecision(number, false))),
                new Button(words.DissentButton(), CommandLanguage.Print(new Command.Dissent(number))),
            ],
            DecisionStatus.Superseded => [new Button(LoggedDecision.Name(record.SupersededBy ?? number), CommandLanguage.Print(new Command.ShowDecision(record.SupersededBy ?? number)))],
            _ => [Move(words.ProposeAgainButton(), DecisionMove.Propose)],
        });
    }

    private static string Because(Scene scene, string why) => why.Length == 0 ? "" : $" {scene.Words.Decisions.Because(why.TrimEnd('.'))}";

    private static string ReviewOn(Scene scene, LoggedDecision record)
    {
        var day = record.ReviewBy is { } review ? Day(review) : "";
        return record.ReviewLoad is { } load
            ? scene.Words.Decisions.ReviewOnOrAt(day, Amounts.Rounded(load, "requests/s"))
            : scene.Words.Decisions.ReviewOn(day);
    }

    private static string Names(LoggedDecision record, bool isFor)
    {
        var names = record.Standpoints.Where(vote => vote.For == isFor).Select(vote => vote.Mark.By).ToArray();
        return names.Length == 0 ? "0" : $"{names.Length} ({string.Join(", ", names)})";
    }

    private static IEnumerable<Block> Departs(Scene scene, ConversationState state, LoggedDecision record)
    {
        var point = record.Design.Length == 0 ? null : scene.Design(state.Ledger).Decision(record.Decision);
        return point is null || RecordKeeping.OptionOf(scene.Knowledge, point.Id, record.Option) == point.Chosen
            ? []
            : [new Block.Note(scene.Words.Decisions.NotTheRecommended(point.Winner.Name), "info")];
    }

    private static IEnumerable<Block> Rival(Scene scene, ConversationState state, LoggedDecision record) =>
        !record.IsAccepted || state.Logbook.Rival(record) is not { } rival
            ? []
            :
            [
                new Block.Paragraph(scene.Words.Decisions.TwoStand(rival.Id, rival.Title, record.Id)),
                new Block.Buttons([new Button(scene.Words.Decisions.SupersedeThisButton(rival.Id, record.Id), CommandLanguage.Print(Supersede(rival, record)), Primary: true)]),
            ];

    private static IEnumerable<Block> Challenged(Scene scene, ConversationState state) => state.Challenge is not { } challenge
        ? []
        :
        [
            new Block.Paragraph(scene.Words.Decisions.AskDissent(challenge.By, challenge.Option, challenge.Trigger.TrimEnd('.'))),
            new Block.Buttons(
            [
                new Button(scene.Words.Decisions.Yes(), CommandLanguage.Print(new Command.KeepDissent(true))),
                new Button(scene.Words.Decisions.No(), CommandLanguage.Print(new Command.KeepDissent(false))),
            ]),
        ];
}
