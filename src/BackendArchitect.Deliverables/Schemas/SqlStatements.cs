using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Cuts a script into statements, without comments; what stands in quotes is kept, its parentheses and commas made harmless.</summary>
internal static partial class SqlStatements
{
    /// <returns>Each statement with the line it begins in; the first line is 1.</returns>
    public static IEnumerable<(int Line, string Text)> Of(string sql)
    {
        var line = 1;
        var begun = 1;
        var text = new StringBuilder();
        foreach (Match token in Token().Matches(sql))
        {
            var piece = token.Value;
            if (piece is ";" || token.Groups["go"].Success)
            {
                if (text.ToString().Trim() is { Length: > 0 } statement)
                {
                    yield return (begun, statement);
                }

                text.Clear();
            }
            else if (token.Groups["literal"].Success)
            {
                text.Append("''");
            }
            else if (!token.Groups["comment"].Success)
            {
                begun = text.Length == 0 ? line : begun;
                text.Append(string.IsNullOrWhiteSpace(piece) ? text.Length == 0 ? "" : " " : piece);
            }

            line += piece.Count(letter => letter == '\n');
        }

        if (text.ToString().Trim() is { Length: > 0 } last)
        {
            yield return (begun, last);
        }
    }

    /// <summary>The pieces between the commas that lie in no parentheses.</summary>
    public static IEnumerable<string> Items(string list)
    {
        var depth = 0;
        var start = 0;
        for (var at = 0; at < list.Length; at++)
        {
            depth += list[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (list[at] == ',' && depth == 0)
            {
                yield return list[start..at].Trim();
                start = at + 1;
            }
        }

        yield return list[start..].Trim();
    }

    /// <summary>What the first parentheses hold, or null when there are none or they do not close.</summary>
    public static string? Within(string text)
    {
        var from = text.IndexOf('(', StringComparison.Ordinal);
        var depth = 0;
        for (var at = Math.Max(from, 0); at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (from >= 0 && depth == 0)
            {
                return text[(from + 1)..at];
            }
        }

        return null;
    }

    /// <summary>A name without its quotes and its schema.</summary>
    public static string Name(string quoted) => quoted[(quoted.LastIndexOf('.') + 1)..].Trim('"', '`', '[', ']', ' ');

    [GeneratedRegex("""(?<comment>--[^\n]*|/\*.*?\*/)|(?<literal>\$\$.*?\$\$|'(?:[^'\\]|''|\\.)*')|(?<go>(?m:^GO[ \t]*$))|"[^"]*"|`[^`]*`|\[[^\]]*\]|\s+|[A-Za-z0-9_@#]+|.""", RegexOptions.Singleline, 2000)]
    private static partial Regex Token();
}
