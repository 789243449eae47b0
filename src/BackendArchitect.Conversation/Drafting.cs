using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation;

/// <summary>Keeps what one person asks privately apart from what the channel shares, until they share it. In a direct message there is nothing to keep apart.</summary>
internal sealed class Drafting(Phrases phrases)
{
    /// <summary>Messages that are answered together, and for whose eyes.</summary>
    /// <param name="OnlyFor">Id of the one person, or null for everybody.</param>
    internal sealed record Part(string? OnlyFor, Func<Voice, ConversationState, string, Voice.Answer> Run)
    {
        /// <summary>Whether the one person gets it in their private chat, to stay.</summary>
        public bool InPrivateChat { get; init; }
    }

    public IReadOnlyList<Part> Parts(ConversationState state, IReadOnlyList<InboundMessage> fresh)
    {
        var routed = fresh.Select(message => (Message: message, Owner: Owner(state, fresh, message))).ToArray();
        var parts = new List<Part>();
        parts.AddRange(fresh.Where(IsApart).Select(Apart));
        var shared = routed.Where(item => item.Owner is null && !IsApart(item.Message)).Select(item => Plain(item.Message)).ToArray();
        if (shared.Length > 0)
        {
            parts.Add(new Part(null, (voice, now, _) => voice.Run(now, shared)));
        }

        foreach (var own in routed.Where(item => item.Owner is not null).GroupBy(item => item.Owner!))
        {
            parts.AddRange(Own(own.Key, [.. own.Select(item => item.Message)]));
        }

        return parts;
    }

    /// <summary>What nobody said just now, and what somebody presses below a digest of their own, is answered by itself.</summary>
    private static bool IsApart(InboundMessage message) => message.Kind == InboundKind.Due || Digester(message) is not null;

    private static Part Apart(InboundMessage message)
    {
        var person = Digester(message);
        return new Part(person, (voice, state, _) => voice.Run(state, [message])) { InPrivateChat = person is not null };
    }

    /// <summary>Id of the person whose own digest a message is about, or null.</summary>
    private static string? Digester(InboundMessage message) => message.Kind is InboundKind.Due or InboundKind.Action
        ? CommandLanguage.Parse(message.Action ?? "") switch
        {
            Command.SendDigest { For.Length: > 0 } send => send.For,
            Command.MoreOfDigest { For.Length: > 0 } more => more.For,
            Command.PlanDigest({ Mine: true }) => message.From.Id,
            _ => null,
        }
        : null;

    /// <summary>A share or a drop ends the draft; what comes before it is still part of it, what comes after begins anew.</summary>
    private IEnumerable<Part> Own(string person, IReadOnlyList<InboundMessage> messages)
    {
        var waiting = new List<InboundMessage>();
        foreach (var message in messages)
        {
            if (Wish(message) is not { } wish)
            {
                waiting.Add(Plain(message));
                continue;
            }

            if (waiting.Count > 0)
            {
                yield return Drafted(person, [.. waiting]);
                waiting.Clear();
            }

            yield return wish is Command.ShareDraft(var reply)
                ? new Part(null, (_, state, _) => Shared(state, person, reply))
                : new Part(person, (_, state, _) => Dropped(state, person));
        }

        if (waiting.Count > 0)
        {
            yield return Drafted(person, [.. waiting]);
        }
    }

    private static Part Drafted(string person, IReadOnlyList<InboundMessage> messages) => new(person, (voice, state, reply) =>
    {
        var known = state.Drafts.Find(draft => draft.Person == person);
        var answer = voice.Run((known?.State ?? state with { Last = null, Drafts = [] }) with { Seen = state.Seen, Logbook = state.Logbook }, messages);
        if (answer.Blocks.IsEmpty && known is null)
        {
            return answer with { State = state };
        }

        var draft = answer.Blocks.IsEmpty
            ? known! with { State = answer.State }
            : new Draft(person, reply, answer.Blocks, answer.IsRated, known?.Since ?? state.Ledger, answer.State);
        var others = state.Drafts.RemoveAll(other => other.Person == person);
        var kept = others.RemoveRange(0, Math.Max(0, others.Count - Draft.Most + 1)).Add(draft);
        var blocks = answer.Blocks.IsEmpty ? answer.Blocks : ThreadReply.Drafted(answer.Blocks, reply);
        return answer with { State = state with { Drafts = kept, Logbook = answer.State.Logbook with { Designs = state.Logbook.Designs } }, Blocks = blocks };
    });

    /// <summary>What was drafted becomes what the channel knows, unless the channel has gone on by itself: then only the words are shown.</summary>
    private static Voice.Answer Shared(ConversationState state, string person, string? reply)
    {
        if (state.Drafts.Find(draft => draft.Person == person && (reply is null || draft.Reply == reply)) is not { } draft)
        {
            return new Voice.Answer(state, [new Block.Paragraph(Wording.Shipped.Thread.NothingToShare())], false, []);
        }

        var others = state.Drafts.Remove(draft);
        var next = draft.Since.Equals(state.Ledger) ? draft.State with { Seen = state.Seen, Ratings = state.Ratings, Logbook = state.Logbook } : state;
        return new Voice.Answer(next with { Drafts = others, Last = null }, draft.Blocks, draft.Rated, []);
    }

    private static Voice.Answer Dropped(ConversationState state, string person) => state.Drafts.Exists(draft => draft.Person == person)
        ? new Voice.Answer(state with { Drafts = state.Drafts.RemoveAll(draft => draft.Person == person) }, [new Block.Paragraph(Wording.Shipped.Thread.Dropped())], false, [])
        : new Voice.Answer(state, [new Block.Paragraph(Wording.Shipped.Thread.NothingToShare())], false, []);

    /// <summary>Id of the person whose draft a message belongs to, or null when it is for everybody.</summary>
    private string? Owner(ConversationState state, IReadOnlyList<InboundMessage> fresh, InboundMessage message)
    {
        if (message.Conversation.Kind == ConversationKind.Personal || message.Kind is InboundKind.Joined or InboundKind.Due || IsApart(message)
            || CommandLanguage.Parse(message.Action ?? "") is Command.Rate)
        {
            return null;
        }

        var draft = state.Drafts.Find(known => known.Person == message.From.Id);
        var owns = message.Kind is InboundKind.Edited or InboundKind.Deleted
            ? draft?.State.Last?.Said.Exists(said => said.Id == message.Replaces) == true
            : draft is not null || Wish(message) is not null || fresh.TakeWhile(other => other != message).Append(message).Any(other => other.From.Id == message.From.Id && IsPrivate(other));
        return owns ? message.From.Id : null;
    }

    private bool IsPrivate(InboundMessage message) => message.Kind == InboundKind.Text && WithoutPrivacy(message.Text) is not null;

    /// <summary>"Send the digest only to me" asks for a digest, not for a draft.</summary>
    private string? WithoutPrivacy(string text) => phrases.Find(text)?.Says == "digest" ? null : phrases.WithoutPrivacy(text);

    private Command? Wish(InboundMessage message) => message.Kind switch
    {
        InboundKind.Action => CommandLanguage.Parse(message.Action ?? "") is Command.ShareDraft or Command.DropDraft ? CommandLanguage.Parse(message.Action ?? "") : null,
        InboundKind.Text => phrases.Find(message.Text)?.Says switch { "share" => new Command.ShareDraft(null), "drop-draft" => new Command.DropDraft(), _ => null },
        _ => null,
    };

    private InboundMessage Plain(InboundMessage message) => WithoutPrivacy(message.Text) is { } plain ? message with { Text = plain } : message;
}
