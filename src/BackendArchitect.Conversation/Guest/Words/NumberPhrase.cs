using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>The number that may begin at one word of a text, with its scale, unit and period.</summary>
internal sealed partial class NumberPhrase(List<string> tokens, List<string> lower, List<bool> stops, int at)
{
    private const int Reach = 4;
    private const double Small = 100;
    private const double NearlyAll = 0.99;

    /// <summary>Reads what stands here.</summary>
    /// <param name="odd">Takes words with a digit that are no number.</param>
    /// <returns>How many words it took; at least 1.</returns>
    public int Read(List<Quantity> into, List<string> odd)
    {
        var token = tokens[at];
        var word = lower[at];
        if (token.Any(char.IsNumber))
        {
            return Ordinal().IsMatch(word) ? 1 : Digits().Match(token) is { Success: true } digits && Counted(digits, into) is { } used ? used : Odd(word, odd);
        }

        if (SpelledNumbers.IsVague(word))
        {
            return Odd(word, odd);
        }

        if (SpelledNumbers.Multiple(word) is { } times)
        {
            into.Add(new Quantity(times, 0, "times", "", false, times, token));
            return 1;
        }

        return Part(word, into) ?? Spelled(into) ?? Single(word, into) ?? 1;
    }

    private static int Odd(string word, List<string> odd)
    {
        odd.Add(word);
        return 1;
    }

    private string Word(int ahead) => at + ahead < tokens.Count ? lower[at + ahead] : "";

    private bool Stops(int ahead) => at + ahead >= tokens.Count || stops[at + ahead];

    /// <summary>"1.5k", "$5,000", "99.95%", "10-day": null where what clings to the digits is neither scale nor unit.</summary>
    private int? Counted(Match match, List<Quantity> into)
    {
        var digits = match.Groups["digits"].Value;
        var comma = Decimal().IsMatch(digits);
        var written = comma ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        var value = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        var rest = match.Groups["rest"].Value.TrimStart('-');
        var scale = 1d;
        if (rest.Length > 0 && QuantityUnits.Find(rest) is null && Unit(rest) is null)
        {
            if (Scale(rest) is { } clinging)
            {
                (scale, rest) = (clinging, "");
            }
            else if (rest[0] is 'k' or 'K' or 'M' && rest.Length > 1 && Unit(rest[1..]) is not null)
            {
                (scale, rest) = (rest[0] == 'M' ? 1e6 : 1e3, rest[1..]);
            }
            else if (!match.Groups["rest"].Value.StartsWith('-') || rest.Any(char.IsDigit))
            {
                return null;
            }
        }

        var used = 1;
        while (rest.Length == 0 && SpelledNumbers.Scale(Word(used)) is { } following && (Word(used).Length > 1 || scale == 1))
        {
            scale *= following;
            used++;
        }

        var money = match.Groups["money"].Value;
        into.Add(Measured(value * scale, Place(written) * scale, money.Length > 0 ? money : rest, ref used, match.Value));
        return used;
    }

    private static double? Scale(string rest) => rest switch { "k" or "K" => 1e3, "M" or "m" => 1e6, "bn" or "B" => 1e9, _ => null };

    private static (string Dimension, double Factor, string Per)? Unit(string word)
    {
        if (QuantityUnits.Find(word) is { } whole && !word.Contains('/', StringComparison.Ordinal))
        {
            return (whole.Dimension, whole.Factor, "");
        }

        var slash = word.LastIndexOf('/');
        var per = slash >= 0 ? QuantityUnits.Period(word[(slash + 1)..]) : "";
        return per.Length == 0 ? null
            : QuantityUnits.Find(word[..slash]) is { } unit && unit.Dimension != "rate" ? (unit.Dimension, unit.Factor, per)
            : per == "second" ? ("rate", 1, "") : ("", 1, per);
    }

    /// <summary>What is measured, from what clings to the number or follows it, and the period said for it.</summary>
    private Quantity Measured(double value, double place, string clinging, ref int used, string written)
    {
        var unit = clinging.Length > 0 ? Unit(clinging) : null;
        if (unit is null && clinging.Length == 0 && !(Stops(used - 1) && used > 0))
        {
            if (Word(used) == "per" && Word(used + 1) == "cent")
            {
                (unit, used) = (("share", 0.01, ""), used + 2);
            }
            else if (Word(used).Length > 0 && Unit(tokens[at + used]) is { } following)
            {
                (unit, used) = (following, used + 1);
            }
        }

        unit ??= Shared(used);
        var (dimension, factor, per) = unit ?? ("", 1, "");
        per = per.Length > 0 ? per : Per(used);
        (dimension, per) = dimension.Length == 0 && per == "second" || dimension == "rate" ? ("rate", "") : (dimension, per);
        var exact = (dimension.Length == 0 && value < Small) || value == 0 || (dimension == "share" && value * factor >= NearlyAll);
        return new Quantity(value * factor, exact ? 0 : 0.5000001 * place * factor, dimension, per, unit is null && per.Length == 0 && IsBare(used), value, written);
    }

