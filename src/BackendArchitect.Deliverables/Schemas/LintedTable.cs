using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>A table as a script makes it, read for its lint.</summary>
internal sealed partial record LintedTable(int Line, string Name)
{
    public List<(string Name, string Type, string Settings)> Columns { get; } = [];

    /// <summary>The leading columns of every key and index.</summary>
    public List<List<string>> Indexes { get; } = [];

    public List<(List<string> Columns, string Target)> ForeignKeys { get; } = [];

    public bool HasPrimaryKey { get; private set; }

    public static LintedTable Read(int line, string name, string body)
    {
        var table = new LintedTable(line, name);
        foreach (var item in SqlStatements.Items(body))
        {
            table.Add(item);
        }

        return table;
    }

    /// <summary>Takes a column or a constraint.</summary>
    public void Add(string item)
    {
        var said = Named().Replace(item, "");
        if (said.StartsWith("FOREIGN KEY", StringComparison.OrdinalIgnoreCase))
        {
            ForeignKeys.Add((List(said), Target(said)));
        }
        else if (Key().IsMatch(said))
        {
            HasPrimaryKey |= said.StartsWith("PRIMARY", StringComparison.OrdinalIgnoreCase);
            Indexes.Add(List(said));
        }
        else if (!said.StartsWith("CHECK", StringComparison.OrdinalIgnoreCase) && Column().Match(said) is { Success: true } match)
        {
            AddColumn(SqlStatements.Name(match.Groups[1].Value), match.Groups[2].Value, match.Groups[3].Value);
        }
    }

    private void AddColumn(string name, string type, string rest)
    {
        Columns.Add((name, type, rest));
        if (rest.Contains("PRIMARY KEY", StringComparison.OrdinalIgnoreCase) || rest.Contains(" UNIQUE", StringComparison.OrdinalIgnoreCase))
        {
            HasPrimaryKey |= rest.Contains("PRIMARY KEY", StringComparison.OrdinalIgnoreCase);
            Indexes.Add([name]);
        }

        if (rest.Contains("REFERENCES", StringComparison.OrdinalIgnoreCase))
        {
            ForeignKeys.Add(([name], Target(rest)));
        }
    }

    private static List<string> List(string said) => [.. SqlStatements.Items(SqlStatements.Within(said) ?? "").Select(item => SqlStatements.Name(item.Split(' ', '(')[0]))];

    private static string Target(string said) => References().Match(said) is { Success: true } match ? SqlStatements.Name(match.Groups[1].Value) : "";

    [GeneratedRegex("""^CONSTRAINT\s+("[^"]*"|`[^`]*`|\[[^\]]*\]|\S+)\s+""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Named();

    [GeneratedRegex("""^(PRIMARY\s+KEY|UNIQUE|KEY\s|INDEX\s)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Key();

    [GeneratedRegex("""^("[^"]*"|`[^`]*`|\[[^\]]*\]|\w+)\s+(\w+(?:\s+precision)?(?:\s*\([^)]*\))?)(.*)$""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex Column();

    [GeneratedRegex("""REFERENCES\s+([^\s(]+)""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex References();
}
