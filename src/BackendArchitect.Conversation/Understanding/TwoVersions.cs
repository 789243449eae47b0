using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Which of two versions of a file is the older: their names say it, or the order in which they were handed in.</summary>
public static partial class TwoVersions
{
    /// <returns>The older as what the newer is held against.</returns>
    public static (ReviewFile[] Older, ReviewFile[] Newer) Of(ReviewFile[] files)
    {
        if (files is not [var first, var second])
        {
            return ([], files);
        }

        var swapped = IsNew(first.Path) && !IsNew(second.Path) || (IsOld(second.Path) && !IsOld(first.Path)) || (Version(first.Path) is { } one && Version(second.Path) is { } other && one > other);
        return swapped ? ([second], [first]) : ([first], [second]);
    }

    private static bool IsOld(string path) => Old().IsMatch(path);

    private static bool IsNew(string path) => New().IsMatch(path);

    private static double? Version(string path) =>
        Number().Match(path) is { Success: true } match && double.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(^|[^a-z])(old|before|previous|prev|current|prod|main|base)([^a-z]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Old();

    [GeneratedRegex(@"(^|[^a-z])(new|after|next|draft|proposed|head)([^a-z]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex New();

    [GeneratedRegex(@"(^|[^a-z])v?(?<number>\d{1,4}(\.\d{1,4})?)(?=[^0-9]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
