using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Advice;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A subject question answered for the team that asks: verdict, why in their case, snippet, pitfalls, when it stops being right.</summary>
public static class AdviceReply
{
    private const int Reasons = 3;
    private const int Pitfalls = 2;

    /// <param name="brief">In the middle of something else: without the buttons that begin anew.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, Topic? topic, Blueprint? design, Decision? decision, bool brief) =>
        decision is null
            ? TopicReply.Blocks(scene, topic!, design, brief)
            :
            [
                new Block.Paragraph(Verdict(scene, decision)),
                new Block.Bullets([.. decision.Reasons.Take(Reasons)], Ordered: false),
                .. topic is null ? [] : FromTopic(scene, topic, design, decision),
                .. decision.Triggers.Take(1).Select(flip => (Block)new Block.Paragraph(scene.Words.Advice.StopsWhen(flip.TrimEnd('.')))),
                .. VersionReply.Marks(scene, VersionReply.Of(decision)),
                new Block.Paragraph(scene.Words.Advice.Sources(WhyReply.Sources((topic?.Sources ?? []).Concat(decision.Sources)))),
                Next(scene, decision, brief),
            ];

    private static string Verdict(Scene scene, Decision decision) => decision.Technology is { } technology
        ? scene.Words.Advice.VerdictWith(decision.Winner.Name, technology.Name)
        : scene.Words.Advice.Verdict(decision.Winner.Name, decision.Winner.Summary);

    private static IEnumerable<Block> FromTopic(Scene scene, Topic topic, Blueprint? design, Decision decision) =>
    [
        new Block.Paragraph(topic.Answer.Trim()),
        .. TopicReply.Options(scene.Words.Advice, Ways(topic, design, decision, scene.Knowledge)),
        .. CodeSnippet.Explaining(scene, topic, design),
        .. TopicReply.Line([.. topic.Pitfalls.Take(Pitfalls)], scene.Words.Advice.Pitfalls),
    ];

    /// <summary>The options of the topic; where it has none, those the decision was taken between.</summary>
    private static TopicAdvice Ways(Topic topic, Blueprint? design, Decision decision, KnowledgeBase knowledge)
    {
        var advice = TopicAdviser.Of(topic, design, knowledge);
        return advice.Options.Count > 0 ? advice : advice with { Options = [.. decision.Options.Select(option => new AdvisedOption(option.Name, option.WinsWhen, design is not null && option.Id == decision.Chosen))] };
    }

    private static Block.Buttons Next(Scene scene, Decision decision, bool brief) => new(
    [
        new Button(
            PlainText.Cut(scene.Words.Advice.CompareButton(FactText.InSentence(decision.Title)), 75),
            CommandLanguage.Print(new Command.Compare(decision.Id, Engine.Briefs.Ledger.Empty))),
        .. decision.Options.Where(option => option.Id != decision.Chosen).Take(2).Select(option => new Button(
            PlainText.Cut(scene.Words.Advice.WhyNotButton(option.Name), 75),
            CommandLanguage.Print(new Command.ExplainChoice(decision.Id, option.Id)))),
        .. brief ? [] : (Button[])[new Button(scene.Words.Advice.DesignButton(), CommandLanguage.Print(new Command.StartDesign(Engine.Briefs.Ledger.Empty)))],
    ]);
}
