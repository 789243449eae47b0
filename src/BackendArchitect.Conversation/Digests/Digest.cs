using System.Collections.Immutable;
using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Digests;

/// <summary>What a digest says: what is new to its readers, weightiest first, and what was dealt with.</summary>
/// <param name="Shown">At most <see cref="Most"/>.</param>
/// <param name="Waiting">How many more are new; they are said when asked for, or next time.</param>
/// <param name="Settled">Gists of what an earlier digest said and somebody has dealt with since.</param>
public sealed record Digest(ImmutableArray<DigestItem> Shown, int Waiting, ImmutableList<string> Settled)
{
    /// <summary>More in one message is not read.</summary>
    public const int Most = 7;

    /// <summary>What was told goes from the front when there is more. A place with so much to watch is told some of it twice rather than kept waiting.</summary>
    private const int Remembered = 400;

    /// <param name="items">All that could be said now.</param>
    /// <param name="roomFor">How many of the items, in their order, make a message that is not too long.</param>
    public static Digest Of(IReadOnlyCollection<DigestItem> items, DigestPlan plan, Func<ImmutableArray<DigestItem>, int> roomFor)
    {
        ImmutableArray<DigestItem> fresh =
        [
            .. items.Where(item => !plan.Told.Exists(told => told.Key == item.Key)).DistinctBy(item => item.Key)
                .OrderByDescending(item => item.Weight).ThenBy(item => item.Key, StringComparer.Ordinal),
        ];
        var shown = fresh[..Math.Min(Most, fresh.Length)];
        shown = shown[..Math.Clamp(roomFor(shown), Math.Min(1, shown.Length), shown.Length)];
        return new Digest(shown, fresh.Length - shown.Length, [.. plan.Settled, .. Gone(items, plan)]);
    }

    /// <summary>The plan after these items were looked at and this digest was said, or kept back because there is nothing in it.</summary>
    public DigestPlan Note(DigestPlan plan, IReadOnlyCollection<DigestItem> items, DateTimeOffset now)
    {
        var standing = plan.Told.Where(told => items.Any(item => item.Key == told.Key));
        ImmutableList<ToldItem> told = [.. standing, .. Shown.Select(item => new ToldItem(item.Key, GistOf(item)))];
        return plan with
        {
            Told = told.RemoveRange(0, Math.Max(0, told.Count - Remembered)),
            Settled = Shown.IsEmpty ? Settled : [],
            Since = Shown.IsEmpty ? plan.Since : now,
        };
    }

    /// <summary>Counts items as known without saying them: what a design says itself is no news.</summary>
    public static DigestPlan Known(DigestPlan plan, IEnumerable<DigestItem> items) => plan with
    {
        Told = plan.Told.AddRange(items.Where(item => !plan.Told.Exists(told => told.Key == item.Key)).Select(item => new ToldItem(item.Key, ""))),
    };

    /// <summary>What was said and is gone, and has not merely come to its next stage or passed by itself.</summary>
    private static IEnumerable<string> Gone(IReadOnlyCollection<DigestItem> items, DigestPlan plan) => plan.Told
        .Where(told => told.Gist.Length > 0 && !items.Any(item => Stem(item.Key) == Stem(told.Key)))
        .Select(told => told.Gist)
        .Except(plan.Settled);

    /// <summary>The key without its stage, which comes last.</summary>
    private static string Stem(string key) => key.LastIndexOf(':') is > 0 and var end ? key[..end] : key;

    /// <summary>The first bold words of an item name what it is about. What ends by itself, or with every change of the design, is not dealt with when it is gone, and has no gist.</summary>
    private static string GistOf(DigestItem item) => item.Topic is not (DigestTopic.Cost or DigestTopic.Growth or DigestTopic.Risk or DigestTopic.Question or DigestTopic.Assumption)
        && item.Text.Split("**") is [_, { Length: > 0 } bold, _, ..] ? bold : "";
}
