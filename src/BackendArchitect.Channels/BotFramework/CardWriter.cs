using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Draws blocks as an Adaptive Card 1.5.</summary>
/// <param name="link">Address of a file, or null when there is none to give.</param>
/// <param name="picture">Address of a picture the client can show, or null.</param>
/// <param name="buttons">How the client wants its buttons; <see cref="CardButtons.Plain"/> when not said.</param>
internal sealed class CardWriter(Func<FileRef, string?> link, Func<FileRef, string?> picture, CardButtons? buttons = null)
{
    private readonly CardButtons _buttons = buttons ?? CardButtons.Plain;

    /// <summary>Content type of a card attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public JsonObject Write(IEnumerable<Block> blocks) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["msteams"] = new JsonObject { ["width"] = "full" },
        ["body"] = new JsonArray([.. blocks.SelectMany(Draw)]),
    };

    private IEnumerable<JsonNode> Draw(Block block) => block switch
    {
        Block.Heading heading => [Words(heading.Text, ("size", "Medium"), ("weight", "Bolder"), ("style", "heading"))],
        Block.Paragraph paragraph => [Words(paragraph.Text)],
        Block.Bullets bullets => [Words(BulletText(bullets))],
        Block.Table table => [TableOf(table)],
        Block.Picture shown => PictureOf(shown),
        Block.Code code => [CodeOf(code)],
        Block.Ask ask => Question(ask),
        Block.Buttons buttons => Rows(buttons.Items),
        Block.Files files => [Words(string.Join("\n", files.Items.Select(FileLine)))],
        Block.Note note => [NoteOf(note)],
        _ => [],
    };

    public static string BulletText(Block.Bullets bullets) => string.Join("\n", bullets.Items.Select((item, index) =>
        (bullets.Ordered ? $"{index + 1}. " : "- ") + item.ReplaceLineEndings(" ")));

    private static JsonObject Words(string text, params ReadOnlySpan<(string Name, JsonNode Value)> looks) => Raw(TeamsText.ForCard(text), looks);

    private static JsonObject Raw(string text, params ReadOnlySpan<(string Name, JsonNode Value)> looks)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        foreach (var (name, value) in looks)
        {
            block[name] = value;
        }

        return block;
    }

    /// <summary>A coloured ground, for coloured letters are hard to read in the light theme.</summary>
    private static JsonObject NoteOf(Block.Note note) => note.Tone == "warning"
        ? new JsonObject { ["type"] = "Container", ["style"] = "warning", ["items"] = new JsonArray(Words(note.Text)) }
        : Words(note.Text, ("isSubtle", true));

    private static JsonObject CodeOf(Block.Code code) => new()
    {
        ["type"] = "Container",
        ["style"] = "emphasis",
        // Monospace text, each line on its own: a CodeBlock element exists in Teams only.
        ["items"] = new JsonArray([.. code.Text.TrimEnd('\n').Split('\n').Select(line =>
            Raw(Literal(line), ("fontType", "Monospace"), ("size", "Small"), ("spacing", "None")))]),
    };

    private static JsonObject TableOf(Block.Table table) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeaders"] = true,
        ["columns"] = new JsonArray([.. table.Columns.Select((_, index) => new JsonObject { ["width"] = WidthOf(table, index) })]),
        ["rows"] = new JsonArray([Row(table.Columns, header: true), .. table.Rows.Select(row => Row(row, header: false))]),
        ["fallback"] = Words(string.Join("\n", table.Rows.Select(row => "- " + string.Join(" · ", row.Where(cell => cell.Length > 0))))),
    };

    /// <summary>Share of the width: about the longest cell, but enough for the longest word, in a card as narrow as a chat beside its list.</summary>
    private static int WidthOf(Block.Table table, int column)
    {
        var cells = table.Rows.Append(table.Columns).Where(row => column < row.Length).Select(row => row[column]).ToArray();
        var word = cells.SelectMany(cell => cell.Split(' ')).Max(part => part.Length);
        return Math.Max(Math.Clamp(cells.Max(cell => cell.Length) + 4, 16, 28), Math.Min((2 * word) + 2, 28));
    }

    private static JsonObject Row(ImmutableArray<string> cells, bool header) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject
        {
            ["type"] = "TableCell",
            ["items"] = new JsonArray(header ? Words(cell, ("weight", "Bolder")) : Words(Unlisted(cell))),
        })]),
    };

    /// <summary>Keeps "1. Name" from being read as a list, whose indent takes half of a cell: a space of no width after the dot.</summary>
    private static string Unlisted(string cell) => cell.Split(". ", 2) is [var number, var rest] && number.All(char.IsAsciiDigit) ? $"{number}.\u200B {rest}" : cell;

    private IEnumerable<JsonNode> PictureOf(Block.Picture shown)
    {
        if (picture(shown.File) is { } url)
        {
            yield return new JsonObject
            {
                ["type"] = "Image",
                ["url"] = url,
                ["altText"] = TeamsText.Plain(shown.Alt),
                ["size"] = "Stretch",
                ["msteams"] = new JsonObject { ["allowExpand"] = true },
            };
            if (link(shown.File) is { } whole && whole != url)
            {
                yield return Words($"[{Bracketless(shown.File.Title)}, full size]({whole})", ("isSubtle", true), ("spacing", "Small"));
            }
        }
        else
        {
            yield return Words(FileLine(shown.File) + " · " + shown.Alt, ("isSubtle", true));
        }
    }

    private string FileLine(FileRef file) => link(file) is { } url ? $"- [{Bracketless(file.Title)}]({url})" : $"- {file.Title} ({file.Name})";

    private IEnumerable<JsonNode> Question(Block.Ask ask) =>
    [
        Words(ask.Text, ("weight", "Bolder"), ("separator", true)),
        .. ask.Why.Length > 0 ? new JsonNode[] { Words(ask.Why, ("isSubtle", true), ("spacing", "None")) } : [],
        .. Rows(ask.Answers),
    ];

    private IEnumerable<JsonNode> Rows(ImmutableArray<Button> items) => items.Chunk(ActivityLimits.ButtonsInRow).Select(row => new JsonObject
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray([.. row.Select(_buttons.Write)]),
    });

    /// <summary>Every mark that Markdown would read is taken literally, and leading spaces stay.</summary>
    private static string Literal(string line)
    {
        var text = string.Concat(line.Select(sign => sign is '\\' or '*' or '_' or '`' or '[' or ']' or '#' or '~' or '|' ? $"\\{sign}" : $"{sign}"));
        var content = text.TrimStart(' ');
        return content.Length == 0 ? "\u00A0" : new string('\u00A0', text.Length - content.Length) + content;
    }

    private static string Bracketless(string title) => title.Replace('[', '(').Replace(']', ')');
}
