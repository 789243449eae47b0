using System.Globalization;
using System.Text;

namespace BackendArchitect.Conversation.Guest.Domains;

/// <summary>Takes a name a language model gave a thing, if it is a plain noun: one to three words of letters, of one script, 2 to 40 characters.</summary>
internal static class PlainNoun
{
    private const int Least = 2;
    private const int Most = 40;

    /// <summary>Words that give orders or lead elsewhere; no thing of a system is called so.</summary>
    private static readonly HashSet<string> Orders =
    [
        "ignore", "disregard", "forget", "override", "bypass", "instruction", "instructions", "prompt", "jailbreak", "assistant", "chatgpt", "http", "https", "www", "click", "visit",
        "null", "undefined", "drop", "truncate", "you", "your", "must",
    ];

    /// <returns>In small letters with single spaces; null when it is no plain noun.</returns>
    public static string? Of(string? name, int mostWords = 3)
    {
        if (name is null || name.Length > Most * 2 || name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            return null;
        }

        var words = name.Trim().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words).ToLowerInvariant();
        return words.Length >= 1 && words.Length <= mostWords && plain.Length is >= Least and <= Most && plain.EnumerateRunes().All(IsLetter) && IsOneScript(plain) && !words.Any(word => Orders.Contains(word.ToLowerInvariant()))
            ? plain
            : null;
    }

    private static bool IsLetter(Rune rune) =>
        rune.Value == ' ' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A Latin word with a Cyrillic letter in it is made to look like another.</summary>
    private static bool IsOneScript(string plain) => plain.Where(char.IsLetter).Select(Script).Distinct().Count() == 1;

    private static int Script(char letter) => letter switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => 0,
        >= '\u0370' and <= '\u03FF' => 1,
        >= '\u0400' and <= '\u052F' => 2,
        >= '\u0530' and <= '\u058F' => 3,
        >= '\u0590' and <= '\u05FF' => 4,
        >= '\u0600' and <= '\u08FF' => 5,
        >= '\u0900' and <= '\u0DFF' => 6 + ((letter - 0x0900) / 0x80),
        >= '\uFF00' and <= '\uFFEF' => 98,
        _ => 99,
    };
}
