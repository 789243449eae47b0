using System.Collections.Frozen;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Sentences in another language or script than the replies: their numbers and promises cannot be checked.</summary>
internal static class LanguageCheck
{
    private const int Few = 4;
    private const int Latin = 0x250;

    private static readonly FrozenSet<string> English = new[]
    {
        "a", "an", "the", "is", "are", "was", "be", "been", "it", "its", "this", "that", "these", "those", "to", "of", "in", "on", "for", "with", "and", "or", "not", "no", "you", "your", "we", "our",
        "they", "their", "as", "at", "by", "from", "than", "then", "when", "which", "who", "what", "why", "how", "if", "because", "so", "but", "can", "will", "would", "should", "has", "have", "does",
        "do", "there", "here", "more", "less", "one", "each", "every", "all", "only", "also", "keep", "use", "uses", "while", "until", "after", "before", "between", "per", "without", "into", "out", "up",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static string? Find(string legible, Testimony evidence)
    {
        var words = GuardWords.Of(legible).Where(word => !word.Any(char.IsDigit)).ToList();
        var foreign = words.FirstOrDefault(word => word.EnumerateRunes().Count() > 1 && word.EnumerateRunes().All(rune => rune.Value >= Latin) && !evidence.Spelled.Contains(word));
        if (foreign is not null)
        {
            return foreign;
        }

        var lower = words.Where(word => char.IsLower(word[0])).ToList();
        return lower.Count >= Few && !lower.Any(English.Contains) && lower.Count(evidence.IsWord) * 2 < lower.Count ? string.Join(' ', lower.Take(Few)) : null;
    }
}
