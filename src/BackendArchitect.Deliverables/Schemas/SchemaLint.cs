using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Reads a schema or a migration of any of the dialects and names what would hurt later. Ours must have no finding, whoever made it.</summary>
public static partial class SchemaLint
{
    /// <returns>What is wrong, in the order of the lines; empty when nothing is.</returns>
    public static IReadOnlyList<SchemaFinding> Check(string sql)
    {
        Dictionary<string, LintedTable> tables = new(StringComparer.OrdinalIgnoreCase);
        List<SchemaFinding> findings = [];
        foreach (var (line, statement) in SqlStatements.Of(sql))
        {
            findings.AddRange(Take(tables, line, statement));
        }

        return [.. findings.Concat(tables.Values.SelectMany(table => Table(table, tables))).OrderBy(finding => finding.Line)];
    }

    private static IEnumerable<SchemaFinding> Take(Dictionary<string, LintedTable> tables, int line, string statement)
    {
        if (statement.Count(letter => letter == '(') != statement.Count(letter => letter == ')'))
        {
            yield return new("unbalanced", line, "", null, "The parentheses of this statement do not close.");
        }
        else if (CreateTable().Match(statement) is { Success: true } created && !statement.Contains(" PARTITION OF ", StringComparison.OrdinalIgnoreCase))
        {
            var name = SqlStatements.Name(created.Groups[1].Value);
            if (!tables.TryAdd(created.Groups[1].Value, LintedTable.Read(line, name, SqlStatements.Within(statement) ?? "")))
            {
                yield return new("table-twice", line, name, null, "The table is created twice.");
            }
        }
        else if (CreateIndex().Match(statement) is { Success: true } index && !LeavesRowsOut().IsMatch(statement))
        {
            tables.GetValueOrDefault(index.Groups[1].Value)?.Indexes.Add([.. SqlStatements.Items(SqlStatements.Within(statement[index.Groups[1].Index..]) ?? "").Select(item => SqlStatements.Name(item.Split(' ', '(')[0]))]);
        }
        else if (Alter().Match(statement) is { Success: true } altered)
        {
            var table = SqlStatements.Name(altered.Groups[1].Value);
            foreach (var item in SqlStatements.Items(altered.Groups[2].Value).Select(item => Add().Match(item)).Where(match => match.Success).Select(match => match.Groups[1].Value))
            {
                if (AddsRequired().IsMatch(item))
                {
                    yield return new("not-null-without-default", line, table, SqlStatements.Name(item.Split(' ')[0]), "A required column without a default fails on a table that has rows.");
                }

                tables.GetValueOrDefault(altered.Groups[1].Value)?.Add(item);
            }
        }
    }

    private static IEnumerable<SchemaFinding> Table(LintedTable table, Dictionary<string, LintedTable> tables)
    {
        if (!table.HasPrimaryKey)
        {
            yield return new("no-primary-key", table.Line, table.Name, null, "Without a primary key a row cannot be named, and replication has to compare whole rows.");
        }

        foreach (var (columns, target) in table.ForeignKeys)
        {
            if (!table.Indexes.Exists(index => index.Count >= columns.Count && index.Take(columns.Count).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(columns)))
            {
                yield return new("foreign-key-without-index", table.Line, table.Name, columns[^1], "Deleting or changing the other end scans this table.");
            }

            if (!tables.Values.Any(other => string.Equals(other.Name, target, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new("unknown-reference", table.Line, table.Name, columns[^1], $"It refers to {target}, which the schema does not create.");
            }
        }

        foreach (var (name, type, _) in table.Columns)
        {
            if (Float().IsMatch(type) && Money().IsMatch(name))
            {
                yield return new("money-as-float", table.Line, table.Name, name, "A binary fraction cannot hold cents: use whole minor units or a decimal.");
            }
            else if (Texts().IsMatch(type) && name is "id")
            {
                yield return new("text-id", table.Line, table.Name, name, "A key of text is longer and compares slower than a uuid or a number, in every index.");
            }
            else if (Naive().IsMatch(type))
            {
                yield return new("time-without-zone", table.Line, table.Name, name, "A time without its zone means another moment on every server.");
            }
        }
    }

    [GeneratedRegex("""^CREATE TABLE\s+(?:IF NOT EXISTS\s+)?([^\s(]+)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex CreateTable();

    [GeneratedRegex("""^CREATE\s+(?:UNIQUE\s+)?INDEX\s.*?\sON\s+(?:ONLY\s+)?([^\s(]+)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex CreateIndex();

    // An index over what is not null still finds every row that is looked up by a value.
    [GeneratedRegex("""\sWHERE\s(?!\S+\s+IS\s+NOT\s+NULL$)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LeavesRowsOut();

    [GeneratedRegex("""^ALTER TABLE\s+(?:IF EXISTS\s+)?(\S+)\s+(.*)$""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex Alter();

    [GeneratedRegex("""^ADD\s+(?:COLUMN\s+)?(?:IF NOT EXISTS\s+)?(.*)$""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex Add();

    [GeneratedRegex("""^(?!CONSTRAINT|CHECK|FOREIGN|PRIMARY|UNIQUE|KEY|INDEX)(?!.*\b(?:DEFAULT|GENERATED|IDENTITY)\b).*\bNOT NULL\b""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex AddsRequired();

    [GeneratedRegex("""^(real|float|double)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Float();

    [GeneratedRegex("""(^|_)(price|amount|total|fee|balance|cost|tax|money|salary|discount|minor)(_|$)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Money();

    [GeneratedRegex("""^(n?varchar|n?char|text)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Texts();

    [GeneratedRegex("""^(timestamp|smalldatetime|datetime2)(\s*\(\d+\))?$""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Naive();
}
