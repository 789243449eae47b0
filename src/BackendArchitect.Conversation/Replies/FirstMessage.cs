using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Keeps the first message short: what goes beyond it follows in a message of its own, never in the middle of a table, a list or a snippet.</summary>
public static class FirstMessage
{
    /// <summary>Most characters to read in it, the words for a picture aside.</summary>
    public const int Most = 1500;

    /// <summary>The blocks of each message, in order; nothing when there is nothing to say.</summary>
    public static IEnumerable<ImmutableArray<Block>> Split(ImmutableArray<Block> blocks)
    {
        if (blocks.IsEmpty)
        {
            return [];
        }

        blocks = WithShortList(blocks);
        var (at, length) = (0, 0);
        while (at < blocks.Length && (at == 0 || length + Length(blocks[at]) <= Most))
        {
            length += Length(blocks[at]);
            at++;
        }

        at = at < blocks.Length ? Rounded(blocks, at) : at;
        return at == blocks.Length ? [blocks] : [blocks[..at], blocks[at..]];
    }

    /// <summary>A long list goes on in the message that follows, between two of its items.</summary>
    private static ImmutableArray<Block> WithShortList(ImmutableArray<Block> blocks)
    {
        if (blocks[0] is not Block.Bullets { Ordered: false } list || Length(list) <= Most)
        {
            return blocks;
        }

        var (items, length) = (0, 0);
        while (items + 1 < list.Items.Length && length + list.Items[items].Length + 1 <= Most)
        {
            length += list.Items[items].Length + 1;
            items++;
        }

        return items == 0 ? blocks : [list with { Items = list.Items[..items] }, list with { Items = list.Items[items..] }, .. blocks[1..]];
    }

    public static int Length(Block block) => block is Block.Picture ? 0 : BlockText.Length([block]);

    /// <summary>A line that introduces what follows goes with it; buttons alone are no message.</summary>
    private static int Rounded(ImmutableArray<Block> blocks, int at)
    {
        if (blocks[at..].All(block => block is Block.Buttons))
        {
            return blocks.Length;
        }

        return at > 1 && blocks[at - 1] is Block.Heading or Block.Paragraph { Text: [.., ':'] } or Block.Paragraph { Text: [.., ':', '*', '*'] } ? at - 1 : at;
    }
}
