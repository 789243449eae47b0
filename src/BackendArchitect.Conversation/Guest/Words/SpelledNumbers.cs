using System.Collections.Frozen;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Numbers written as words: "ninety-nine point nine", "half a dozen", "a hundred thousand".</summary>
internal static class SpelledNumbers
{
    private static readonly FrozenDictionary<string, double> Small = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["nil"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["score"] = 20, ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["lakh"] = 1e5, ["crore"] = 1e7, ["bn"] = 1e9, ["mn"] = 1e6, ["k"] = 1e3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Shares = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["half"] = 2, ["halve"] = 2, ["third"] = 3, ["quarter"] = 4, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10, ["twentieth"] = 20, ["hundredth"] = 100, ["thousandth"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Multiples = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["double"] = 2, ["doubles"] = 2, ["doubled"] = 2, ["doubling"] = 2, ["twice"] = 2, ["twofold"] = 2, ["thrice"] = 3, ["triple"] = 3, ["triples"] = 3, ["tripled"] = 3, ["tripling"] = 3, ["treble"] = 3, ["threefold"] = 3, ["quadruple"] = 4,
        ["quadruples"] = 4, ["quadrupled"] = 4, ["fourfold"] = 4, ["fivefold"] = 5, ["quintuple"] = 5, ["sixfold"] = 6, ["eightfold"] = 8, ["tenfold"] = 10, ["twentyfold"] = 20, ["hundredfold"] = 100, ["thousandfold"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Vague = new[] { "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "hundredths", "thousandths", "magnitude", "magnitudes", "googol", "infinite", "infinitely" }.ToFrozenSet(StringComparer.Ordinal);

    public static double? Scale(string word) => Scales.TryGetValue(word, out var scale) ? scale : null;

    public static double? Multiple(string word) => Multiples.TryGetValue(word, out var times) ? times : null;

    /// <summary>The number a share is cut into: 3 for "thirds"; null for other words.</summary>
    public static double? Share(string word) => Shares.TryGetValue(word, out var parts) || (word.EndsWith('s') && Shares.TryGetValue(word[..^1], out parts)) || (word == "halves" && (parts = 2) > 0)
        || (word is "halved" or "halving" && (parts = 2) > 0) ? parts : null;

    /// <summary>Amounts nobody can count: they stand only where the evidence says the same word.</summary>
    public static bool IsVague(string word) => Vague.Contains(word);

    public static bool IsNumber(string word) => Small.ContainsKey(word) || Scales.ContainsKey(word) && word is not ("k" or "mn" or "bn" or "score");

    /// <summary>The number that begins at a word, or null. "A" counts before a hundred, thousand, million or dozen.</summary>
    /// <param name="used">How many words it takes.</param>
    public static double? Read(IReadOnlyList<string> words, int at, out int used)
    {
        used = 0;
        double total = 0, part = 0;
        var any = false;
        var next = at;
        if (next + 1 < words.Count && words[next] is "a" or "an" && next + 1 < words.Count && Scales.ContainsKey(words[next + 1]) && words[next + 1].Length > 2)
        {
            (part, any) = (1, true);
            next++;
        }
        else if (!Small.ContainsKey(words[next]))
        {
            return null;
        }

        for (; next < words.Count; next++)
        {
            var word = words[next];
            if (Small.TryGetValue(word, out var small))
            {
                part += small;
                any = true;
            }
            else if (any && word.Length > 2 && Scales.TryGetValue(word, out var scale))
            {
                (total, part) = scale >= 1000 ? (total + (Math.Max(part, 1) * scale), 0) : (total, Math.Max(part, 1) * scale);
            }
            else if (!(any && word == "and" && part >= 100 && next + 1 < words.Count && Small.ContainsKey(words[next + 1])))
            {
                break;
            }
        }

        used = next - at;
        return total + part + Decimals(words, next, ref used);
    }

    /// <summary>"point nine nine".</summary>
    private static double Decimals(IReadOnlyList<string> words, int at, ref int used)
    {
        if (at + 1 >= words.Count || words[at] != "point" || !Small.ContainsKey(words[at + 1]))
        {
            return 0;
        }

        var (value, place, next) = (0d, 0.1, at + 1);
        for (; next < words.Count && Small.TryGetValue(words[next], out var digit); next++)
        {
            value += digit < 10 ? digit * place : digit * place / 10;
            place /= digit < 10 ? 10 : 100;
        }

        used += next - at;
        return value;
    }
}
