namespace BackendArchitect.Conversation.Replies;

/// <summary>The words of a reply, for measuring and for searching.</summary>
public static class BlockText
{
    /// <summary>Characters a person has to read; labels of buttons not counted.</summary>
    public static int Length(IEnumerable<Block> blocks) => blocks.Sum(block => Of(block).Length);

    public static string Of(Block block) => block switch
    {
        Block.Heading(var text) => text,
        Block.Paragraph(var text) => text,
        Block.Bullets(var items, _) => string.Join('\n', items),
        Block.Table(var columns, var rows) => string.Join('\n', rows.Prepend(columns).Select(row => string.Join(" | ", row))),
        Block.Picture(_, var alt) => alt,
        Block.Code(_, var text) => text,
        Block.Ask(_, var text, var why, _) => $"{text}\n{why}",
        Block.Files(var items) => string.Join('\n', items.Select(file => file.Title)),
        Block.Note(var text, _) => text,
        _ => "",
    };

    public static IEnumerable<Button> Buttons(Block block) => block switch
    {
        Block.Ask(_, _, _, var answers) => answers,
        Block.Buttons(var items) => items,
        _ => [],
    };
}
