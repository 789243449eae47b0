using System.Collections.Immutable;
using System.Text;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A reply as GitHub-flavoured markdown, for files, pipes and clients that show nothing else. Buttons become words to answer with.</summary>
public static class BlockMarkdown
{
    /// <returns>Blocks separated by one empty line, with a line feed at the end.</returns>
    public static string Of(IEnumerable<Block> blocks) => string.Join("\n\n", ConversationLink.Resolved([.. blocks], _ => null).Select(Of).Where(text => text.Length > 0)) + "\n";

    private static string Of(Block block) => block switch
    {
        Block.Heading(var text) => $"## {text}",
        Block.Paragraph(var text) => text,
        Block.Bullets(var items, var ordered) => string.Join('\n', items.Select((item, at) => ordered ? $"{at + 1}. {item}" : $"- {item}")),
        Block.Table(var columns, var rows) => Table(columns, rows),
        Block.Picture(var file, var alt) => $"*{file.Title}: {alt}*",
        Block.Code(var language, var text) => $"```{language}\n{text.TrimEnd()}\n```",
        Block.Ask(_, var text, var why, var answers) => $"**{text}** {why}\n\n{Words(answers)}".Trim(),
        Block.Buttons(var items) => Words(items),
        Block.Files(var items) => string.Join('\n', items.Select(file => $"- {file.Title} ({file.Name})")),
        Block.Note(var text, _) => $"> {text}",
        _ => "",
    };

    private static string Words(ImmutableArray<Button> buttons) => string.Join(" · ", buttons.Select(button => button.Label));

    private static string Table(ImmutableArray<string> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        var text = new StringBuilder(Row(columns)).Append('\n').Append(Row(columns.Select(_ => "---")));
        foreach (var row in rows)
        {
            text.Append('\n').Append(Row(row));
        }

        return text.ToString();
    }

    /// <summary>A bar in a cell would start a new one, a line break would end the table.</summary>
    private static string Row(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")))} |";
}
