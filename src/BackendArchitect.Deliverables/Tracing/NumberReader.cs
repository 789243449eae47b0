using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Finds the numbers of a text that say something: addresses, dates, names with a digit and identifiers are passed over.</summary>
public static partial class NumberReader
{
    private const int Around = 40;

    /// <param name="text">Prose, a table or source text.</param>
    public static IEnumerable<NumberToken> Read(string text)
    {
        var masked = Mask(text);
        var line = 1;
        var counted = 0;
        foreach (Match match in Numbers().Matches(masked))
        {
            for (; counted < match.Index; counted++)
            {
                line += text[counted] == '\n' ? 1 : 0;
            }

            var digits = match.Groups["digits"].Value;
            var point = digits.IndexOf('.', StringComparison.Ordinal);
            var value = double.Parse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
            yield return new NumberToken(
                digits,
                value * Scale(match.Groups["scale"].Value),
                point < 0 ? 0 : digits.Length - point - 1,
                Unit(match),
                match.Index,
                Unit(match).Length > 0 ? match.Length : match.Groups["digits"].Index + match.Groups["digits"].Length - match.Index,
                line,
                Excerpt(text, match.Index, match.Length));
        }
    }

    /// <summary>The days a text names.</summary>
    public static IEnumerable<DateOnly> Dates(string text) =>
        Days().Matches(text).Select(match => DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default)
            .Where(day => day != default);

    private static string Mask(string text)
    {
        var known = Standards.Embedded.Names.Aggregate(text, (masked, name) => masked.Replace(name, new string('_', name.Length), StringComparison.Ordinal));
        return PassedOver().Replace(known, match => new string('_', match.Length));
    }

    private static double Scale(string written) => written switch { "k" => 1e3, "M" => 1e6, "million" => 1e6, "billion" => 1e9, _ => 1 };

    private static string Unit(Match match)
    {
        var before = match.Groups["money"].Value;
        var after = match.Groups["unit"].Value;
        return before.Length > 0 ? before.TrimEnd() : UnitTable.Find(after) is null ? "" : after;
    }

    private static string Excerpt(string text, int at, int length)
    {
        var start = Math.Max(0, at - Around);
        var end = Math.Min(text.Length, at + length + Around);
        return text[start..end].ReplaceLineEndings(" ").Trim();
    }

    [GeneratedRegex(@"(?<![\w.,/:#-])(?<money>USD |\$)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?<scale>[kM])(?![\w""])|\s(?<scale>million|billion)\b)?(?![\d]|[.,:]\d)(?:[\s  -]?(?<unit>%|×(?! [A-Z])|requests/s|GB-s|(?!times a )[A-Za-z]+(?:/[a-z]+)?))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <remarks>In this order: places of a query ($1), addresses, days and times of day, hashes and ids, version numbers of three parts, words that hold a digit.</remarks>
    [GeneratedRegex(@"\$\d(?=[,) ;])|https?://[^\s<>)""']+|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b[0-9a-f]{40,64}\b|\b\d+\.\d+\.\d+[\w.+-]*|[A-Za-z_][\w]*[-.:/]?\d[\w.:/-]*(?<![.:/-])|\b\d+[A-Za-z_]\w*[-_]\w+", RegexOptions.CultureInvariant)]
    private static partial Regex PassedOver();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
