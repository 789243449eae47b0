using System.Globalization;

namespace BackendArchitect.Engine.Reading.Words;

/// <summary>Reads digits as people group them: 1,000 · 1 000 · 1'000 · 2,00,000 · 1.5 · 1,5 · 1.000.000.</summary>
internal static class NumberScanner
{
    private const int LongestNumber = 24;

    /// <summary>The number that starts here; dates, times with seconds and versions of three parts come back as a word.</summary>
    public static Token Scan(string text, int start)
    {
        var end = Digits(text, start);
        var (commas, dots) = (0, 0);
        while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && IsSeparator(text, end))
        {
            commas += text[end] == ',' ? 1 : 0;
            dots += text[end] == '.' ? 1 : 0;
            end = Digits(text, end + 1);
        }

        var raw = text[start..end];
        if (IsDate(text, end, out var dateEnd))
        {
            return new Token(TokenKind.Word, text[start..dateEnd], start, dateEnd);
        }

        return raw.Length <= LongestNumber && Value(raw, commas, dots) is { } value
            ? new Token(TokenKind.Number, raw, start, end, Number: value)
            : new Token(TokenKind.Word, raw, start, end);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        ',' or '.' or '\'' or '’' or '_' => true,
        ' ' or '\u00A0' or '\u202F' => GroupOfThree(text, at),
        _ => false,
    };

    // "10 000 users" is one number; "5 200" is too, but "20 1000" and "2020 300" are not.
    private static bool GroupOfThree(string text, int at)
    {
        var before = 0;
        while (at - before - 1 >= 0 && char.IsAsciiDigit(text[at - before - 1]))
        {
            before++;
        }

        return before is >= 1 and <= 3 && Digits(text, at + 1) == at + 4 && text[at + 1] == '0' && text[at + 2] == '0';
    }

    private static bool IsDate(string text, int end, out int dateEnd)
    {
        dateEnd = end;
        var parts = 0;
        while (dateEnd + 1 < text.Length && text[dateEnd] is '-' or '/' && char.IsAsciiDigit(text[dateEnd + 1]))
        {
            dateEnd = Digits(text, dateEnd + 1);
            parts++;
        }

        return parts == 2;
    }

    private static double? Value(string raw, int commas, int dots)
    {
        var plain = new string([.. raw.Where(symbol => char.IsAsciiDigit(symbol) || symbol is '.' or ',')]);
        if (commas == 1 && dots == 0 && plain.Length - plain.IndexOf(',') - 1 != 3)
        {
            return Parse(plain.Replace(',', '.'));
        }

        if (dots > 1)
        {
            return plain.Split('.').Skip(1).All(group => group.Length == 3) ? Parse(plain.Replace(".", "")) : null;
        }

        if (commas > 0 && dots == 1 && plain.IndexOf('.') < plain.IndexOf(','))
        {
            return Parse(plain.Replace(".", "").Replace(',', '.'));
        }

        return plain.EndsWith(',') ? null : Parse(plain.Replace(",", ""));
    }

    private static double? Parse(string digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
