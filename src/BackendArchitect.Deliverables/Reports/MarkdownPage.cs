using System.Text;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Writes CommonMark with GitHub tables. Cells and paragraphs take Markdown; text of other origin goes through <see cref="Text"/> first.</summary>
public sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    public MarkdownPage Heading(int level, string text) => Block(new string('#', level) + " " + text);

    public MarkdownPage Paragraph(string markdown) => markdown.Length == 0 ? this : Block(markdown);

    public MarkdownPage Bullets(IEnumerable<string> items) => Lines(items.Select(item => "- " + item));

    public MarkdownPage Numbered(IEnumerable<string> items) => Lines(items.Select((item, at) => $"{at + 1}. {item}"));

    /// <param name="heads">A head that ends in <c>&gt;</c> aligns its column to the right.</param>
    public MarkdownPage Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var body = rows.Select(Row).ToList();
        if (body.Count == 0)
        {
            return this;
        }

        var rule = heads.Select(head => head.EndsWith('>') ? "--:" : "---");
        return Lines([Row([.. heads.Select(head => head.TrimEnd('>'))]), Row([.. rule]), .. body]);
    }

    public MarkdownPage Code(string language, string code) => Block($"```{language}\n{code.TrimEnd('\n')}\n```");

    public override string ToString() => _text.ToString();

    /// <summary>Foreign words so that they read as they are, on one line, whatever they hold.</summary>
    public static string Text(string words) => Escaped(words, code: false);

    /// <summary>Words of our own catalogue, in which `code` is code; foreign words go through <see cref="Text"/>.</summary>
    public static string Own(string words) => Escaped(words, code: true);

    private static string Escaped(string words, bool code)
    {
        var escaped = new StringBuilder();
        var line = words.ReplaceLineEndings(" ").Trim();
        for (var at = 0; at < line.Length; at++)
        {
            if (code && CodeEnd(line, at) is { } end)
            {
                escaped.Append(line, at, end - at + 1);
                at = end;
                continue;
            }

            if (Means(line, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    /// <summary>A formula or a name, in the letters of code. One with a bar is plain: readers disagree about bars in code in tables.</summary>
    public static string Mono(string code)
    {
        var line = code.ReplaceLineEndings(" ").Trim();
        return line.Contains('|') ? Text(line) : line.Length == 0 ? "" : line.Contains('`') ? $"`` {line} ``" : $"`{line}`";
    }

    public static string Link(string title, Uri? url) =>
        url is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? $"[{Text(title)}](<{url.AbsoluteUri}>)" : Text(title);

    /// <summary>Where the code that begins here ends: a pair of single ticks with something between them that a table does not split.</summary>
    private static int? CodeEnd(string line, int at)
    {
        if (line[at] != '`' || (at > 0 && line[at - 1] == '`'))
        {
            return null;
        }

        var end = line.IndexOf('`', at + 1);
        var isAlone = end > at + 1 && (end + 1 == line.Length || line[end + 1] != '`');
        return isAlone && !line.AsSpan(at, end - at).Contains('|') ? end : null;
    }

    // An underscore or a star between letters means nothing; a sign of the list, head or number kind means something in front only.
    private static bool Means(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '|' or '~' or '&' => true,
        '_' => at == 0 || at == line.Length - 1 || !char.IsLetterOrDigit(line[at - 1]) || !char.IsLetterOrDigit(line[at + 1]),
        '#' or '+' or '-' or '>' => at == 0,
        '.' or ')' => at > 0 && (at == line.Length - 1 || line[at + 1] == ' ') && line[..at].All(char.IsAsciiDigit),
        _ => false,
    };

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    private static string Cell(string markdown)
    {
        var cell = new StringBuilder();
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == '|' && (at == 0 || markdown[at - 1] != '\\'))
            {
                cell.Append('\\');
            }

            cell.Append(markdown[at] == '\n' ? ' ' : markdown[at]);
        }

        return cell.ToString();
    }

    private MarkdownPage Lines(IEnumerable<string> lines)
    {
        var block = string.Join('\n', lines);
        return block.Length == 0 ? this : Block(block);
    }

    private MarkdownPage Block(string block)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append(block).Append('\n');
        return this;
    }
}