    /// <summary>The unit of the end of a range: "10 to 20 ms".</summary>
    private (string Dimension, double Factor, string Per)? Shared(int used) =>
        Word(used) is "-" or "to" or "and" or "or" && at + used + 1 < tokens.Count && Digits().Match(tokens[at + used + 1]) is { Success: true } end
            ? end.Groups["money"].Value is { Length: > 0 } money ? Unit(money)
                : end.Groups["rest"].Value.TrimStart('-') is { Length: > 0 } rest ? Unit(rest)
                : at + used + 2 < tokens.Count && !Stops(used + 1) && tokens[at + used + 2].Length > 0 ? Unit(tokens[at + used + 2]) : null
            : null;

    private string Per(int used)
    {
        for (var ahead = used; ahead < used + Reach && !(ahead > 0 && Stops(ahead - 1)); ahead++)
        {
            var word = Word(ahead);
            if (word is "per" or "a" or "an" or "each" or "every" && QuantityUnits.Period(Word(ahead + 1)) is { Length: > 0 } period)
            {
                return period;
            }

            if (word.EndsWith("ly", StringComparison.Ordinal) && QuantityUnits.Period(word) is { Length: > 0 } adverb)
            {
                return adverb;
            }

            var slash = word.LastIndexOf('/');
            if (slash > 0 && QuantityUnits.Period(word[(slash + 1)..]) is { Length: > 0 } clinging)
            {
                return clinging;
            }
        }

        return "";
    }

    private bool IsBare(int used) => Stops(used - 1) || Word(used) is "" or "-" or "and" or "or" or "to" or "in" or "of" or "at" or "for" or "with" or "is" or "as" or "on" or "which" or "that" or "than" or "by" or "because";

    /// <summary>"Half", "two thirds", "a quarter of"; "third" alone is an ordinal.</summary>
    private int? Part(string word, List<Quantity> into)
    {
        if (word is "half" && Word(1) is "a" or "an" && SpelledNumbers.Scale(Word(2)) is { } scale)
        {
            var used = 3;
            into.Add(Measured(scale / 2, 0, "", ref used, $"half a {Word(2)}"));
            return used;
        }

        if (word is "half" && Word(1) is "a" or "an" && QuantityUnits.Find(Word(2)) is { } unit)
        {
            into.Add(new Quantity(unit.Factor / 2, 0, unit.Dimension, "", false, 0.5, $"half a {Word(2)}"));
            return 3;
        }

        if (word is "half" or "halves" or "halve" or "halved" or "halving")
        {
            into.Add(new Quantity(0.5, 0, "share", "", false, 50, word));
            return 1;
        }

        var counted = SpelledNumbers.Read(lower, at, out var length);
        if (counted is { } count && length > 0 && SpelledNumbers.Share(Word(length)) is { } parts && (Word(length).EndsWith('s') || Word(length + 1) == "of"))
        {
            into.Add(new Quantity(count / parts, 0, "share", "", false, 100 * count / parts, $"{word} {Word(length)}"));
            return length + 1;
        }

        if (word is "a" or "an" && SpelledNumbers.Share(Word(1)) is { } one && Word(2) is "of" or "the" or "less" or "more" or "faster" or "cheaper")
        {
            into.Add(new Quantity(1 / one, 0, "share", "", false, 100 / one, $"{word} {Word(1)}"));
            return 2;
        }

        return null;
    }

    private int? Spelled(List<Quantity> into)
    {
        if (SpelledNumbers.Read(lower, at, out var used) is not { } value || used == 0)
        {
            return null;
        }

        var written = string.Join(' ', tokens.Skip(at).Take(used));
        if (Word(used) is "nines" or "9s")
        {
            into.Add(new Quantity(1 - Math.Pow(10, -value), 0, "share", "", false, 100 - Math.Pow(10, 2 - value), $"{written} nines"));
            return used + 1;
        }

        var quantity = Measured(value, 0, "", ref used, written);
        if (!(value == 1 && written.Equals("one", StringComparison.OrdinalIgnoreCase) && quantity.Dimension.Length == 0))
        {
            into.Add(quantity);
        }

        return used;
    }

    /// <summary>"Within a second".</summary>
    private int? Single(string word, List<Quantity> into)
    {
        if (word is not ("a" or "an") || at == 0 || lower[at - 1] is not ("in" or "within" or "under" or "below" or "than" or "about" or "after" or "takes" or "of") || QuantityUnits.Find(Word(1)) is not ("time", var factor))
        {
            return null;
        }

        into.Add(new Quantity(factor, 0, "time", "", false, 1, $"{word} {Word(1)}"));
        return 2;
    }

    /// <summary>What one more in the last digit that tells would be worth.</summary>
    private static double Place(string written)
    {
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : written.Length - point - 1;
        var zeros = decimals > 0 ? 0 : written.Length - written.TrimEnd('0').Length;
        return Math.Pow(10, written.Length - zeros >= 2 ? zeros - decimals : -decimals);
    }

    [GeneratedRegex(@"^\d+(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^[+-]?(?<money>us\$|usd|eur|gbp|chf|[$€£¥])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?)(?<rest>-?[a-zA-Z%×µ€$£‰][a-zA-Zµ%/]*(?:-[a-zA-Z]+)*|/[a-z]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d+,\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
