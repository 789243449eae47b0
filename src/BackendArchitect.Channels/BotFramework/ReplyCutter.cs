using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Cuts a long reply into messages a Teams client takes.</summary>
internal static class ReplyCutter
{
    private static readonly string LongestLink = "https://" + new string('x', ActivityLimits.LinkBytes);

    // The card links to a picture's full size only when that lies at another address than the picture shown: measured is the larger card, with both.
    private static readonly string LongestPicture = LongestLink + "?";
    private static readonly CardWriter Ruler = new(_ => LongestLink, _ => LongestPicture, CardButtons.Longest);
    private static readonly BlockCutter Cutter = new(Fits);

    public static ImmutableArray<Reply> Cut(Reply reply) => Cutter.Cut(reply);

    private static bool Fits(ImmutableArray<Block> page) =>
        Size(page) <= ActivityLimits.CardBytes && TextLength(page) <= ActivityLimits.TextCharacters;

    private static int TextLength(IEnumerable<Block> blocks) => blocks.Sum(block => ActivityWriter.TextOf(block)?.Length ?? 0);

    private static int Size(IEnumerable<Block> blocks) => Encoding.UTF8.GetByteCount(Ruler.Write(blocks).ToJsonString());
}
