using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Guest.Domains;
using BackendArchitect.Conversation.Guest.Opinions;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation;

/// <summary>Answers messages from one state: what the channel shares, or what one person is drafting.</summary>
internal sealed class Voice(KnowledgeBase knowledge, Phrases phrases, DigestDefaults digests, DataRules rules, Func<IReadOnlyList<StandingDecision>> documents, ILinkedDocuments links, ILiveVersions live)
{
    private readonly Listener _listener = new(knowledge, phrases, live.IsOn ? new VersionTalk(knowledge) : null);
    private readonly VersionTalk? _versions = live.IsOn ? new VersionTalk(knowledge) : null;

    /// <param name="Blocks">What to say; may be nothing.</param>
    /// <param name="IsRated">Whether it holds advice somebody may judge.</param>
    internal sealed record Answer(ConversationState State, ImmutableArray<Block> Blocks, bool IsRated, ImmutableArray<DesignRecord> Designs)
    {
        public ImmutableArray<Paper> Papers { get; init; } = [];

        public RightsWish? Wish { get; init; }

        public FileOffer? Offer { get; init; }

        public ImmutableSortedSet<string> Unread { get; init; } = [];

        /// <summary>Whether a language model's words are among the blocks.</summary>
        public bool WordedByModel { get; init; }
    }

    /// <summary>Hears a message once more with what the language model said to it.</summary>
    public GuestEar Ear { get; } = new(knowledge);

    /// <summary>What a text message is read as without the language model.</summary>
    public IReadOnlyList<Command> Alone(ConversationState state, InboundMessage message) => _listener.Alone(state, message);

    public IReadOnlyList<(Command Command, Occasion Occasion)> Hear(ConversationState state, InboundMessage message) => _listener.Listen(state, [message]);

    /// <summary>What a command would answer; nothing of it stays.</summary>
    public ImmutableArray<Block> Peek(ConversationState state, InboundMessage message, Command command)
    {
        var scene = At(message);
        scene.Told = state.Told;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        Play(scene, state with { Dialogs = state.Design is null ? [] : [DesignDialog.Title] }, [(command, scene.Occasion)], blocks);
        return blocks.ToImmutable();
    }

    public Answer Run(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var heard = Corrections.Of(state, messages);
        var scene = At(messages[^1]);
        scene.Told = state.Told;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(ThreadReply.Masked(scene, messages));
        blocks.AddRange(ThreadReply.Corrected(scene, heard));
        var (before, notes) = TakeUp(scene, heard.State, heard.Said);
        blocks.AddRange(notes);
        var lead = blocks.Count;
        var (after, rated) = Play(scene, before, OpinionNotes.Join(ProposedBrief.Join(before, _listener.Listen(before, heard.Said), heard.Said), heard.Said), blocks);
        scene.Taken = after.Logbook.Versions;
        lead = Math.Min(lead, blocks.Count); // what is stopped takes what stood before it with it
        var first = blocks.Count > lead && blocks[lead] is Block.Heading ? lead + 2 : lead + 1;
        blocks.InsertRange(Math.Min(first, blocks.Count), AskedVersionReply.Blocks(scene, Versions(heard.Said)));
        blocks.InsertRange(lead, Worded(scene, after, heard.Said, [.. blocks.Skip(lead)]));
        blocks.AddRange(RateNote.Below([.. blocks], scene.Rate ?? ExchangeRates.ShownIn(Ledger.Empty.With(after.Logbook.House.Select(rule => rule.Said).OfType<Fact>()))));
        after = Logged(scene, after, messages[^1].Conversation.Id);
        var last = heard.Said.Where(IsWords).ToArray();
        return new Answer(
            after with { Told = scene.Told, Last = last.Length == 0 ? heard.State.Last : StepBack.Of(heard.State, last) },
            blocks.ToImmutable(),
            rated,
            [.. scene.RecordsFor(blocks)])
        {
            Papers = [.. scene.PapersFor(blocks)],
            Wish = scene.Wish,
            Offer = scene.Offer,
            Unread = scene.Unread,
            WordedByModel = scene.WordedByModel,
        };
    }

    /// <summary>A few sentences of the language model in front of the engine's reply, as far as the reply vouches for them.</summary>
    private static ImmutableArray<Block> Worded(Scene scene, ConversationState state, IReadOnlyList<InboundMessage> said, ImmutableArray<Block> reply) =>
        reply.IsEmpty || scene.WordedByModel ? []
            : said.Where(message => message.Guest?.Wording is not null).Select(message => GuestReply.Wording(scene, state, message.Guest!.Wording!, reply, message.Text)).FirstOrDefault(ImmutableArray<Block>.Empty);

