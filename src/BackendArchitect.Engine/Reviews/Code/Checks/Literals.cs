using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>What texts in code look like: SQL, placeholders.</summary>
internal static partial class Literals
{
    /// <summary>Whether a text is the beginning of a statement that reads or changes rows.</summary>
    public static bool IsSql(string text) => text.Length < 20_000 && Statement().IsMatch(text);

    /// <summary>Whether a text holds a condition of a statement that is built elsewhere: <c>and note = '</c>.</summary>
    public static bool IsCondition(string text) => text.Length < 20_000 && Condition().IsMatch(text);

    /// <summary>Whether a list is expected: of values, or of placeholders.</summary>
    public static bool ExpectsList(string before) => before.TrimEnd() is [.., '('] && List().IsMatch(before.Length > 40 ? before[^40..] : before);

    /// <summary>Whether what follows a piece of SQL is a value: behind a comparison or an open quote, not a name of a table or column.</summary>
    public static bool ExpectsValue(string before)
    {
        var tail = before.Length > 400 ? before[^400..] : before;
        return Value().IsMatch(tail) || (tail.TrimEnd() is [.., '(' or ',' or '\''] && Values().IsMatch(tail));
    }

    [GeneratedRegex(@"^[\s(]*(?:SELECT\b[\s\S]*?\sFROM\s|INSERT\s+(?:IGNORE\s+)?INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|REPLACE\s+INTO\s|MERGE\s+INTO\s|WITH\s+\w+\s+AS\s*\(|EXEC(?:UTE)?\s+\w+\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"(?:(?:[^<>=]|<|>|!|<>)=|<>|[\w\s""`\])][<>]|\b(?:LIKE|ILIKE)|\bIN\s*\()\s*(?:N?'%?|""%?)?\s*\z|(?:=|\bLIKE|\bILIKE|,|\()\s*N?'%?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();

    /// <summary>Whether what follows is held against an order without quotes: a number, as far as one can see.</summary>
    public static bool Compares(string before) => before.TrimEnd() is [.., '<' or '>'] or [.., '<' or '>', '='];

    [GeneratedRegex(@"(?:^|\b(?:WHERE|AND|OR|HAVING|SET|ON)\s|,)\s*[\w.""`\[\]()]+\s*(?:=|<|>|<>|!=|\bLIKE\b|\bILIKE\b|\bIN\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:IN|VALUES|ANY)\s*\(\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex List();

    [GeneratedRegex(@"\bVALUES\s*\([^()]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Values();
}
