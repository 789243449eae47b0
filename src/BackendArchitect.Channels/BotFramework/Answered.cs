using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>A reply after one of its buttons was pressed: the question keeps its words, its buttons give way to who answered what.</summary>
internal static class Answered
{
    /// <summary>Commands that only show something; their buttons may be pressed again and by others.</summary>
    private static readonly string[] Showing =
        ["show", "topic", "example", "why", "number", "compare", "decisions", "help", "feedback", "scale"];

    /// <returns>The same reply when no button of it sends this command, or the button stays.</returns>
    public static Reply Mark(Reply reply, string command, string person)
    {
        var at = reply.Blocks.ToList().FindIndex(block => BlockText.Buttons(block).Any(button => button.Command == command));
        if (at < 0 || Showing.Contains(command.Split(' ')[0]))
        {
            return reply;
        }

        var label = BlockText.Buttons(reply.Blocks[at]).First(button => button.Command == command).Label;
        var said = new Block.Paragraph($"**{Who(person)}:** {label}");
        ImmutableArray<Block> instead = reply.Blocks[at] is Block.Ask ask ? [ask with { Why = "", Answers = [] }, said] : [said];
        return reply with { Blocks = [.. reply.Blocks[..at], .. instead, .. reply.Blocks[(at + 1)..]] };
    }

    private static string Who(string person) => PlainText.Of(person, 40) is { Length: > 0 } name ? name : "Answered";
}
