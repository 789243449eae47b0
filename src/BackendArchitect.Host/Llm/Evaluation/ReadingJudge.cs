using System.Text.RegularExpressions;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm.Prompts;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Messages with what a model proposes for them: which commands and facts the turn takes from both.</summary>
internal sealed partial class ReadingJudge(KnowledgeBase knowledge) : CaseJudge
{
    private static readonly ConversationAddress Here = new("terminal", "terminal:eval", ConversationKind.Personal, "");
    private static readonly Person Somebody = new("eval", "somebody");

    private readonly Turn _turn = new(knowledge);
    private readonly Listener _listener = new(knowledge, Phrases.Shipped);
    private readonly Lazy<CommandText> _text = new(() => new CommandText(new CommandCatalogue(knowledge), knowledge));

    public override string? Fault(EvalCase one, string answer, bool live)
    {
        var (state, message) = Scene(one);
        // A message nobody would show a model is answered without, whatever it would have said.
        var asked = _turn.Guest.Needs(state, message).Reading;
        var told = asked ? message with { Guest = new GuestNote { Reading = answer } } : message;
        if (one.Expected("nothing") is not null)
        {
            return Nothing(state, message, told);
        }

        var heard = _listener.Listen(state, [told]).Select(item => item.Command).Where(command => !GuestEar.IsNote(command)).ToList();
        var facts = heard.SelectMany(command => SecondReading.Said(command).Facts).DistinctBy(fact => fact.Id);
        return Joined(
            one.Expected("commands") is { } commands ? Compared("Commands", commands, heard.Select(CommandShorthand.Of)) : null,
            one.Expect?["facts"] is { } wanted ? Compared("Facts", wanted.Entries.Select(entry => $"{entry.Name} {entry.Value.Text}"), facts.Select(CommandShorthand.Of)) : null);
    }

    public override PromptInput Ask(EvalCase one, Func<string, string> hidden)
    {
        var (state, message) = Scene(one);
        var context = _turn.Guest.Context(state, message);
        return new PromptInput.ReadMessage(hidden(message.Text), _text.Value.Commands(), hidden(string.Join('\n', context.Facts)), hidden(string.Join('\n', context.Asked)), context.Doing) { Schema = _text.Value.Schema() };
    }

    /// <summary>Nothing is remembered, decided, designed, sent or linked that would not be without the model; a button may be offered.</summary>
    private string? Nothing(ConversationState state, InboundMessage message, InboundMessage told)
    {
        var without = _turn.Run(state, [message]);
        var with = _turn.Run(state, [told]);
        return Joined(
            with.State.Ledger.Equals(without.State.Ledger) ? null : $"Facts were taken: {Line([.. with.State.Ledger.Facts.Except(without.State.Ledger.Facts).Select(CommandShorthand.Of)])}.",
            with.State.Logbook.Decisions.Count == without.State.Logbook.Decisions.Count && with.Papers.Length == without.Papers.Length ? null : "A decision was recorded.",
            with.Designs.Length == without.Designs.Length && (with.State.Design is null) == (without.State.Design is null) ? null : "A design was made or dropped.",
            with.Wish == without.Wish && with.Offer == without.Offer ? null : "Data or files were to be changed outside the conversation.",
            Compared("Links", Links(without), Links(with)));
    }

    private (ConversationState State, InboundMessage Message) Scene(EvalCase one)
    {
        var state = ConversationState.New;
        foreach (var (text, at) in one.Texts("before").Select((text, at) => (text, at)))
        {
            state = _turn.Run(state, [Message($"before-{at}", text)]).State;
        }

        return (state, Message("now", one.Text("message")));
    }

    private static InboundMessage Message(string id, string text) => new(id, InboundKind.Text, Here, Somebody, text, null, [], DateTimeOffset.UnixEpoch);

    private static IEnumerable<string> Links(TurnOutcome outcome) => outcome.Replies.SelectMany(reply => Link().Matches(BlockMarkdown.Of(reply.Blocks)).Select(match => match.Value)).Distinct();

    [GeneratedRegex(@"https?://[^\s)>\]]+")]
    private static partial Regex Link();
}
