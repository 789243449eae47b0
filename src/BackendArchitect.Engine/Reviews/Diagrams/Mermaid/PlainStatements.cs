using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Kinds that draw no system: only whether each line is a statement of its kind, for those whose grammar is known here.</summary>
internal static partial class PlainStatements
{
    private static readonly Dictionary<string, Regex> Statements = new(StringComparer.Ordinal)
    {
        ["classDiagram"] = Classes(), ["gantt"] = Gantt(), ["xychart-beta"] = Chart(), ["xychart"] = Chart(),
    };

    public static void Check(string keyword, DiagramCursor cursor, DiagramBuilder graph)
    {
        if (!Statements.TryGetValue(keyword, out var statement))
        {
            return;
        }

        var depth = 0;
        foreach (var (line, offset) in MermaidLines.Of(cursor))
        {
            depth += line.EndsWith('{') ? 1 : line == "}" ? -1 : 0;
            if (!statement.IsMatch(line))
            {
                graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' is no statement of a {keyword}");
            }
        }

        if (depth != 0)
        {
            graph.Problem(cursor.PlaceOf(Math.Max(0, cursor.End - 1)), depth > 0 ? "a block is left open: a '}' is missing" : "there is a '}' too many");
        }
    }

    [GeneratedRegex(@"^(?:\}|direction \w+|(?:note|link|click|callback|style|classDef|cssClass|namespace) .+|class .+|<<[\w ]+>>.*|[^{}]*?(?:<\|--|--\|>|\*--|--\*|o--|--o|-->|<--|\.\.>|<\.\.|\.\.\|>|<\|\.\.|--|\.\.)[^{}]*|[\w`~.]+ ?:.+|[+#~-]? ?[\w(][^{}]*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Classes();

    [GeneratedRegex(@"^(?:(?:title|dateFormat|axisFormat|section|tickInterval|excludes|includes|todayMarker|weekday|weekend|click|inclusiveEndDates|topAxis)\b.*|[^:]+:.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Gantt();

    [GeneratedRegex(@"^(?:title .+|(?:x|y)-axis .+|(?:bar|line) (?:""[^""]*"" ?)?\[[^\]]*\])$", RegexOptions.NonBacktracking)]
    private static partial Regex Chart();
}
