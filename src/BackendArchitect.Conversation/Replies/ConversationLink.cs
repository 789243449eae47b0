using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A link to another conversation, as it stands in the text of a reply: <c>[thread](conversation:slack:T1:C1:1.2)</c>. Each channel turns it into an address of its platform when it shows it.</summary>
public static partial class ConversationLink
{
    /// <summary>Stands before a link at the end of a line, and goes with it where there is no address.</summary>
    private const string Separator = " · ";

    /// <param name="conversation">Id of the conversation.</param>
    public static string To(string conversation, string words) =>
        $"[{words}](conversation:{conversation.Replace("%", "%25", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)})";

    /// <summary>The blocks with each such link as a link of the platform; where it has none, without it.</summary>
    /// <param name="address">The address of a conversation by its id, or null when it has none here.</param>
    public static ImmutableArray<Block> Resolved(ImmutableArray<Block> blocks, Func<string, string?> address) =>
        blocks.Any(block => BlockText.Of(block).Contains("](conversation:", StringComparison.Ordinal)) ? [.. blocks.Select(block => Resolved(block, address))] : blocks;

    public static string Resolved(string text, Func<string, string?> address) => Link().Replace(text, match =>
        address(Uri.UnescapeDataString(match.Groups["id"].Value)) is { } url ? $"{match.Groups["before"].Value}[{match.Groups["words"].Value}]({url})"
        : match.Groups["before"].Length > 0 ? ""
        : match.Groups["words"].Value);

    private static Block Resolved(Block block, Func<string, string?> address) => block switch
    {
        Block.Paragraph(var text) => new Block.Paragraph(Resolved(text, address)),
        Block.Bullets(var items, var ordered) => new Block.Bullets([.. items.Select(item => Resolved(item, address))], ordered),
        Block.Table(var columns, var rows) => new Block.Table(columns, [.. rows.Select(row => row.Select(cell => Resolved(cell, address)).ToImmutableArray())]),
        Block.Ask ask => ask with { Text = Resolved(ask.Text, address), Why = Resolved(ask.Why, address) },
        Block.Note(var text, var tone) => new Block.Note(Resolved(text, address), tone),
        _ => block,
    };

    [GeneratedRegex(@"(?<before>" + Separator + @")?\[(?<words>[^\]\n]{1,60})\]\(conversation:(?<id>[^)\s]+)\)")]
    private static partial Regex Link();
}