    /// <summary>What the dialogs have at hand for a message.</summary>
    public Scene At(InboundMessage message) => new(knowledge, Wording.Shipped, new Occasion(message.Id, message.From, message.At) { Thread = message.Conversation.Id })
    {
        Digests = digests,
        Guard = Ear.Guard,
        Rules = rules,
        Links = links,
        Live = live,
        Workspace = message.Conversation.Workspace,
        IsWholePlace = ConversationAddress.HomeOf(message.Conversation.Id) == message.Conversation.Id,
        IsPrivate = message.Conversation.Kind == ConversationKind.Personal,
        IsTerminal = message.Conversation.Channel == "terminal",
    };

    private (ConversationState After, bool Rated) Play(
        Scene scene, ConversationState state, IReadOnlyList<(Command Command, Occasion Occasion)> heard, ImmutableArray<Block>.Builder blocks)
    {
        var rated = false;
        for (var at = 0; at < heard.Count; at++)
        {
            var command = heard[at].Command;
            scene.Occasion = heard[at].Occasion;
            scene.Standing = [.. documents().Where(written => written.Binds || written.Bans), .. state.Logbook.Repositories.SelectMany(repository => links.Of(repository).Records).Where(written => written.Binds || written.Bans), .. state.Logbook.Standing()];
            scene.Taken = state.Logbook.Versions;
            var step = DialogStack.Play(scene, state, command);
            if (command is Command.CancelDialog)
            {
                blocks.Clear(); // what was begun in the same breath is stopped before anybody reads it
            }

            rated = command is Command.CancelDialog ? false : rated || IsAdvice(command, state, step);
            blocks.AddRange(IsAnswer(command) && at + 1 < heard.Count && IsAnswer(heard[at + 1].Command) ? step.Says[..Math.Min(1, step.Says.Length)] : step.Says);
            state = step.State;
        }

        return (state, rated);
    }

    /// <summary>The versions the messages name, unless one of them is just taken up.</summary>
    private IEnumerable<AskedVersion> Versions(IReadOnlyList<InboundMessage> said) => _versions is null
        ? []
        : said.Where(message => message.Kind == InboundKind.Text && _versions.Wish(message.Text) is null).SelectMany(message => _versions.Asked(message.Text)).Distinct();

    /// <summary>What the messages bring along is taken in, or at least spoken of: the thread before them, and their files.</summary>
    private (ConversationState State, ImmutableArray<Block> Notes) TakeUp(Scene scene, ConversationState state, IReadOnlyList<InboundMessage> said)
    {
        var notes = ImmutableArray.CreateBuilder<Block>();
        foreach (var message in said)
        {
            if (Background.Of(state, message) is { } thread)
            {
                var known = thread.TakenUp(state, message.Id, knowledge);
                notes.AddRange(state.Design is null
                    ? ThreadReply.TakenUp(scene, state, known)
                    : ThreadReply.Meanwhile(scene, [.. BriefIntake.News(state.Ledger, known.Ledger), .. known.Conflicts.Except(state.Conflicts).Select(conflict => conflict.Later)]));
                notes.AddRange(ThreadReply.Partial(scene, thread.IsPartial));
                state = state.Design is null ? known : state;
            }

            notes.AddRange(ThreadReply.Files(scene, message));
        }

        return (state, notes.ToImmutable());
    }

    /// <summary>The design that stands in a thread stands in the logbook of its place.</summary>
    private static ConversationState Logged(Scene scene, ConversationState state, string thread)
    {
        if (state.Design is null || state.Logbook.Designs.Exists(known => known.Id == state.Design && known.Thread == (state.DesignedIn ?? thread)))
        {
            return state;
        }

        var design = scene.Model(state.Ledger);
        var occasion = scene.Occasion;
        var logged = LoggedDesign.Of(design, state.DesignedIn ?? thread, occasion.By.Name, occasion.At, state.Ledger, scene.Standing);
        return state with { Logbook = state.Logbook.With(logged) };
    }

    /// <summary>A thumb or a greeting is nothing to go back to.</summary>
    private static bool IsWords(InboundMessage message) =>
        message.Kind is not (InboundKind.Joined or InboundKind.Due) && CommandLanguage.Parse(message.Action ?? "") is not Command.Rate;

    /// <summary>Of several buttons pressed in a row each is noted, and only the last asks on.</summary>
    private static bool IsAnswer(Command command) => command is Command.AnswerQuestion or Command.SkipQuestion;

    private static bool IsAdvice(Command command, ConversationState before, DialogStep.Done step) =>
        (step.State.Design is { } design && design != before.Design)
        || command is Command.ShowPart(DesignParts.Summary) && step.State.Design is not null
        || (step.Says.Length > 1 && command is Command.Advise or Command.Compare or Command.CompareTechnologies or Command.ExplainTopic or Command.ExplainChoice or Command.ShowTechnology or Command.AnswerFreely)
        || (step.State.Review is not null && command is Command.Describe or Command.StartJob { Job: Job.Review });
}
