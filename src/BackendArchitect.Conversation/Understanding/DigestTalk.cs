using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Digests;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads what somebody says about the weekly digest: for whom, on or off, which day, what time, where.</summary>
internal static partial class DigestTalk
{
    /// <summary>The command of a text that is about the digest.</summary>
    public static Command Read(string text)
    {
        if (Preview().IsMatch(text))
        {
            return new Command.PreviewDigest();
        }

        var alive = Alive().Match(text);
        if (alive.Success)
        {
            return new Command.PlanDigest(new DigestWish { SaysAlive = !Off().IsMatch(text.Replace(alive.Value, "", StringComparison.Ordinal)) });
        }

        var mine = Mine().IsMatch(text);
        if (Off().IsMatch(text))
        {
            return new Command.PlanDigest(new DigestWish { On = false, Mine = mine || Unsubscribes().IsMatch(text) });
        }

        return Plan(text, mine);
    }

    private static Command Plan(string text, bool mine)
    {
        var wish = new DigestWish { Mine = mine, OnlyMine = mine && Only().IsMatch(text) };
        var rest = text;
        if (Day().Match(rest) is { Success: true } day)
        {
            wish = wish with { Day = DayOf(day.Groups["day"].Value) };
            rest = Without(rest, day);
        }

        if (Time().Match(rest) is { Success: true } time && TimeOf(time) is { } at)
        {
            wish = wish with { Time = at };
            rest = Without(rest, time);
        }

        rest = Filler().Replace(rest, " ").Trim(' ', '.', '!', ',', ';', ':', '?', '"', '-', '–');
        rest = Spaces().Replace(rest, " ");
        wish = rest.Length == 0 ? wish : TimeZones.Find(rest) is { } zone ? wish with { Zone = zone } : wish with { Unread = rest };
        var asks = wish is { Day: null, Time: null, Zone: null, Unread: null, Mine: false } && !On().IsMatch(text);
        return asks ? new Command.ShowDigestPlan() : new Command.PlanDigest(wish with { On = true });
    }

    private static string Without(string text, Match match) => $"{text[..match.Index]} {text[(match.Index + match.Length)..]}";

    private static DayOfWeek DayOf(string word) => Enum.GetValues<DayOfWeek>().First(day => day.ToString().StartsWith(word[..3], StringComparison.OrdinalIgnoreCase));

    /// <returns>Null for a number that is no time of day.</returns>
    private static TimeOnly? TimeOf(Match match)
    {
        if (match.Groups["word"].Success)
        {
            return match.Groups["word"].Value.Equals("noon", StringComparison.OrdinalIgnoreCase) ? new TimeOnly(12, 0) : new TimeOnly(0, 0);
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half.Length > 0 && hour is 0 or > 12 && half[0] is 'a' or 'p')
        {
            return null;
        }

        hour = half.StartsWith('p') && hour < 12 ? hour + 12 : half.StartsWith('a') && hour == 12 ? 0 : hour;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"\b(preview|what (would|will|does) (the |my |our |your )?(next )?(weekly )?digest (say|look like|contain|hold|be)|(show|see|read|open)( me| us)? (the|a|my|our|this week's) (weekly )?digest( now)?\W*$|digest now)\b?", RegexOptions.IgnoreCase)]
    private static partial Regex Preview();

    [GeneratedRegex(@"\b(monthly )?((sign|signs|proof) of life|still alive( line)?|alive line|heartbeat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alive();

    [GeneratedRegex(@"\b(off|stop|stops|no|cancel|disable|end|unsubscribe|without|mute|never|don'?t|opt(ing)? out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex(@"\b(unsubscribe me|sending (me|us) (this|these|that|it))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsubscribes();

    [GeneratedRegex(@"\b(on|enable|start|subscribe|want|weekly|every|send|post|resume|begin)\b", RegexOptions.IgnoreCase)]
    private static partial Regex On();

    [GeneratedRegex(@"\b(me|mine|my|myself|privately)\b(?! (channel|team))", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\b(only|just)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)s?\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![\w+/:-])(?:(?<word>noon|midnight)|(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))\s*(?<half>am|pm|a\.m\.|p\.m\.)?|(?<hour>\d{1,2})\s*(?<half>am|pm|a\.m\.|p\.m\.|o'?clock|uhr|h)|(?<=\bat )(?<hour>\d{1,2}))(?![\w:])", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(the|weekly|architecture|digests?|every|each|once|a|week|on|at|in|to|for|by|me|us|too|also|only|just|please|send|post|deliver|move|set|change|turn|switch|make|my|our|team|channel|here|this|that|it|and|want|would|like|i|we|you|can|could|get|have|as well|time ?zone|zone|local|myself|mine|privately|start|enable|subscribe|resume|with|is|of|morning|instead|from now|now|from|day|days|time(?! zone)(?=\W*$))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
