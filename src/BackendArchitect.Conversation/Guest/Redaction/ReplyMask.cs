using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>The last look at what is said and handed out: a secret that came in some other way than a message does not go on.</summary>
public static class ReplyMask
{
    public static Reply Of(Reply reply) => reply with { Blocks = [.. reply.Blocks.Select(Of)] };

    /// <summary>Pictures are no text.</summary>
    public static Paper Of(Paper paper) => paper with
    {
        Files = [.. paper.Files.Select(sheet => sheet.Text.StartsWith("data:", StringComparison.Ordinal) ? sheet : sheet with { Text = SecretMask.Of(sheet.Text) })],
    };

    private static Block Of(Block block) => block switch
    {
        Block.Heading heading => heading with { Text = SecretMask.Of(heading.Text) },
        Block.Paragraph paragraph => paragraph with { Text = SecretMask.Of(paragraph.Text) },
        Block.Bullets bullets => bullets with { Items = Of(bullets.Items) },
        Block.Table table => table with { Columns = Of(table.Columns), Rows = [.. table.Rows.Select(Of)] },
        Block.Picture picture => picture with { Alt = SecretMask.Of(picture.Alt) },
        Block.Code code => code with { Text = SecretMask.Of(code.Text) },
        Block.Ask ask => ask with { Text = SecretMask.Of(ask.Text), Why = SecretMask.Of(ask.Why) },
        Block.Note note => note with { Text = SecretMask.Of(note.Text) },
        _ => block,
    };

    private static ImmutableArray<string> Of(ImmutableArray<string> texts) => [.. texts.Select(SecretMask.Of)];
}
