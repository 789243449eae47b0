using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Whether a number stands in somebody's words, in digits or in words of the larger European languages. Where digits can be read two ways ("2.000"), either counts.</summary>
public static partial class QuotedNumbers
{
    private static readonly Lazy<(FrozenDictionary<string, double> Units, FrozenDictionary<string, double> Scales)> Known = new(Read);

    /// <summary>Whether every number of <paramref name="value"/> is one of <paramref name="words"/>; false where it has none.</summary>
    public static bool Holds(string value, string words) => Holds(value, words, []);

    /// <param name="times">Factors by which one may be the other.</param>
    public static bool Holds(string value, string words, IReadOnlyList<double> times)
    {
        var said = Numbers(words);
        var claimed = Numbers(value);
        return claimed.Count > 0 && claimed.TrueForAll(number => number.Exists(one => said.Exists(other => other.Exists(spoken => Same(one, spoken) || times.Any(factor => Same(one, spoken * factor) || Same(one * factor, spoken))))));
    }

    /// <summary>The numbers of a text in its order, each with all it may mean.</summary>
    private static List<List<double>> Numbers(string text)
    {
        var found = new List<List<double>>();
        var spelled = 0.0;
        foreach (Match token in Token().Matches(text.ToLowerInvariant()))
        {
            var word = token.Value;
            if (char.IsDigit(word[0]))
            {
                Close(found, ref spelled);
                found.Add(Digits(word));
            }
            else if (Known.Value.Scales.TryGetValue(word, out var scale))
            {
                Scale(found, ref spelled, scale);
            }
            else if (Spelled(word) is { } number)
            {
                spelled = spelled > 0 && spelled % 10 == 0 && number < 10 ? spelled + number : Next(found, spelled, number);
            }
            else if (word is not ("und" or "y" or "e" or "et" or "and" or "en"))
            {
                Close(found, ref spelled);
            }
        }

        Close(found, ref spelled);
        return found;
    }

    private static double Next(List<List<double>> found, double open, double number)
    {
        Close(found, ref open);
        return number;
    }

    private static void Close(List<List<double>> found, ref double spelled)
    {
        if (spelled > 0)
        {
            found.Add([spelled]);
        }

        spelled = 0;
    }

    /// <summary>"dos mil", "3 Mio": the number before is meant so many times; a scale alone is one of it.</summary>
    private static void Scale(List<List<double>> found, ref double spelled, double scale)
    {
        if (spelled > 0 || found.Count == 0)
        {
            spelled = Math.Max(1, spelled) * scale;
        }
        else
        {
            found[^1] = [.. found[^1].Select(number => number * scale), .. found[^1]];
        }
    }

    /// <summary>"1.500" is fifteen hundred or one and a half.</summary>
    private static List<double> Digits(string token)
    {
        var plain = token.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        var readings = new List<double>();
        Add(readings, plain.Replace(",", "", StringComparison.Ordinal));
        Add(readings, plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
        if (Grouped().IsMatch(plain))
        {
            Add(readings, plain.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));
        }

        return readings;
    }

    private static void Add(List<double> readings, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            readings.Add(number);
        }
    }

    /// <summary>A word for a number, also one grown together: "fünfundzwanzig", "zweihundert".</summary>
    private static double? Spelled(string word)
    {
        if (Known.Value.Units.TryGetValue(word, out var plain))
        {
            return plain;
        }

        if (word.IndexOf("und", StringComparison.Ordinal) is > 0 and var at
            && Known.Value.Units.TryGetValue(word[..at], out var unit) && unit < 10
            && Known.Value.Units.TryGetValue(word[(at + 3)..], out var tens) && tens >= 20)
        {
            return tens + unit;
        }

        foreach (var scale in (ReadOnlySpan<string>)["tausend", "hundert", "duizend", "honderd"])
        {
            if (word.IndexOf(scale, StringComparison.Ordinal) is > 0 and var cut && Spelled(word[..cut]) is { } times)
            {
                var rest = word[(cut + scale.Length)..];
                var more = rest.Length == 0 ? 0 : Spelled(rest);
                return more is null ? null : (times * Known.Value.Scales[scale]) + more;
            }
        }

        return null;
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(Math.Abs(one), Math.Abs(other));

    private static (FrozenDictionary<string, double> Units, FrozenDictionary<string, double> Scales) Read()
    {
        using var stream = typeof(QuotedNumbers).Assembly.GetManifestResourceStream("NumberWords.yaml")
            ?? throw new InvalidOperationException("NumberWords.yaml is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(reader);
        return (Table(file["units"]), Table(file["scales"]));
    }

    private static FrozenDictionary<string, double> Table(object section)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (number, names) in (IDictionary<object, object>)section)
        {
            foreach (var name in (IEnumerable<object>)names)
            {
                words.TryAdd((string)name, double.Parse((string)number, CultureInfo.InvariantCulture));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\d+([.,'’_]\d+|[  ]\d{3}(?!\d))*|[\p{L}]+", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$", RegexOptions.None, 1000)]
    private static partial Regex Grouped();
}
