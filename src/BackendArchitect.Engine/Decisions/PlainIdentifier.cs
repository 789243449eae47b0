using System.Globalization;
using System.Text;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A word of any language as a name that tables, types and paths can carry: small letters of ASCII, digits and underscores.</summary>
internal static class PlainIdentifier
{
    /// <summary>Longest name, so that what is made of it ("list_…", "…_id_fkey") still fits where 63 characters do. Unit: characters.</summary>
    private const int Most = 40;

    private const string From = "àáâãåāăąçćčđďèéêëēėęěğģìíîïīįıķłļľñńņňòóôõøōőŕřšśşșťţțùúûūůűųýÿžźż";
    private const string To = "aaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnooooooorrsssstttuuuuuuuyyzzz";
    private const string Cyrillic = "абвгдезийклмнопрстуфыэєіїґё";
    private const string CyrillicPlain = "abvgdeziyklmnoprstufyeeiige";
    private const string Greek = "αβγδεζηικλμνξοπρστυφωάέήίόύώςϊϋΐΰ";
    private const string GreekPlain = "avgdeziiklmnxoprstyfoaeiioyosiyiy";

    private static readonly Dictionary<char, string> Several = new()
    {
        ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th", ['ð'] = "dh",
        ['ж'] = "zh", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ь'] = "", ['ю'] = "yu", ['я'] = "ya",
        ['θ'] = "th", ['χ'] = "ch", ['ψ'] = "ps",
    };

    /// <returns>Empty when nothing of the word can be carried.</returns>
    /// <remarks>What no table knows is written as its code point, so that two words of one script stay two names.</remarks>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Trim().Normalize().ToLowerInvariant().EnumerateRunes())
        {
            plain.Append(Letter(letter));
        }

        var joined = string.Join('_', plain.ToString().Split('_', StringSplitOptions.RemoveEmptyEntries));
        var cut = joined.Length > Most ? joined[..Most].TrimEnd('_') : joined;
        return cut.Length > 0 && char.IsAsciiDigit(cut[0]) ? $"n{cut}" : cut;
    }

    private static string Letter(Rune rune)
    {
        if (!rune.IsBmp)
        {
            return Code(rune);
        }

        var letter = (char)rune.Value;
        return char.IsAsciiLetterOrDigit(letter) ? letter.ToString()
            : Several.TryGetValue(letter, out var several) ? several
            : Found(From, To, letter) ?? Found(Cyrillic, CyrillicPlain, letter) ?? Found(Greek, GreekPlain, letter)
            ?? Other(rune);
    }

    private static string? Found(string from, string to, char letter) => from.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? to[at].ToString() : null;

    private static string Other(Rune rune) => Rune.IsLetter(rune) ? Code(rune) : Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? "" : "_";

    private static string Code(Rune rune) => Rune.IsLetter(rune) ? $"_u{rune.Value.ToString("x4", CultureInfo.InvariantCulture)}" : "_";
}
