using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Cuts a long reply into several messages, between blocks; a block that is too long on its own is cut at its lines. A table keeps its heading.</summary>
internal static class ReplyCutter
{
    private static readonly string Placeholder = "https://" + new string('x', ActivityLimits.LinkBytes);
    private static readonly string[] Seams = ["\n", ". ", " "];
    private static readonly CardWriter Ruler = new(_ => Placeholder, _ => Placeholder, CardButtons.Longest);

    public static ImmutableArray<Reply> Cut(Reply reply)
    {
        var pages = Pages(reply.Blocks.SelectMany(Pieces));
        return pages.Length <= 1 ? [reply] : [.. pages.Select((page, index) => new Reply($"{reply.Id}.{index + 1}", page))];
    }

    private static ImmutableArray<ImmutableArray<Block>> Pages(IEnumerable<Block> blocks)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        var page = ImmutableArray<Block>.Empty;
        foreach (var block in blocks)
        {
            if (!page.IsEmpty && !Fits(page.Add(block)))
            {
                pages.Add(page);
                page = [];
            }

            page = page.Add(block);
        }

        if (!page.IsEmpty)
        {
            pages.Add(page);
        }

        return pages.ToImmutable();
    }

    private static bool Fits(ImmutableArray<Block> page) =>
        Size(page) <= ActivityLimits.CardBytes && TextLength(page) <= ActivityLimits.TextCharacters;

    private static int TextLength(IEnumerable<Block> blocks) => blocks.Sum(block => ActivityWriter.TextOf(block)?.Length ?? 0);

    private static int Size(IEnumerable<Block> blocks) => Encoding.UTF8.GetByteCount(Ruler.Write(blocks).ToJsonString());

    private static IEnumerable<Block> Pieces(Block block) => Fits([block]) ? [block] : block switch
    {
        Block.Paragraph(var text) => Halves(text).SelectMany(half => Pieces(new Block.Paragraph(half))),
        Block.Code(var language, var text) => Halves(text).SelectMany(half => Pieces(new Block.Code(language, half))),
        Block.Note(var text, var tone) => Halves(text).SelectMany(half => Pieces(new Block.Note(half, tone))),
        Block.Bullets { Items.Length: 1 } one => Pieces(new Block.Paragraph(one.Items[0])),
        Block.Bullets bullets => Halves(bullets.Items).SelectMany(half => Pieces(new Block.Bullets(half, Ordered: false))),
        Block.Table { Rows.Length: 1 } one => Pieces(new Block.Paragraph(string.Join(" · ", one.Rows[0]))),
        Block.Table table => Halves(table.Rows).SelectMany(half => Pieces(table with { Rows = half })),
        Block.Buttons { Items.Length: > 1 } buttons => Halves(buttons.Items).SelectMany(half => Pieces(new Block.Buttons(half))),
        Block.Files { Items.Length: > 1 } files => Halves(files.Items).SelectMany(half => Pieces(new Block.Files(half))),
        _ => [block],
    };

    private static IEnumerable<ImmutableArray<T>> Halves<T>(ImmutableArray<T> items) => [items[..(items.Length / 2)], items[(items.Length / 2)..]];

    /// <summary>Near the middle, at a line end, else after a sentence, else at a space, else anywhere.</summary>
    private static IEnumerable<string> Halves(string text)
    {
        var middle = text.Length / 2;
        var at = Seams
            .Select(mark => text.LastIndexOf(mark, middle, StringComparison.Ordinal) is var found && found > text.Length / 8 ? found + mark.Length : -1)
            .FirstOrDefault(found => found > 0, char.IsLowSurrogate(text[middle]) ? middle - 1 : middle);
        return [text[..at].TrimEnd(), text[at..]];
    }
}
