using System.Text;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>A whole reply in words: what notifications show and screen readers read.</summary>
internal static class SlackSpoken
{
    /// <returns>Never empty, escaped, within Slack's limit.</returns>
    public static string Of(Reply reply)
    {
        var words = new StringBuilder();
        foreach (var text in reply.Blocks.Select(Of).Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            words.Append(words.Length > 0 ? "\n" : "").Append(text);
        }

        var escaped = SlackText.Escape(words.Length > 0 ? words.ToString() : "…");
        return escaped.Length <= SlackLimits.TextCharacters ? escaped : PlainText.Cut(escaped, SlackLimits.TextCharacters);
    }

    private static string Of(Block block) => block switch
    {
        Block.Heading(var text) => InlineText.Plain(text),
        Block.Paragraph(var text) => InlineText.Plain(text),
        Block.Bullets(var items, var ordered) => string.Join('\n', items.Select((item, at) => $"{(ordered ? $"{at + 1}." : "•")} {InlineText.Plain(item)}")),
        Block.Table table => SlackTable.Spoken(table),
        Block.Picture(var file, var alt) => $"{InlineText.Plain(file.Title)}: {InlineText.Plain(alt)}",
        Block.Code(_, var text) => $"```\n{SlackText.Unfenced(text)}\n```",
        Block.Ask(_, var text, var why, var answers) => $"{InlineText.Plain(text)} {InlineText.Plain(why)}\n{Labels(answers)}",
        Block.Buttons(var items) => Labels(items),
        Block.Files(var items) => string.Join('\n', items.Select(file => $"{InlineText.Plain(file.Title)} ({file.Name})")),
        Block.Note(var text, _) => InlineText.Plain(text),
        _ => "",
    };

    private static string Labels(IEnumerable<Button> buttons) => string.Join(" · ", buttons.Select(button => $"[{InlineText.Plain(button.Label)}]"));
}
