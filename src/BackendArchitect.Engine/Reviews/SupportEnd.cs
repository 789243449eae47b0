using System.Globalization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews;

/// <summary>A release line nobody mends any more.</summary>
/// <param name="Product">"PostgreSQL"</param>
/// <param name="Line">As it was asked for, without what the product does not count: <c>12</c> of <c>12.4</c>.</param>
/// <param name="Ended">Null when the table no longer says on which day.</param>
/// <param name="Next">The line to begin on instead; null when none is known.</param>
public sealed record SupportEnd(string Product, string Line, DateOnly? Ended, string? Next)
{
    /// <summary>"ended on 2025-02-28", "ended long ago"</summary>
    public string Says => Ended is { } day ? $"ended on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "ended long ago";

    /// <param name="product">Id in the table of versions.</param>
    /// <param name="version">As it is written: <c>12.4</c>, <c>3.9-slim</c> without its suffix.</param>
    /// <returns>Null while it is supported, and when the table does not tell.</returns>
    public static SupportEnd? Of(KnowledgeBase knowledge, string product, string version, DateOnly today)
    {
        if (knowledge.Versions.FirstOrDefault(known => known.Id == product) is not { Lines.Count: > 0 } table || Numbers(version) is not { Length: > 0 } wanted)
        {
            return null;
        }

        var next = table.Recommended(today)?.Line;
        var lines = table.Lines.Select(line => (Line: line, Numbers: Numbers(line.Line))).Where(pair => pair.Numbers.Length > 0).ToArray();
        var own = lines.Where(pair => pair.Numbers.Length <= wanted.Length && wanted.AsSpan(0, pair.Numbers.Length).SequenceEqual(pair.Numbers)).OrderByDescending(pair => pair.Numbers.Length).FirstOrDefault();
        if (own.Line is { } line)
        {
            return line.IsEnded(today) ? new SupportEnd(table.Name, line.Line, line.Ends, next) : null;
        }

        // The table keeps what is supported and the last that ended: what is older than all of it ended before.
        return lines.Length > 0 && lines.All(pair => IsBefore(wanted, pair.Numbers)) ? new SupportEnd(table.Name, version, null, next) : null;
    }

    // "3" is not before "3.9": it follows the newest.
    private static bool IsBefore(int[] version, int[] line)
    {
        for (var at = 0; at < Math.Min(version.Length, line.Length); at++)
        {
            if (version[at] != line[at])
            {
                return version[at] < line[at];
            }
        }

        return false;
    }

    private static int[] Numbers(string version)
    {
        var parts = version.TrimStart('v').Split('.');
        var numbers = parts.TakeWhile(part => part.Length is > 0 and < 9 && part.All(char.IsAsciiDigit)).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return numbers;
    }
}
