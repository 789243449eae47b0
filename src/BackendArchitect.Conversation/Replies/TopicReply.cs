using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One topic of the catalogue explained.</summary>
public static class TopicReply
{
    /// <param name="brief">In the middle of something else: the answer and when it fits, no more.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, Topic topic, bool brief)
    {
        var words = scene.Words.Advice;
        ImmutableArray<Block> core =
        [
            new Block.Paragraph(words.Topic(topic.Name, topic.Answer.Trim())),
            .. Line(topic.UseWhen, words.UseWhen),
            .. Line(topic.AvoidWhen, words.AvoidWhen),
        ];
        return brief
            ? core
            :
            [
                .. core,
                .. Line(topic.Pitfalls, words.Pitfalls),
                .. Snippet(topic),
                new Block.Paragraph(words.Sources(WhyReply.Sources(topic.Sources))),
                .. Related(scene, topic),
            ];
    }

    public static IEnumerable<Block> Line(IReadOnlyList<string> items, Func<string, string> says) => items.Count == 0
        ? []
        : [new Block.Paragraph(says(string.Join("; ", items.Take(3).Select(item => item.Trim().TrimEnd('.')))))];

    public static IEnumerable<Block> Snippet(Topic topic) =>
        topic.Snippet is { } snippet ? [new Block.Code(snippet.Language, snippet.Code.TrimEnd())] : [];

    private static IEnumerable<Block> Related(Scene scene, Topic topic)
    {
        var related = topic.Related
            .Select(id => scene.Knowledge.Topics.FirstOrDefault(known => known.Id == id)).OfType<Topic>().Take(3)
            .Select(known => new Button(PlainText.Cut(known.Name, 75), CommandLanguage.Print(new Command.ExplainTopic(known.Id))))
            .ToImmutableArray();
        return related.IsEmpty ? [] : [new Block.Buttons(related)];
    }
}
