using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Versions;

/// <summary>Versions as documentation sites write them: <c>v16.1.6</c>, <c>v22_17_0</c>, <c>v14.3.0-canary.87</c>. What is not clearly one is none.</summary>
public static partial class VersionNumber
{
    /// <summary>A line this far ahead of the newest known one is a date or a slip. Unit: first numbers.</summary>
    private const long Leap = 10;

    /// <returns>Null when the text is no version.</returns>
    public static long[]? Parts(string version)
    {
        var match = Written().Match(version);
        return match.Success ? [.. match.Groups["n"].Captures.Select(part => long.Parse(part.Value, CultureInfo.InvariantCulture))] : null;
    }

    /// <summary>False for what comes before a release: alpha, beta, rc, canary.</summary>
    public static bool IsRelease(string version) => Written().Match(version) is { Success: true } match && !match.Groups["before"].Success;

    /// <summary>Whether a version belongs to a line: 14.2.35 to 14 and to 14.2, not to 1 or 14.20.</summary>
    public static bool IsOf(string version, string line) =>
        Parts(version) is { } parts && Parts(line) is { } wanted && wanted.Length <= parts.Length && wanted.AsSpan().SequenceEqual(parts.AsSpan(0, wanted.Length));

    /// <summary>Newest first; what comes before a release below the release.</summary>
    public static IEnumerable<string> NewestFirst(IEnumerable<string> versions) => versions.Where(version => Parts(version) is not null)
        .Order(Comparer<string>.Create((one, other) => Compare(other, one)));

    /// <summary>The line of the newest release that is newer than a line, with as many numbers; null when none is.</summary>
    /// <param name="line">Newest line known: <c>16</c>, <c>3.14</c>.</param>
    public static (string Line, string Version)? Newer(IEnumerable<string> versions, string line)
    {
        if (Parts(line) is not { } known)
        {
            return null;
        }

        return NewestFirst(versions)
            .Where(version => IsRelease(version) && Parts(version)!.Length >= known.Length && Parts(version)![0] <= known[0] + Leap)
            .Select(version => ((string Line, string Version)?)(string.Join('.', Parts(version)![..known.Length]), version))
            .FirstOrDefault(found => Compare(found!.Value.Line, line) > 0);
    }

    /// <returns>Below 0 when the first is older.</returns>
    public static int Compare(string one, string other)
    {
        var (left, right) = (Parts(one) ?? [], Parts(other) ?? []);
        for (var at = 0; at < Math.Max(left.Length, right.Length); at++)
        {
            var order = left.ElementAtOrDefault(at).CompareTo(right.ElementAtOrDefault(at));
            if (order != 0)
            {
                return order;
            }
        }

        var release = IsRelease(one).CompareTo(IsRelease(other));
        return release != 0 ? release : string.CompareOrdinal(one, other);
    }

    [GeneratedRegex(@"^(v|version|release|rel|tag)?[-_. ]?(?<n>\d{1,5})([._](?<n>\d{1,5})){0,3}(?<before>[-_.]?(alpha|beta|rc|canary|preview|pre|next|dev|snapshot|m)([-_.]?\d{1,8}){0,2})?([-_.]?(lts|final|ga|release))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
