using System.Globalization;
using System.Text;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Characters that steer, hide or imitate: controls, direction marks, zero-width ones, tags, and words of two scripts.</summary>
internal static class CharacterCheck
{
    private const int EmojiStyle = 0xFE0F;

    public static string? Find(string sentence)
    {
        var loose = new Lazy<bool>(() => IsLoose(sentence));
        foreach (var rune in sentence.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if ((category is UnicodeCategory.Control && rune.Value is not ('\n' or '\t'))
                || category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.EnclosingMark
                || (category is UnicodeCategory.NonSpacingMark && rune.Value != EmojiStyle && loose.Value)
                || rune == Rune.ReplacementChar || IsInvisible(rune.Value))
            {
                return $"U+{rune.Value:X4}";
            }
        }

        return Words(sentence).FirstOrDefault(IsMixed);
    }

    /// <summary>Accents that belong to no letter stay loose after composing.</summary>
    private static bool IsLoose(string sentence) => LegibleText.Whole(sentence).Normalize(NormalizationForm.FormC).EnumerateRunes()
        .Any(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && rune.Value != EmojiStyle);

    /// <summary>Letters that look like nothing: Hangul fillers, Braille blank.</summary>
    private static bool IsInvisible(int value) => value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or (>= 0xFE00 and < EmojiStyle);

    private static string[] Words(string sentence) => sentence.Split([' ', '\n', '\t', '/', '.', ',', '(', ')', '-', ':'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"µs" is a unit.</summary>
    private static bool IsMixed(string word)
    {
        var letters = word.EnumerateRunes().Where(Rune.IsLetter).Select(rune => rune.Value).Where(value => value is not (0xB5 or 0x3BC)).ToList();
        return letters.Any(IsLatin) && letters.Any(value => !IsLatin(value));
    }

    /// <summary>Latin letters without those that only imitate other letters: full width, mathematical, enclosed.</summary>
    private static bool IsLatin(int value) => value is < 0x250 or (>= 0x1E00 and <= 0x1EFF);
}
