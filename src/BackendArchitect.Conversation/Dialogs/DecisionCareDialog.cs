using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Takes a decision on record through its life: accepted, superseded, voted on, argued against, looked at again.</summary>
public sealed class DecisionCareDialog : Dialog
{
    /// <summary>Votes kept of one person: the last, and the one it replaced.</summary>
    private const int VotesKept = 2;

    public override string Name => "decision-care";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.MoveDecision move => With(scene, state, move.Number, record => Fits(record, move.Move), record => Move(scene, state, record, move)),
        Command.VoteOn vote => With(scene, state, vote.Number, record => record.IsOpen, record => Vote(scene, state, record, vote)),
        Command.Dissent dissent => With(scene, state, dissent.Number, record => record.IsAccepted, record => Dissent(scene, state, record, dissent)),
        Command.ReviewDecision review => With(scene, state, review.Number, record => record.IsAccepted, record => Review(scene, state, record, review.Holds)),
        Command.GiveReason(var why) => Reason(scene, state, why),
        _ => DialogStep.NotMine,
    };

    private static bool Fits(LoggedDecision record, DecisionMove move) => DecisionMoves.From(record.Status).Contains(move);

    /// <param name="fits">What a decision without a number must be like to be meant.</param>
    private static DialogStep With(Scene scene, ConversationState state, int number, Func<LoggedDecision, bool> fits, Func<LoggedDecision, DialogStep> go) =>
        (number > 0 ? state.Logbook.Find(number) : state.Logbook.Latest(scene.Occasion.Thread, fits)) is { } record
            ? go(record)
            : Say(state, number > 0 ? scene.Words.Decisions.NoSuchRecord(LoggedDecision.Name(number)) : scene.Words.Decisions.WhichRecord());

    private static DialogStep Move(Scene scene, ConversationState state, LoggedDecision record, Command.MoveDecision move)
    {
        if (!Fits(record, move.Move))
        {
            return Say(state, DecisionReply.Refused(scene, record, move.Move));
        }

        return move.Move == DecisionMove.Supersede ? Supersede(scene, state, record, move) : Moved(scene, state, record, RecordKeeping.Change(scene, DecisionMoves.To(move.Move), move.Why));
    }

    private static DialogStep Moved(Scene scene, ConversationState state, LoggedDecision record, DecisionChange change)
    {
        var after = record with { Changes = record.History.Add(change) };
        var next = DecisionDialog.Offering(state with { Logbook = state.Logbook.With(after) }, after);
        return DialogStep.Say(after.IsAccepted ? next : next with { Offered = null }, DecisionReply.Moved(scene, next, after, record).AsSpan());
    }

    private static DialogStep Supersede(Scene scene, ConversationState state, LoggedDecision record, Command.MoveDecision move)
    {
        if (move.Other is not { } number)
        {
            return DialogStep.Say(state, DecisionReply.SupersedeWithWhat(scene, state.Logbook, record).AsSpan());
        }

        if (state.Logbook.Find(number) is not { } other || number == record.Number)
        {
            return Say(state, scene.Words.Decisions.NoSuchRecord(LoggedDecision.Name(number)));
        }

        if (!other.IsAccepted && !other.IsOpen)
        {
            return Say(state, scene.Words.Decisions.CannotTakePlace(other.Id, DecisionReply.Status(scene, other)));
        }

        // What takes the place of a decision is decided with it.
        var taken = other.IsOpen ? other with { Changes = other.History.Add(RecordKeeping.Change(scene, DecisionStatus.Accepted, move.Why)) } : other;
        var gone = record with { Changes = record.History.Add(RecordKeeping.Change(scene, DecisionStatus.Superseded, move.Why) with { By = number }) };
        var next = state with { Logbook = state.Logbook.With(taken).With(gone) };
        return DialogStep.Say(next, DecisionReply.Superseded(scene, gone, taken, wasOpen: other.IsOpen).AsSpan());
    }

    private static DialogStep Vote(Scene scene, ConversationState state, LoggedDecision record, Command.VoteOn vote)
    {
        if (!record.IsOpen && !record.IsAccepted)
        {
            return Say(state, scene.Words.Decisions.NoVote(record.Id, DecisionReply.Status(scene, record)));
        }

        var cast = new DecisionVote(vote.For, RecordKeeping.Mark(scene), RecordKeeping.Plain(vote.Why), RecordKeeping.Plain(vote.Trigger));
        var after = record with { Votes = Cast(record, cast) };
        return DialogStep.Say(state with { Logbook = state.Logbook.With(after) }, DecisionReply.Voted(scene, after, cast).AsSpan());
    }

    private static System.Collections.Immutable.ImmutableList<DecisionVote> Cast(LoggedDecision record, DecisionVote cast)
    {
        var own = record.Votes.FindAll(vote => vote.Mark.ById == cast.Mark.ById);
        return own.Count < VotesKept ? record.Votes.Add(cast) : record.Votes.Remove(own[0]).Add(cast);
    }

    private static DialogStep Dissent(Scene scene, ConversationState state, LoggedDecision record, Command.Dissent dissent)
    {
        if (!record.IsAccepted)
        {
            return Say(state, scene.Words.Decisions.NoDissent(record.Id, DecisionReply.Status(scene, record)));
        }

        if (dissent.Argument.Length == 0)
        {
            return Say(state, scene.Words.Decisions.HowToDissent(record.Id));
        }

        var argues = new Catalogue(scene.Knowledge).Leading(dissent.Argument) is { } named && named.Decision == record.Decision && named.Option != record.Option ? named.Option : null;
        var trigger = dissent.Trigger.Length > 0 ? RecordKeeping.Plain(dissent.Trigger) : DecisionReply.TriggerOf(scene, state, record, argues);
        var kept = new DecisionDissent(RecordKeeping.Mark(scene), "", RecordKeeping.Plain(dissent.Argument), trigger) { OptionId = argues };
        var after = record with { Dissents = record.Dissents.Add(kept) };
        return DialogStep.Say(state with { Logbook = state.Logbook.With(after) }, DecisionReply.Dissented(scene, after, kept).AsSpan());
    }

    private static DialogStep Review(Scene scene, ConversationState state, LoggedDecision record, bool holds)
    {
        if (!record.IsAccepted)
        {
            return Say(state, scene.Words.Decisions.NoReview(record.Id, DecisionReply.Status(scene, record)));
        }

        if (!holds)
        {
            var offer = CommandLanguage.Print(new Command.ReviewDecision(record.Number, Holds: true));
            return DialogStep.Say(state with { Offered = offer }, DecisionLogReply.Review(scene, state.Logbook, record).AsSpan());
        }

        var after = record with { Changes = record.History.Add(RecordKeeping.Change(scene, DecisionStatus.Accepted, "")) };
        return Say(state with { Logbook = state.Logbook.With(after) }, DecisionReply.Holds(scene, after));
    }

    /// <summary>The reason is an act of its own, so that it can be taken back without what it is a reason for.</summary>
    private static DialogStep Reason(Scene scene, ConversationState state, string why)
    {
        var mark = RecordKeeping.Mark(scene);
        if (state.Logbook.Unexplained(mark.ById, mark.Thread) is not { } record)
        {
            return DialogStack.Play(scene, state, new Command.Puzzle());
        }

        var (words, trigger) = (RecordKeeping.Plain(Argued.Behind(why).Why), RecordKeeping.Plain(Argued.Behind(why).Trigger));
        var vote = record.Votes.FindLast(vote => vote.Mark.ById == mark.ById && vote.Mark.Thread == mark.Thread);
        var after = vote is not null && record.History[^1].Mark.At <= vote.Mark.At
            ? record with { Votes = Cast(record, vote with { Mark = mark, Why = words, Trigger = trigger }) }
            : record with { Changes = record.History.Add(record.History[^1] with { Mark = mark, Why = words, Review = null }) };
        return Say(state with { Logbook = state.Logbook.With(after) }, trigger.Length == 0
            ? scene.Words.Decisions.ReasonKept(record.Id, words)
            : scene.Words.Decisions.ReasonAndTriggerKept(record.Id, words, trigger));
    }

    private static DialogStep Say(ConversationState state, string text) => DialogStep.Say(state, new Block.Paragraph(text));
}
