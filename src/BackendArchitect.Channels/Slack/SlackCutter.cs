using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Cuts a long reply into messages Slack takes.</summary>
internal static class SlackCutter
{
    /// <summary>Characters kept for the address of a file, whose length is not known yet.</summary>
    private const int Address = 700;

    /// <summary>Blocks kept for the thumbs.</summary>
    private const int Spare = 1;

    private static readonly BlockCutter Cutter = new(Fits);

    public static ImmutableArray<Reply> Cut(Reply reply) => Cutter.Cut(reply);

    /// <summary>Characters a block shows, marks and labels included.</summary>
    public static int Characters(Block block) => block switch
    {
        Block.Heading(var text) => text.Length,
        Block.Paragraph(var text) => SlackText.Longest(text),
        Block.Bullets bullets => bullets.Items.Sum(item => item.Length + 4),
        Block.Table table => SlackTable.Characters(table) + (2 * (table.Rows.Length + 1) * table.Columns.Length),
        Block.Picture picture => picture.Alt.Length + SlackLimits.RichCharacters + Address,
        Block.Code(_, var text) => text.Length,
        Block.Ask ask => Words(ask) + Labels(ask.Answers),
        Block.Buttons(var items) => Labels(items),
        Block.Files(var items) => items.Sum(file => file.Title.Length + file.Name.Length + Address),
        Block.Note(var text, _) => SlackText.Longest(text) + 10,
        _ => 0,
    };

    private static bool Fits(ImmutableArray<Block> page) =>
        page.All(FitsAlone)
        && page.Sum(Count) + Spare <= SlackLimits.Blocks
        && page.Count(block => block is Block.Table) <= SlackLimits.Tables
        && page.Sum(Characters) <= SlackLimits.MessageCharacters;

    private static bool FitsAlone(Block block) => block switch
    {
        Block.Paragraph or Block.Code or Block.Bullets => Characters(block) <= SlackLimits.RichCharacters,
        Block.Heading heading => heading.Text.Length <= SlackLimits.SectionCharacters / 2,
        Block.Note => Characters(block) <= SlackLimits.ContextCharacters,
        Block.Table table => SlackTable.Fits(table) && SlackTable.Aligned(table).Length <= SlackLimits.MessageCharacters,
        Block.Ask ask => Words(ask) <= SlackLimits.SectionCharacters,
        _ => true,
    };

    private static int Count(Block block) => block switch
    {
        Block.Picture or Block.Ask => 2,
        Block.Buttons(var items) => (items.Length + SlackLimits.ActionElements - 1) / SlackLimits.ActionElements,
        _ => 1,
    };

    private static int Words(Block.Ask ask) => SlackText.Longest(ask.Text) + SlackText.Longest(ask.Why) + 3;

    private static int Labels(IEnumerable<Button> buttons) => buttons.Sum(button => button.Label.Length);
}
