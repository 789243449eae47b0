using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Times in a search: "last month" is the calendar month before this one, "last 3 weeks" ends today.</summary>
internal static partial class DecisionTimes
{
    /// <returns>The words without the time, and the days it means; null when it names none.</returns>
    public static (string Left, (DateOnly First, DateOnly Last)? Span) Read(string words, DateOnly today)
    {
        if (Relative().Match(words) is { Success: true } relative)
        {
            return (Without(words, relative), Span(relative, today));
        }

        if (Date().Match(words) is { Success: true } date && DateOnly.TryParseExact(date.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (Without(words, date), date.Groups["since"].Success ? (day, today) : date.Groups["before"].Success ? (DateOnly.MinValue, day.AddDays(-1)) : (day, day));
        }

        return Month().Match(words) is { Success: true } month ? (Without(words, month), Span(month.Groups["month"].Value, month.Groups["year"].Value, month.Groups["since"].Success, today)) : (words, null);
    }

    private static string Without(string words, Match match) => words.Remove(match.Index, match.Length).Trim();

    private static (DateOnly First, DateOnly Last) Span(Match match, DateOnly today)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        if (match.Groups["day"].Success)
        {
            var day = match.Groups["day"].Value.StartsWith('y') || match.Groups["day"].Value.StartsWith('Y') ? today.AddDays(-1) : today;
            return (day, day);
        }

        if (int.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return (Back(today, unit, Math.Min(count, 1200)), today);
        }

        var begin = Begin(today, unit);
        return match.Groups["which"].Value.StartsWith('t') || match.Groups["which"].Value.StartsWith('T') ? (begin, today)
            : match.Groups["since"].Success ? (Back(begin, unit, 1), today)
            : (Back(begin, unit, 1), begin.AddDays(-1));
    }

    private static DateOnly Begin(DateOnly today, string unit) => unit switch
    {
        "week" => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
        "quarter" => new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1),
        "year" => new DateOnly(today.Year, 1, 1),
        "day" => today,
        _ => new DateOnly(today.Year, today.Month, 1),
    };

    private static DateOnly Back(DateOnly day, string unit, int count) => unit switch
    {
        "day" => day.AddDays(-count),
        "week" => day.AddDays(-7 * count),
        "quarter" => day.AddMonths(-3 * count),
        "year" => day.AddYears(-Math.Min(count, 100)),
        _ => day.AddMonths(-count),
    };

    /// <summary>A month without a year is the last one of that name.</summary>
    private static (DateOnly First, DateOnly Last) Span(string month, string year, bool since, DateOnly today)
    {
        var number = DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames.ToList().FindIndex(name => name.Length > 0 && month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        var first = new DateOnly(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number > today.Month ? today.Year - 1 : today.Year, number, 1);
        return (first, since ? today : first.AddMonths(1).AddDays(-1));
    }

    [GeneratedRegex(@"\b((?<since>since )|from |in |of |during |over )?(the )?((?<which>this|last|past|previous)( (?<count>\d{1,4}))? (?<unit>days?|weeks?|months?|quarters?|years?)|(?<day>today|yesterday))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b((?<since>since |after |from )|(?<before>before |until )|on |of )?(?<day>\d{4}-\d{2}-\d{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b((?<since>since )|from |in |of |during )(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(tember)?|oct(ober)?|nov(ember)?|dec(ember)?)( (?<year>20\d\d))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Month();
}
