using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Text with <c>{figure}</c> places, filled with numbers as people read them.</summary>
public static partial class Template
{
    /// <summary>What stands in a place whose value nobody knows.</summary>
    public const string Unknown = "(not known)";

    /// <summary>From here on every nine counts: 99.995 is not 99.99.</summary>
    private const double NearlyAll = 99.99;

    private static readonly HashSet<string> Exact = new(StringComparer.Ordinal) { "%", "share" };

    /// <summary>The names a text refers to, each once, in order.</summary>
    public static IReadOnlyList<string> Names(string text) =>
        [.. Places().Matches(text).Select(match => match.Groups["name"].Value).Distinct()];

    /// <param name="text"><c>{name}</c>, or <c>{name:0.0}</c> with a .NET number format. Other braces stay as they are.</param>
    /// <returns>The text with its numbers; of what there is one the noun behind it is singular.</returns>
    public static string Fill(string text, Scope scope) => text.Contains('{', StringComparison.Ordinal)
        ? Places().Replace(text, match => Together(Filled(match.Groups["name"].Value, match.Groups["format"].Value, scope), match.Groups["counted"].Value))
        : text;

    /// <summary>A number for people: thousands separated; whole from 100 up, three significant digits below; percent and shares exact.</summary>
    /// <param name="unit">Decides about rounding only; it is not written.</param>
    public static string Readable(double value, string unit)
    {
        if (Exact.Contains(unit))
        {
            return value.ToString(value >= NearlyAll ? "0.#####" : "0.###", CultureInfo.InvariantCulture);
        }

        var size = Math.Abs(value);
        if (size >= 99.95)
        {
            return Math.Round(value, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture);
        }

        var decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : size > 0 ? Math.Min(9, 2 - (int)Math.Floor(Math.Log10(size))) : 0;
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.#########", CultureInfo.InvariantCulture);
    }

    private static string Filled(string name, string format, Scope scope) => scope.TryGet(name, out var value)
        ? value switch
        {
            ScopeValue.Number number when format.Length > 0 => number.Value.ToString(format, CultureInfo.InvariantCulture),
            ScopeValue.Number number => Readable(number.Value, Vocabulary.Base.Find(name)?.Unit ?? string.Empty),
            ScopeValue.Text text => text.Value,
            ScopeValue.Flag flag => flag.Value ? "yes" : "no",
            ScopeValue.Many many => Listed(many.Values),
            _ => Unknown,
        }
        : Unknown;

    private static string Together(string value, string counted) => counted.Length == 0 ? value : $"{value} {Prose.Counted(value, counted)}";

    private static string Listed(IReadOnlyList<string> values) => values.Count switch
    {
        0 => "none",
        1 => values[0],
        _ => string.Join(", ", values.Take(values.Count - 1)) + " and " + values[^1],
    };

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9_]*)(?::(?<format>[#0,.%]+))?\}(?: (?<counted>[a-z][a-z-]*))?", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
