using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Advice;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One topic of the catalogue explained, for the design at hand where there is one.</summary>
public static class TopicReply
{
    /// <param name="brief">In the middle of something else: the answer and when it fits, no more.</param>
    /// <param name="design">What the brief so far leads to; null when nothing is known.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, Topic topic, Blueprint? design, bool brief)
    {
        var words = scene.Words.Advice;
        var advice = TopicAdviser.Of(topic, design, scene.Knowledge);
        ImmutableArray<Block> core =
        [
            new Block.Paragraph(words.Topic(topic.Name, topic.Answer.Trim())),
            .. Here(words, advice),
            .. Line(topic.UseWhen, words.UseWhen),
            .. Line(topic.AvoidWhen, words.AvoidWhen),
        ];
        return brief
            ? [.. core, .. Mine(words, advice)]
            :
            [
                .. core,
                .. Options(words, advice),
                .. design is null || advice.Standing == Standing.Open ? Decides(words, advice) : [],
                .. Line(topic.Pitfalls, words.Pitfalls),
                .. CodeSnippet.Explaining(scene, topic, design),
                new Block.Paragraph(words.Sources(WhyReply.Sources(topic.Sources))),
                .. Related(scene, topic),
            ];
    }

    public static IEnumerable<Block> Line(IReadOnlyList<string> items, Func<string, string> says) => items.Count == 0
        ? []
        : [new Block.Paragraph(says(string.Join("; ", items.Take(3).Select(item => item.Trim().TrimEnd('.')))))];

    private static IEnumerable<Block> Mine(AdviceWords words, TopicAdvice advice) =>
        advice.Options.Where(option => option.Yours).Select(option => new Block.Paragraph(words.OptionYours(option.Name, option.Fits)));

    /// <summary>The ways to do it, the right one for the design marked.</summary>
    public static IEnumerable<Block> Options(AdviceWords words, TopicAdvice advice) => advice.Options.Count == 0
        ? []
        : [new Block.Bullets([.. advice.Options.Select(option => option.Yours ? words.OptionYours(option.Name, option.Fits) : words.Option(option.Name, option.Fits))], Ordered: false)];

    /// <summary>What the design at hand does with it; nothing where there is none.</summary>
    private static IEnumerable<Block> Here(AdviceWords words, TopicAdvice advice) => advice.Standing switch
    {
        Standing.Chosen => [new Block.Paragraph(words.InYourDesign(string.Join(", ", advice.Where), advice.Because))],
        Standing.Refused => [new Block.Paragraph(words.LeftOut(advice.Because))],
        Standing.Absent => [new Block.Paragraph(words.NotThere(string.Join("; ", advice.Deciding)))],
        _ => [],
    };

    private static IEnumerable<Block> Decides(AdviceWords words, TopicAdvice advice) => advice.Deciding.Count == 0
        ? []
        : [new Block.Paragraph(words.Decides(string.Join("; ", advice.Deciding)))];

    private static IEnumerable<Block> Related(Scene scene, Topic topic)
    {
        var related = topic.Related
            .Select(id => scene.Knowledge.Topics.FirstOrDefault(known => known.Id == id)).OfType<Topic>().Take(3)
            .Select(known => new Button(PlainText.Cut(known.Name, 75), CommandLanguage.Print(new Command.ExplainTopic(known.Id))))
            .ToImmutableArray();
        return related.IsEmpty ? [] : [new Block.Buttons(related)];
    }
}
