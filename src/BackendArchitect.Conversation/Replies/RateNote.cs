using System.Collections.Immutable;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The rate below a reply that shows money in another currency than the tables are in, with its source and day.</summary>
internal static class RateNote
{
    /// <param name="blocks">All that is said at once.</param>
    /// <param name="rate">What the designs of it were shown in; null for US dollars.</param>
    public static ImmutableArray<Block> Below(IReadOnlyCollection<Block> blocks, LocalMoney? rate) =>
        rate is null || !blocks.Any(block => Names(BlockText.Of(block), rate.Currency)) || blocks.Any(block => BlockText.Of(block).Contains(ShownMoney.Says(rate), StringComparison.Ordinal))
            ? []
            : [new Block.Note($"{ShownMoney.Says(rate)}.", "info")];

    private static bool Names(string text, string currency)
    {
        for (var at = text.IndexOf(currency, StringComparison.Ordinal); at >= 0; at = text.IndexOf(currency, at + 1, StringComparison.Ordinal))
        {
            if (at > 1 && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2]))
            {
                return true;
            }
        }

        return false;
    }
}
