using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads how long somebody would wait: "a year", "half a year", "3 months".</summary>
public static partial class Spans
{
    /// <summary>Longest wait that is counted. Unit: months.</summary>
    private const int Most = 120;

    /// <returns>Whole months, 1 or more; null when the text names no time.</returns>
    public static int? Months(string text)
    {
        var match = Span().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var count = match.Groups["count"].Value.ToLowerInvariant() switch
        {
            "half a" => 0.5,
            "two" => 2,
            "three" => 3,
            "six" => 6,
            var digits when double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => 1,
        };
        var each = match.Groups["unit"].Value.ToLowerInvariant() switch { "year" => 12, "quarter" => 3, "week" => 0.25, _ => 1 };
        return (int)Math.Clamp(Math.Round(count * each), 1, Most);
    }

    [GeneratedRegex(@"\b(?<count>half a|an?|one|two|three|six|another|next|\d{1,3}) (?<unit>year|month|quarter|week)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
