using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads <c>stateDiagram</c>. Begin and end are the boxes <see cref="Begin"/> and <see cref="End"/> of the state around them.</summary>
internal sealed partial class StateParser(DiagramCursor cursor, DiagramBuilder graph)
{
    public const string Begin = "[*] begin";
    public const string End = "[*] end";

    private readonly Stack<(string Id, (int Line, int Column) Place)> _open = new();
    private bool _inNote;

    private string? Group => _open.TryPeek(out var open) ? open.Id : null;

    public void Parse()
    {
        foreach (var (line, offset) in MermaidLines.Of(cursor))
        {
            if (graph.IsFull)
            {
                return;
            }

            if (_inNote)
            {
                _inNote = !line.Equals("end note", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                Statement(line.TrimEnd(';').Trim(), offset);
            }
        }

        foreach (var (_, place) in _open)
        {
            graph.Problem(place, "a block is left open: a '}' is missing");
        }
    }

    private void Statement(string line, int offset)
    {
        if (line == "}")
        {
            if (!_open.TryPop(out _))
            {
                graph.Problem(cursor.PlaceOf(offset), "there is a '}' too many");
            }
        }
        else if (line.StartsWith("note ", StringComparison.OrdinalIgnoreCase))
        {
            _inNote = !line.Contains(':', StringComparison.Ordinal);
        }
        else if (Transition().Match(line) is { Success: true } arrow)
        {
            Arrow(arrow, offset);
        }
        else if (Declared().Match(line) is { Success: true } state)
        {
            State(state, offset);
        }
        else if (!Aside().IsMatch(line))
        {
            Plain(line, offset);
        }
    }

    private void Arrow(Match arrow, int offset)
    {
        var from = Name(arrow.Groups["from"].Value, Begin);
        var to = Name(arrow.Groups["to"].Value, End);
        Mention(from, offset);
        Mention(to, offset + arrow.Groups["to"].Index);
        var place = cursor.PlaceOf(offset);
        graph.Add(new DiagramEdge(from, to, MermaidLabel.Clean(arrow.Groups["label"].Value), place.Line, place.Column));
    }

    private void State(Match state, int offset)
    {
        var id = state.Groups["id"].Value;
        var place = cursor.PlaceOf(offset + state.Groups["id"].Index);
        var label = state.Groups["label"].Value;
        graph.Add(new DiagramNode(id, label.Length > 0 ? MermaidLabel.Clean(label) : id, place.Line, place.Column) { IsDeclared = label.Length > 0, Group = Group, Tags = state.Groups["kind"].Success ? [state.Groups["kind"].Value] : [] });
        if (state.Groups["open"].Success)
        {
            _open.Push((id, place));
        }
    }

    /// <summary>A state alone, or with its description: <c>Paid : money is here</c>.</summary>
    private void Plain(string line, int offset)
    {
        var match = Alone().Match(line);
        if (match.Success)
        {
            Mention(match.Groups["id"].Value, offset);
        }
        else
        {
            graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' is no statement of a stateDiagram");
        }
    }

    private void Mention(string id, int offset)
    {
        var place = cursor.PlaceOf(offset);
        graph.Add(new DiagramNode(id, id, place.Line, place.Column) { Group = Group });
    }

    private string Name(string written, string star) => written == "[*]" ? Group is { } group ? $"{star} {group}" : star : written;

    [GeneratedRegex(@"^(?<from>\[\*\]|[^\s:]+?)\s*(?::::\w+)?\s*-->\s*(?<to>\[\*\]|[^\s:]+?)(?::::\w+)?\s*(?::(?<label>.*))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Transition();

    [GeneratedRegex("""^state\s+(?:"(?<label>[^"]*)"\s+as\s+)?(?<id>[^\s{<"]+)\s*(?:(?:<<|\[\[)(?<kind>\w+)(?:>>|\]\]))?\s*(?<open>\{)?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^(?:--|direction\s+\w+|title\b.*|classDef\s.*|class\s.*|style\s.*|hide empty description|scale\s.*|click\s.*|skinparam\s.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?<id>[^\s:]+)(?::::\w+)?\s*(?::.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Alone();
}
