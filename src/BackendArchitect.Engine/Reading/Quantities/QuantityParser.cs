using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Finds the numbers of a text: digits, words, multipliers, ranges. Names and versions are left out.</summary>
internal static class QuantityParser
{
    public static List<Quantity> Find(IReadOnlyList<Token> tokens, Vocabulary vocabulary)
    {
        var found = new List<Quantity>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Single(tokens, at) is not { } first)
            {
                continue;
            }

            var whole = WithRange(tokens, first);
            if (!QuantityGuard.IsName(tokens, whole, vocabulary))
            {
                found.Add(whole with { Negated = IsNegated(tokens, whole.From) });
            }

            at = whole.To - 1;
        }

        return found;
    }

    private static Quantity? Single(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Number ? Digits(tokens, at) : Worded(tokens, at);

    private static Quantity Digits(IReadOnlyList<Token> tokens, int at)
    {
        var value = tokens[at].Number;
        var next = at + 1;
        if (next < tokens.Count && NumberWords.Multipliers.TryGetValue(tokens[next].Word, out var factor)
            && (tokens[next].Glued || !NumberWords.Short.Contains(tokens[next].Word)))
        {
            var letter = tokens[next].Word == "m";
            var scaled = value * factor;
            next++;
            if (next < tokens.Count && tokens[next].Word is "million" or "crore" or "crores" && NumberWords.Multipliers[tokens[next].Word] is var more)
            {
                scaled *= more;
                next++;
            }

            return new Quantity(scaled, null, at, next, value) { EndsInM = letter, Digits = true };
        }

        if (IsGroupedByDot(tokens[at].Word) && next < tokens.Count && PeopleWords.Nouns.Contains(tokens[next].Word))
        {
            value *= 1000;
        }

        return new Quantity(value, null, at, next, value) { Digits = true };
    }

    // "1.000" is a thousand only where a comma-decimal writer counts people.
    private static bool IsGroupedByDot(string word) =>
        word.Length is >= 5 and <= 7 && word[^4] == '.' && !word.Contains(',') && word[0] != '0';

    private static Quantity? Worded(IReadOnlyList<Token> tokens, int at)
    {
        var from = at;
        var article = tokens[at].Word is "a" or "an";
        var half = false;
        if (article || tokens[at].Word is "half")
        {
            half = tokens[at].Word == "half";
            at++;
            at += half && at < tokens.Count && tokens[at].Word is "a" or "an" ? 1 : 0;
            if (at >= tokens.Count)
            {
                return null;
            }
        }

        if ((article || half) && IsSpan(tokens[at].Word) && (half || IsAfterPreposition(tokens, from)))
        {
            return new Quantity(half ? 0.5 : 1, null, from, at, half ? 0.5 : 1);
        }

        var value = 1.0;
        var counted = NumberWords.Small.TryGetValue(tokens[at].Word, out var small);
        if (counted)
        {
            value = small;
            at++;
            at = AddUnits(tokens, at, ref value);
        }

        var multiplied = false;
        while (at < tokens.Count && !NumberWords.Short.Contains(tokens[at].Word) && NumberWords.Multipliers.TryGetValue(tokens[at].Word, out var factor))
        {
            value *= factor;
            multiplied = true;
            at++;
        }

        var bareArticle = (article || half) && counted && !multiplied && tokens[from + 1].Word is not ("dozen" or "couple" or "pair" or "a");
        var named = (counted || (multiplied && (article || half))) && !bareArticle;
        if (!named || (multiplied && tokens[at - 1].Word is "millions" or "thousands"))
        {
            return null;
        }

        value = half ? value / 2 : value;
        at += at + 1 < tokens.Count && tokens[at].Word == "of" && tokens[at - 1].Word is "couple" or "pair" ? 1 : 0;
        return new Quantity(value, null, from, at, value);
    }

    // "within an hour", "half a year"; "a day" after a count is its period and stays.
    private static bool IsSpan(string word) => word is "second" or "minute" or "hour" or "week" or "month" or "year";

    private static bool IsAfterPreposition(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Word is "within" or "under" or "in" or "for" or "than" or "max" or "below" or "most" or "about";

    // "twenty five", "two hundred" is left to the multipliers.
    private static int AddUnits(IReadOnlyList<Token> tokens, int at, ref double value)
    {
        if (value is >= 20 and <= 90 && value % 10 == 0 && at < tokens.Count
            && NumberWords.Small.TryGetValue(tokens[at].Word, out var units) && units is >= 1 and <= 9)
        {
            value += units;
            return at + 1;
        }

        return at;
    }

    private static Quantity WithRange(IReadOnlyList<Token> tokens, Quantity first)
    {
        var at = first.To;
        if (at + 1 >= tokens.Count || tokens[at].Word is not ("-" or "to" or "or" or "and" or "bis" or "until"))
        {
            return first;
        }

        var before = first.From > 0 ? tokens[first.From - 1].Word : "";
        var between = before is "between";
        if ((tokens[at].Word == "and" && !between) || (tokens[at].Word == "to" && before is "from"))
        {
            return first;
        }

        at++;
        at += IsCurrency(tokens[at].Word) && at + 1 < tokens.Count ? 1 : 0;
        if (Single(tokens, at) is not { } last)
        {
            return first;
        }

        // "10-20k": the multiplier at the end counts for both.
        var shared = first.Value == first.Plain && last.Value != last.Plain ? last.Value / last.Plain : 1;
        var low = first.Value * shared;
        return low < last.Value && low * 1000 >= last.Value
            ? last with { Low = low, From = first.From }
            : first;
    }

    private static bool IsCurrency(string word) => word is "$" or "€" or "£" or "₹";

    private static bool IsNegated(IReadOnlyList<Token> tokens, int from)
    {
        var before = from - 1;
        while (before > 0 && tokens[before].Word is "~" or "$" or "€" or "about" or "the")
        {
            before--;
        }

        return before >= 0
            && (tokens[before].Word is "not" or "isn't" or "aren't" or "instead"
                || (before > 0 && ((tokens[before].Word == "of" && tokens[before - 1].Word == "instead") || (tokens[before].Word == "than" && tokens[before - 1].Word == "rather"))));
    }
}
