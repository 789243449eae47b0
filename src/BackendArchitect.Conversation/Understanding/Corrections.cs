using System.Collections.Immutable;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Takes edits and deletions into account: the last message is heard anew, an older one is only spoken of.</summary>
public static class Corrections
{
    public enum Remark
    {
        /// <summary>The last message is read again in its new words.</summary>
        ReadAgain,

        /// <summary>What the last message said is forgotten.</summary>
        TakenBack,

        /// <summary>An earlier message was edited: say how to change what it said.</summary>
        TooOld,

        /// <summary>An earlier message was deleted, and something it said is still counted with.</summary>
        StillCounts,
    }

    /// <summary>What is left to hear, and where to begin from.</summary>
    /// <param name="Said">The messages to take in, in their last words.</param>
    /// <param name="Left">Facts of a deleted message that still count.</param>
    public sealed record Heard(ConversationState State, ImmutableList<InboundMessage> Said, ImmutableList<Remark> Remarks, ImmutableList<Fact> Left);

    public static Heard Of(ConversationState state, IEnumerable<InboundMessage> fresh) =>
        fresh.Aggregate(new Heard(state, [], [], []), (heard, message) => message.Kind switch
        {
            InboundKind.Edited => Edited(heard, message),
            InboundKind.Deleted => Deleted(heard, message),
            _ => heard with { Said = heard.Said.Add(message) },
        });

    private static Heard Edited(Heard heard, InboundMessage edit)
    {
        if (heard.Said.FindIndex(said => said.Id == edit.Replaces) is >= 0 and var at)
        {
            return heard with { Said = heard.Said.SetItem(at, Anew(heard.Said[at], edit)) };
        }

        if (heard.State.Last?.Said.Find(said => said.Id == edit.Replaces) is not { } old)
        {
            var heardOf = heard.State.Seen.Contains(edit.Replaces ?? "");
            return heardOf ? heard with { Remarks = heard.Remarks.Add(Remark.TooOld) } : heard;
        }

        // Platforms also tell of an edit when they only drew a preview of a link.
        return old.Text == edit.Text && (edit.Files is null || edit.Files.SequenceEqual(old.Files ?? []))
            ? heard
            : Back(heard, said => said.Id == old.Id ? Anew(said, edit) : said, Remark.ReadAgain);
    }

    private static Heard Deleted(Heard heard, InboundMessage gone)
    {
        if (heard.Said.FindIndex(said => said.Id == gone.Replaces) is >= 0 and var at)
        {
            return heard with { Said = heard.Said.RemoveAt(at) };
        }

        if (heard.State.Last is { } last && last.Said.Exists(said => said.Id == gone.Replaces))
        {
            return LeftNothing(last, heard.State) ? heard : Back(heard, said => said.Id == gone.Replaces ? null : said, Remark.TakenBack);
        }

        var left = heard.State.Ledger.Facts.FindAll(fact => fact.Source.Message == gone.Replaces);
        return left.IsEmpty ? heard : heard with { Remarks = heard.Remarks.Add(Remark.StillCounts), Left = left };
    }

    private static Heard Back(Heard heard, Func<InboundMessage, InboundMessage?> anew, Remark remark)
    {
        var last = heard.State.Last!;
        var before = last.Before with
        {
            Seen = heard.State.Seen, HeardUntil = heard.State.HeardUntil, Drafts = heard.State.Drafts, Ratings = heard.State.Ratings,
            Logbook = heard.State.Logbook.TakenBack(Thread(last), Messages(last)), // others may have written to it since
        };
        return heard with { State = before, Said = [.. last.Said.Select(anew).OfType<InboundMessage>(), .. heard.Said], Remarks = heard.Remarks.Add(remark) };
    }

    private static InboundMessage Anew(InboundMessage said, InboundMessage edit) => said with { Text = edit.Text, Files = edit.Files ?? said.Files };

    private static string Thread(StepBack last) => last.Said[^1].Conversation.Id;

    private static HashSet<string> Messages(StepBack last) => [.. last.Said.Select(said => said.Id)];

    private static bool LeftNothing(StepBack last, ConversationState after) => last.Before is var before
        && before.Ledger.Equals(after.Ledger) && before.Design == after.Design && before.Dialogs.SequenceEqual(after.Dialogs)
        && !after.Logbook.Touches(Thread(last), Messages(last)) && before.Skipped.SequenceEqual(after.Skipped) && before.Conflicts.SequenceEqual(after.Conflicts)
        && Equals(before.Pending, after.Pending) && Equals(before.Review, after.Review) && Equals(before.Challenge, after.Challenge);
}
