using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Words of other people inside our own: they can be read, but not act as markup, mention or link. An address stands as code, which no client makes a link.</summary>
public static partial class PlainText
{
    /// <param name="most">Longer text is cut at a space and ends in an ellipsis.</param>
    public static string Of(string text, int most = 80)
    {
        var plain = new StringBuilder(Math.Min(text.Length, most * 2));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length > most)
            {
                break;
            }

            Append(plain, rune);
        }

        return Inert(Cut(plain.ToString().Trim(), most));
    }

    /// <summary>The name of a person: no address hides in it. "somebody" where nothing is left.</summary>
    public static string Person(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains("//", StringComparison.Ordinal));
        return Of(string.Join(' ', words), 30) is { Length: > 0 } plain ? plain : "somebody";
    }

    /// <summary>Shortens to <paramref name="most"/> characters, at a space where there is one.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most - 1);
        var end = space > most / 2 ? space : most - 1;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        // Marks of direction and of no width hide words, and turn others round.
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
        {
            return;
        }

        var space = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
        if (space && plain.Length > 0 && plain[^1] != ' ')
        {
            plain.Append(' ');
        }
        else if (!space && rune.Value is not ('*' or '_' or '`' or '[' or ']' or '<' or '>' or '|' or '@' or '~'))
        {
            plain.Append(rune.ToString());
        }
    }

    private static string Inert(string plain) => plain.Contains("://", StringComparison.Ordinal) || plain.Contains("www.", StringComparison.OrdinalIgnoreCase) || plain.Contains("mailto:", StringComparison.OrdinalIgnoreCase)
        ? Addresses().Replace(plain, "`$0`")
        : plain;

    [GeneratedRegex(@"(?:\b[a-z][a-z0-9+.-]{0,20}://|\bwww\.|\bmailto:)[^\s()""”“']+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
