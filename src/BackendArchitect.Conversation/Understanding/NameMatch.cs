using System.Collections.Frozen;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Whether words mean a name: "placing an order" is "Place order", "checkout" is "Check out".</summary>
internal static class NameMatch
{
    private const int ShortestStem = 3;

    /// <summary>How much longer one of two forms of a word may be: "pay", "payment".</summary>
    private const int LongestEnding = 4;

    /// <summary>What another form of a word counts, beside the word itself.</summary>
    private const double Form = 0.9;

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "from", "with", "and", "or", "our", "my", "your", "their", "its", "his", "new", "one", "some", "someone", "somebody", "anybody", "people", "person",
        "when", "if", "is", "are", "be", "been", "does", "do", "did", "can", "we", "you", "us", "i", "me", "it", "they", "this", "that", "these", "those", "what", "which", "how", "would", "should", "will", "want", "wants", "exactly", "actually", "here", "system", "app", "whole", "get", "gets");

    /// <summary>The words that say something, as stems; all of them where none does.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var all = text.ToLowerInvariant().Split([.. " \t\n.,;:!?'\"“”’()[]{}/\\-_*`|<>=+&#"], StringSplitOptions.RemoveEmptyEntries);
        var telling = all.Where(word => !Empty.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : all.AsEnumerable()).Select(Stem)];
    }

    /// <summary>The share of the asked words that a name has. Unit: share. Range 0 to 1.</summary>
    /// <param name="asked">Stems, as <see cref="Words"/> gives them.</param>
    public static double Share(IReadOnlyList<string> asked, string name)
    {
        var known = Words(name);
        var joined = known.Zip(known.Skip(1), (first, second) => first + second).Concat(known).ToList();
        var found = 0d;
        for (var at = 0; at < asked.Count; at++)
        {
            if (at + 1 < asked.Count && joined.Contains(asked[at] + asked[at + 1]))
            {
                found += 2;
                at++;
            }
            else
            {
                found += joined.Contains(asked[at]) ? 1 : joined.Exists(word => IsForm(word, asked[at])) ? Form : 0;
            }
        }

        return asked.Count == 0 ? 0 : found / asked.Count;
    }

    private static bool IsForm(string first, string second)
    {
        var (small, large) = first.Length <= second.Length ? (first, second) : (second, first);
        return small.Length >= ShortestStem && large.Length - small.Length <= LongestEnding && large.StartsWith(small, StringComparison.Ordinal);
    }

    private static string Stem(string word)
    {
        var stem = word switch
        {
            [.. var start, 'i', 'e', 's'] when start.Length > 2 => start + "y",
            [.. var start, 'i', 'n', 'g'] when start.Length > 2 => start,
            [.. var start, 'e', 'd'] when start.Length > 2 => start,
            [.. var start, 's'] when start.Length > 2 && start[^1] != 's' => start,
            _ => word,
        };
        return stem is [.. var before, 'e'] && before.Length >= ShortestStem ? before : stem;
    }
}
