using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Advice;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Answers questions of knowledge, for the team that asks: "what is CQRS?", "REST or GraphQL?", "best way to do auth?".</summary>
public sealed class AdviceDialog : Dialog
{
    public override string Name => "advice";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.ShowTechnology(var id) when scene.Knowledge.Technologies.FirstOrDefault(known => known.Id == id) is { } technology => DialogStep.Say(state, TechnologyReply.One(scene, technology).AsSpan()),
        Command.Size(var said) => DialogStep.Say(state, LedgerReply.Sizing(scene, scene.Design(state.Ledger.With(said.Facts))).AsSpan()),
        Command.ExplainTopic(var topic) => Topic(scene, state, topic),
        Command.ShowExample(var topic) when scene.Knowledge.Topics.FirstOrDefault(known => known.Id == topic) is { Snippet: not null } known =>
            DialogStep.Say(state, [.. CodeSnippet.Asked(known)]),
        Command.Advise(var topic, var decision, var said) => Advise(scene, state, topic, decision, said),
        Command.Compare(var decision, var said) compare => Compare(scene, state, decision, said, compare.Named),
        Command.CompareTechnologies(var technologies, var decision, var said) => Technologies(scene, state, technologies, decision, said),
        Command.ExplainChoice(var decision, var option) => Explain(scene, state, decision, option),
        Command.AnswerFreely(var answer, var question, var other) => GuestReply.Answer(scene, state, answer, question) is { IsEmpty: false } said
            ? DialogStep.Say(state, said.AsSpan())
            : DialogStack.Play(scene, state, other),
        Command.AnswerQuestion answer when Answered(state) is { } compared && QuestionDesk.Take(scene, state, answer) is { } after =>
            Compare(scene, after, compared, Ledger.Empty, state.ComparingNamed),
        Command.SetRequirement(var said, null, null) when Answered(state) is { } compared => Compare(scene, state, compared, said, state.ComparingNamed),
        Command.SkipQuestion(var question) when Answered(state) is { } compared =>
            Compare(scene, state with { Skipped = [.. state.Skipped.Union(question is null ? [] : [question])] }, compared, Ledger.Empty, state.ComparingNamed),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Topic(Scene scene, ConversationState state, string id) =>
        scene.Knowledge.Topics.FirstOrDefault(topic => topic.Id == id) is { } topic
            ? DialogStep.Say(state, TopicReply.Blocks(scene, topic, Known(scene, state.Ledger), brief: state.Dialogs.Count > 0).AsSpan())
            : DialogStep.NotMine;

    private static DialogStep Advise(Scene scene, ConversationState state, string? topicId, string? decisionId, Ledger said)
    {
        var next = TakeContext(state, said);
        var topic = scene.Knowledge.Topics.FirstOrDefault(known => known.Id == topicId);
        var design = Known(scene, next.Ledger.With(said.Facts));
        var decision = decisionId is null ? null : (design ?? scene.Design(Ledger.Empty)).Decision(decisionId);
        topic ??= decision is null ? null : TopicAdviser.Explaining(decision.Id, decision.Chosen, scene.Knowledge);
        return topic is null && decision is null
            ? DialogStep.Say(next, LobbyReply.NoSuchTopic(scene).AsSpan())
            : DialogStep.Say(next, AdviceReply.Blocks(scene, topic, design, decision, brief: !state.Dialogs.IsEmpty).AsSpan());
    }

    private static DialogStep Technologies(
        Scene scene, ConversationState state, ImmutableArray<string> ids, string decision, Ledger said)
    {
        var next = TakeContext(state, said);
        var design = scene.Design(next.Ledger.With(said.Facts));
        return DialogStep.Say(next, TechnologyReply.Blocks(scene, design, ids, decision, brief: !state.Dialogs.IsEmpty).AsSpan());
    }

    /// <summary>The design that what was said leads to; null when nothing was.</summary>
    private static Blueprint? Known(Scene scene, Ledger said) => said.Count == 0 ? null : scene.Design(said);

    /// <summary>Explained on the design that what is known so far would lead to.</summary>
    private static DialogStep Explain(Scene scene, ConversationState state, string decision, string option)
    {
        var design = scene.Design(state.Ledger);
        return state.Ledger.Count == 0 || design.Decision(decision) is null
            ? Compare(scene, state, decision, Ledger.Empty, [option])
            : DialogStep.Say(state, WhyReply.Blocks(scene, design, decision, option).AsSpan());
    }

    /// <summary>A comparison on the table is answered only while nothing else is under way.</summary>
    private static string? Answered(ConversationState state) => state.Dialogs.IsEmpty ? state.Comparing : null;

    private static DialogStep Compare(Scene scene, ConversationState state, string decisionId, Ledger said, ImmutableList<string> named)
    {
        var next = TakeContext(state, said) with { Comparing = decisionId, ComparingNamed = named };
        var design = scene.Design(next.Ledger.With(said.Facts));
        var point = scene.Knowledge.Decisions.FirstOrDefault(known => known.Id == decisionId);
        return point is null
            ? DialogStep.NotMine
            : DialogStep.Say(next, CompareReply.Blocks(scene, design, point, next, named).AsSpan());
    }

    /// <summary>Outside an intake the context of a question is worth remembering; in the middle of one only its own answers are.</summary>
    private static ConversationState TakeContext(ConversationState state, Ledger said) =>
        state.Dialogs.IsEmpty ? BriefIntake.Take(state, said) : state;
}
