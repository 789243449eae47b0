using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Sql;

namespace BackendArchitect.Engine.Reviews.Joint;

/// <summary>The closed set of values a column may hold, read from its check or from MySQL's ENUM.</summary>
internal static partial class ColumnValues
{
    /// <returns>Null when the set is not closed, or said in a way that is not certain.</returns>
    public static IReadOnlyList<string>? Of(TableModel table, TableColumn column)
    {
        if (column.Type.Name == "enum")
        {
            return [.. Quoted().Matches(column.Script.File.Text[column.Type.At.Offset..column.Type.End]).Select(match => match.Groups["value"].Value)];
        }

        // Two checks narrow each other: only one is read.
        return table.ChecksOf(column.Key).ToArray() is [{ Text: var text }] && Closed().Match(text) is { Success: true } closed && string.Equals(closed.Groups["column"].Value, column.Key, StringComparison.OrdinalIgnoreCase)
            ? [.. Quoted().Matches(closed.Groups["values"].Value).Select(match => match.Groups["value"].Value)]
            : null;
    }

    // status in ( 'open' , 'paid' ); status = any ( array [ 'open' , 'paid' ] )
    [GeneratedRegex(@"^\s*(?:check\s*)?\(*\s*[""`\[]?(?<column>\w+)[""`\]]?\s*(?::: ?\w+\s*)?\)?\s*(?:in\s*\(|=\s*any\s*\(\(*\s*array\s*\[)(?<values>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[\)\]][\s\)\]]*(?::: ?\w+\s*(?:\[\s*\])?)?[\s\)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closed();

    [GeneratedRegex(@"'(?<value>(?:[^']|'')*)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
