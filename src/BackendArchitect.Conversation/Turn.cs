using System.Collections.Immutable;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Guest.Redaction;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation;

/// <summary>One turn of a conversation: messages in, replies and the next state out. Pure: the same state and messages give the same replies.</summary>
/// <param name="digests">When a place gets its weekly digest while nobody there said otherwise; <see cref="DigestDefaults.Shipped"/> when null.</param>
/// <param name="documents">What the team's own documents say was decided, as they stand now; none when null.</param>
/// <param name="links">The documents of linked repositories, as they were read last; linking is off when null.</param>
/// <param name="live">What live documentation says of the technologies, as it was read last; nothing is said of it when null.</param>
/// <param name="rules">How long data is kept and who may speak for a workspace; <see cref="DataRules.Shipped"/> when null.</param>
public sealed class Turn(KnowledgeBase knowledge, DigestDefaults? digests = null, DataRules? rules = null, Func<IReadOnlyList<StandingDecision>>? documents = null, ILinkedDocuments? links = null, ILiveVersions? live = null)
{
    private readonly Voice _voice = new(knowledge, Phrases.Shipped, digests ?? DigestDefaults.Shipped, rules ?? DataRules.Shipped, documents ?? (() => []), links ?? new NoLinks(), live ?? new NoLiveVersions());
    private readonly Drafting _drafting = new(Phrases.Shipped);

    /// <summary>The same conversation as whoever asks a language model sees it.</summary>
    public GuestView Guest => new(_voice);

    /// <param name="messages">Those that came since the last turn, oldest first; several are answered together.</param>
    public TurnOutcome Run(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var fresh = messages.Where(message => !state.Seen.Contains(message.Id)).DistinctBy(message => message.Id).Select(MessageMask.Of).ToImmutableArray();
        if (fresh.Length == 0)
        {
            return new TurnOutcome(state, [], []);
        }

        var before = state.Logbook;
        state = state.Heard(fresh.Select(message => message.Id));
        var replies = ImmutableArray.CreateBuilder<Reply>();
        var designs = ImmutableArray.CreateBuilder<DesignRecord>();
        var papers = ImmutableArray.CreateBuilder<Paper>();
        RightsWish? wish = null;
        FileOffer? offer = null;
        var unread = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        string NextId() => $"{fresh[^1].Id}-{replies.Count + 1}";
        foreach (var part in _drafting.Parts(state, fresh))
        {
            var answer = part.Run(_voice, state, NextId());
            state = answer.State;
            designs.AddRange(answer.Designs.Where(made => designs.All(known => known.Id != made.Id)));
            papers.AddRange(answer.Papers);
            wish = answer.Wish ?? wish;
            offer = answer.Offer ?? offer;
            unread = unread.Union(answer.Unread);
            foreach (var blocks in FirstMessage.Split(answer.Blocks))
            {
                replies.Add(new Reply(NextId(), blocks) { OnlyFor = part.OnlyFor, InPrivateChat = part.InPrivateChat, WordedByModel = answer.WordedByModel });
            }

            if (answer.IsRated && replies.Count > 0)
            {
                replies[^1] = replies[^1] with { Rated = true };
            }
        }

        var (logbook, says) = DigestKeeper.Keep(_voice.At(fresh[^1]), before, state.Logbook);
        state = state with { Logbook = logbook };
        Add(replies, says, NextId);
        var until = fresh.Max(message => message.At);
        state = Placed(state, fresh[^1]);
        return new TurnOutcome(state with { HeardUntil = state.HeardUntil > until ? state.HeardUntil : until }, [.. replies.Select(ReplyMask.Of)], designs.ToImmutable())
        {
            Papers = [.. papers.Select(ReplyMask.Of)],
            Wish = wish,
            Offer = offer,
            Unread = [.. unread],
        };
    }

    /// <summary>Notes whose conversation it is: data is exported and forgotten by that.</summary>
    private static ConversationState Placed(ConversationState state, InboundMessage message) => state with
    {
        Workspace = message.Conversation.Workspace is { Length: > 0 } workspace ? workspace : null,
        Person = message.Conversation.Kind != ConversationKind.Personal ? null : message.Kind is InboundKind.Due or InboundKind.Joined ? state.Person : message.From.Id,
    };

    /// <summary>Below the last words everybody sees.</summary>
    private static void Add(ImmutableArray<Reply>.Builder replies, ImmutableArray<Block> says, Func<string> nextId)
    {
        if (says.IsEmpty)
        {
            return;
        }

        if (replies.Count > 0 && replies[^1].OnlyFor is null)
        {
            replies[^1] = replies[^1] with { Blocks = replies[^1].Blocks.AddRange(says) };
        }
        else
        {
            replies.Add(new Reply(nextId(), says));
        }
    }
}
