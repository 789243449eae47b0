using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>Numbers of payment cards and bank accounts, told by their issuer's beginning, their length and their check digit.</summary>
internal static class AccountNumbers
{
    private static readonly Regex Card = new(@"(?:\d{4}[ -]?){3}\d{4}(?:[ -]?\d{3})?|3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|3[0689]\d{2}[ -]?\d{6}[ -]?\d{4}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Iban = new(@"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Length by country, from the registry of the standard. Unit: characters.</summary>
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["AD"] = 24, ["AE"] = 23, ["AL"] = 28, ["AT"] = 20, ["AZ"] = 28, ["BA"] = 20, ["BE"] = 16, ["BG"] = 22, ["BH"] = 22, ["BR"] = 29, ["CH"] = 21, ["CR"] = 22, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22,
        ["DK"] = 18, ["DO"] = 28, ["EE"] = 20, ["EG"] = 29, ["ES"] = 24, ["FI"] = 18, ["FO"] = 18, ["FR"] = 27, ["GB"] = 22, ["GE"] = 22, ["GI"] = 23, ["GL"] = 18, ["GR"] = 27, ["GT"] = 28, ["HR"] = 21,
        ["HU"] = 28, ["IE"] = 22, ["IL"] = 23, ["IS"] = 26, ["IT"] = 27, ["JO"] = 30, ["KW"] = 30, ["KZ"] = 20, ["LB"] = 28, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20, ["LV"] = 21, ["MC"] = 27, ["MD"] = 24,
        ["ME"] = 22, ["MK"] = 19, ["MT"] = 31, ["MU"] = 30, ["NL"] = 18, ["NO"] = 15, ["PK"] = 24, ["PL"] = 28, ["PS"] = 29, ["PT"] = 25, ["QA"] = 29, ["RO"] = 24, ["RS"] = 22, ["SA"] = 24, ["SE"] = 24,
        ["SI"] = 19, ["SK"] = 24, ["SM"] = 27, ["TN"] = 24, ["TR"] = 26, ["UA"] = 29, ["VG"] = 24, ["XK"] = 20,
    };

    /// <summary>The shortest account has as many digits at least. Unit: characters.</summary>
    private const int Fewest = 11;

    public static IEnumerable<SecretHit> In(string text) => HasDigits(text) ? [.. Cards(text), .. Ibans(text)] : [];

    private static bool HasDigits(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            if (digits == Fewest)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SecretHit> Cards(string text)
    {
        foreach (Match match in Card.Matches(text))
        {
            // The optional tail may belong to what follows.
            foreach (var length in new[] { match.Length, match.Value.TakeWhile((_, at) => match.Value[..(at + 1)].Count(char.IsAsciiDigit) <= 16).Count() }.Distinct())
            {
                var digits = match.Value[..length].Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
                if (IsIssued(digits) && HasLuhn(digits) && IsAlone(text, match.Index, match.Index + match.Value[..length].TrimEnd(' ', '-').Length))
                {
                    yield return new SecretHit(match.Index, match.Value[..length].TrimEnd(' ', '-').Length, "card number");
                    break;
                }
            }
        }
    }

    private static bool IsIssued(int[] digits)
    {
        var four = (digits[0] * 1000) + (digits[1] * 100) + (digits[2] * 10) + digits[3];
        return digits.Length switch
        {
            14 => four is (>= 3000 and <= 3059) or (>= 3600 and <= 3699) or (>= 3800 and <= 3999),
            15 => four / 100 is 34 or 37,
            16 => four is (>= 4000 and <= 4999) or (>= 5100 and <= 5599) or (>= 2221 and <= 2720) or 6011 or (>= 6440 and <= 6599) or (>= 3528 and <= 3589) or (>= 6200 and <= 6299),
            19 => four is (>= 4000 and <= 4999) or (>= 6200 and <= 6299),
            _ => false,
        };
    }

    private static bool HasLuhn(int[] digits)
    {
        var sum = digits.Reverse().Index().Sum(pair => pair.Index % 2 == 0 ? pair.Item : (pair.Item * 2 / 10) + (pair.Item * 2 % 10));
        return sum % 10 == 0 && digits.Distinct().Count() > 1;
    }

    private static IEnumerable<SecretHit> Ibans(string text)
    {
        foreach (Match match in Iban.Matches(text))
        {
            if (Lengths.TryGetValue(match.Value[..2], out var length) && Cut(match.Value, length) is { } iban && IsChecked(iban) && IsAlone(text, match.Index, match.Index + iban.Length))
            {
                yield return new SecretHit(match.Index, iban.Length, "IBAN");
            }
        }
    }

    /// <summary>The beginning with so many letters and digits; null when there are fewer.</summary>
    private static string? Cut(string text, int length)
    {
        for (var (at, seen) = (0, 0); at < text.Length; at++)
        {
            seen += text[at] == ' ' ? 0 : 1;
            if (seen == length)
            {
                return text[..(at + 1)];
            }
        }

        return null;
    }

    private static bool IsChecked(string iban)
    {
        var plain = iban.Replace(" ", "", StringComparison.Ordinal);
        var rest = 0;
        foreach (var letter in plain[4..] + plain[..4])
        {
            rest = char.IsAsciiDigit(letter) ? ((rest * 10) + letter - '0') % 97 : ((rest * 100) + letter - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    /// <summary>Not part of a longer number, id or fraction.</summary>
    private static bool IsAlone(string text, int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        var after = end >= text.Length ? ' ' : text[end];
        var next = end + 1 >= text.Length ? ' ' : text[end + 1];
        return !char.IsAsciiLetterOrDigit(before) && before is not ('_' or '-' or '.' or '/' or '#') && !char.IsAsciiLetterOrDigit(after) && after is not '_' && !(after == '.' && char.IsAsciiDigit(next)) && !(after == '-' && char.IsAsciiLetterOrDigit(next));
    }
}
