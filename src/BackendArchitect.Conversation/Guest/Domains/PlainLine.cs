using System.Text;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Guest.Domains;

/// <summary>Takes one line a language model wrote on a thing, if it only says what the thing is: no number, no link, no order, nobody addressed.</summary>
internal static partial class PlainLine
{
    private const int Most = 120;

    /// <returns>Empty when the line is not kept.</returns>
    public static string Of(string? line)
    {
        if (string.IsNullOrWhiteSpace(line) || line.Length > Most * 8 || line.EnumerateRunes().Any(IsOdd) || Unwanted().IsMatch(line))
        {
            return "";
        }

        var plain = PlainText.Of(line.Replace(':', ' ').Replace('→', ' '), Most).TrimEnd('.', ' ');
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsOdd(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.PrivateUse
        or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex(
        @"\p{N}|//|\bwww\b|\w\.\w|@|\bhttps?\b|\b(ignore|disregard|forget|override|bypass|instructions?|prompt|jailbreak|assistant|click|visit|download|you|your|must|should|please|password|secret|token|hundred|thousand|million|billion|dozen|percent)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Unwanted();
}
