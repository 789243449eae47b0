using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels;

/// <summary>Cuts a long reply into several messages, between blocks; a block that is too long on its own is cut at its lines. A table keeps its heading, code stays code.</summary>
/// <param name="fits">The platform's ruler: whether these blocks go into one message.</param>
internal sealed class BlockCutter(Func<ImmutableArray<Block>, bool> fits)
{
    private static readonly string[] Seams = ["\n", ". ", " "];

    /// <returns>The reply itself when it fits; else pages with ids of their own, the thumbs below the last.</returns>
    public ImmutableArray<Reply> Cut(Reply reply)
    {
        if (fits(reply.Blocks))
        {
            return [reply];
        }

        var pages = Pages(reply.Blocks.SelectMany(Pieces));
        return pages.Length <= 1
            ? [reply]
            : [.. pages.Select((page, index) => reply with { Id = $"{reply.Id}.{index + 1}", Blocks = page, Rated = reply.Rated && index == pages.Length - 1 })];
    }

    private ImmutableArray<ImmutableArray<Block>> Pages(IEnumerable<Block> blocks)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        var page = ImmutableArray<Block>.Empty;
        foreach (var block in blocks)
        {
            if (!page.IsEmpty && !fits(page.Add(block)))
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

    private IEnumerable<Block> Pieces(Block block) => fits([block]) ? [block] : block switch
    {
        Block.Paragraph(var text) when text.Length > 1 => Halves(text).SelectMany(half => Pieces(new Block.Paragraph(half))),
        Block.Heading { Text.Length: > 1 } heading => Pieces(new Block.Paragraph(heading.Text)),
        Block.Code(var language, var text) when text.Length > 1 => Halves(text).SelectMany(half => Pieces(new Block.Code(language, half))),
        Block.Note(var text, var tone) when text.Length > 1 => Halves(text).SelectMany(half => Pieces(new Block.Note(half, tone))),
        Block.Bullets { Items.Length: 1 } one => Pieces(new Block.Paragraph(one.Items[0])),
        Block.Bullets bullets => Halves(bullets.Items).SelectMany(half => Pieces(new Block.Bullets(half, Ordered: false))),
        Block.Table { Rows.Length: 1 } one => Pieces(new Block.Paragraph(string.Join(" · ", one.Rows[0]))),
        Block.Table { Rows.Length: > 1 } table => Halves(table.Rows).SelectMany(half => Pieces(table with { Rows = half })),
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
