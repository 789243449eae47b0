using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Diagnosis;

/// <summary>Reads measured numbers out of prose: "cache hit 60 %", "p95 2.3 s, 40 queries per request".</summary>
public static class MeasurementReader
{
    private const string NumberPattern = @"(?<n>\d+(?:[.,]\d+)*)\s?(?<m>k(?![a-z])|thousand|million|mio|m(?![a-z])|billion|bn(?![a-z]))?";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly ConditionalWeakTable<ReadingTemplate, Regex[]> Compiled = [];
    private static readonly ConditionalWeakTable<ReadingSide, Regex[]> Words = [];

    /// <summary>Every reading the text gives, in the order of the catalogue; of several of one kind the last.</summary>
    public static IReadOnlyList<Measurement> Read(string text, KnowledgeBase knowledge) =>
        [.. knowledge.Readings.Select(reading => Read(text, reading)).OfType<Measurement>()];

    /// <summary>Readings a text calls high or low without a number, in the order of the catalogue. What it says both ways is not read.</summary>
    public static IReadOnlyList<(string Reading, bool High)> Sides(string text, KnowledgeBase knowledge) =>
        [.. knowledge.Readings.Select(reading => (reading.Id, High: Says(text, reading.High), Low: Says(text, reading.Low))).Where(said => said.High != said.Low).Select(said => (said.Id, said.High))];

    private static bool Says(string text, ReadingSide? side)
    {
        try
        {
            return side is not null && Words.GetValue(side, known => [.. known.Patterns.Select(pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience))]).Any(pattern => pattern.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>A bare number as the answer to the question for one reading: "60 %", "about 2.3 s".</summary>
    public static Measurement? ReadBare(string text, ReadingTemplate reading)
    {
        var match = Bare(reading).Match(text.Trim());
        return match.Success ? Taken(match, reading) : null;
    }

    private static Measurement? Read(string text, ReadingTemplate reading)
    {
        try
        {
            return Compiled.GetValue(reading, Compile)
                .SelectMany(pattern => pattern.Matches(text))
                .OrderBy(match => match.Index)
                .Select(match => Taken(match, reading))
                .LastOrDefault(taken => taken is not null);
        }
        catch (RegexMatchTimeoutException)
        {
            return null; // a text built to be slow says nothing we want to know
        }
    }

    private static Measurement? Taken(Match match, ReadingTemplate reading)
    {
        var value = Number(match.Groups["n"].Value) * Multiplier(match.Groups["m"].Value.ToLowerInvariant());
        var unit = match.Groups["u"].Value.ToLowerInvariant();
        value *= unit.Length > 0 && reading.Units.TryGetValue(unit, out var factor) ? factor : 1;
        return value >= reading.Min && value <= reading.Max ? new Measurement(reading.Id, Math.Round(value, 6), match.Value.Trim()) : null;
    }

    /// <summary>"80,000,000" and "1.234.567" are whole, "2,3" and "2.3" are not.</summary>
    private static double Number(string digits)
    {
        var separators = digits.Count(sign => sign is ',' or '.');
        var tail = digits.Length - 1 - digits.LastIndexOfAny([',', '.']);
        var thousands = separators > 1 || (separators == 1 && tail == 3 && digits.Contains(','));
        var plain = thousands ? digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        return double.Parse(plain, CultureInfo.InvariantCulture);
    }

    private static double Multiplier(string word) => word switch
    {
        "k" or "thousand" => 1e3,
        "m" or "mio" or "million" => 1e6,
        "bn" or "billion" => 1e9,
        _ => 1,
    };

    private static Regex[] Compile(ReadingTemplate reading) =>
        [.. reading.Patterns.Select(pattern => new Regex(
            pattern.Replace("{n}", NumberPattern, StringComparison.Ordinal).Replace("{u}", Units(reading), StringComparison.Ordinal),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience))];

    private static Regex Bare(ReadingTemplate reading) => new(
        $@"^(?:about |around |roughly |some |it'?s |it is |~|≈|<|>|only |just )*{NumberPattern}\s?(?:{Units(reading)})?\s?%?\W*(?:rows?|queries|connections|messages|requests?)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    private static string Units(ReadingTemplate reading) => reading.Units.Count == 0
        ? "(?<u>)"
        : $"(?<u>{string.Join('|', reading.Units.Keys.OrderByDescending(unit => unit.Length).ThenBy(unit => unit, StringComparer.Ordinal).Select(Regex.Escape))})(?![a-z])";
}
