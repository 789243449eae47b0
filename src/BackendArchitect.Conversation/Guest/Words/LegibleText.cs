using System.Globalization;
using System.Text;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Text in one spelling, so that two ways of writing the same are compared as the same.</summary>
internal static class LegibleText
{
    /// <summary>Compatibility forms resolved, digits of every script as 0–9, spaces and dashes of one kind, marks of emphasis left out.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.DecimalDigitNumber => plain.Append((char)('0' + (int)Rune.GetNumericValue(rune))),
                UnicodeCategory.SpaceSeparator => plain.Append(' '),
                UnicodeCategory.DashPunctuation => plain.Append('-'),
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => plain,
                _ => rune.Value switch
                {
                    '*' or '`' or '~' => plain,
                    '−' => plain.Append('-'),
                    '⁄' or '∕' => plain.Append('/'),
                    'μ' => plain.Append('µ'),
                    '’' or '‘' or 'ʼ' => plain.Append('\''),
                    _ => plain.Append(rune.ToString()),
                },
            };
        }

        return plain.ToString();
    }

    /// <summary>Half a character of two cannot be normalised.</summary>
    public static string Whole(string text)
    {
        var broken = false;
        for (var at = 0; at < text.Length && !broken; at++)
        {
            broken = char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text, at) && ++at > 0);
        }

        return broken ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;
    }
}
