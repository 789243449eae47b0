using System.Text.RegularExpressions;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads <c>sequenceDiagram</c>: who takes part, and every message with whether its sender waits.</summary>
internal sealed partial class SequenceParser(DiagramCursor cursor, DiagramBuilder graph)
{
    private static readonly string[] Blocks = ["loop", "alt", "opt", "par", "par_over", "critical", "break", "rect", "box"];
    private static readonly string[] Others = ["else", "and", "option", "autonumber", "activate", "deactivate", "note", "title", "link", "links", "properties", "details", "destroy", "title:"];

    private readonly Stack<(string Word, (int Line, int Column) Place)> _open = new();
    private string? _box;

    public void Parse()
    {
        foreach (var (line, offset) in MermaidLines.Of(cursor))
        {
            if (graph.IsFull)
            {
                return;
            }

            foreach (var statement in line.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0))
            {
                // An entity such as #59; holds a semicolon of its own: then the line is one statement.
                if (line.Contains('#', StringComparison.Ordinal))
                {
                    Statement(line.TrimEnd(';'), offset);
                    break;
                }

                Statement(statement, offset + line.IndexOf(statement, StringComparison.Ordinal));
            }
        }

        foreach (var (word, place) in _open)
        {
            graph.Problem(place, $"'{word}' is left open: an 'end' is missing");
        }
    }

    private void Statement(string line, int offset)
    {
        var word = line.Split(' ', 2)[0];
        var lower = word.ToLowerInvariant();
        if (lower == "end")
        {
            End(offset);
        }
        else if (lower is "participant" or "actor" or "create")
        {
            Participant(line, offset);
        }
        else if (!Message(line, offset) && !Known(lower, line, offset))
        {
            graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' is no statement of a sequenceDiagram");
        }
    }

    private bool Known(string word, string line, int offset)
    {
        if (Blocks.Contains(word))
        {
            _open.Push((word, cursor.PlaceOf(offset)));
            if (word == "box")
            {
                var place = cursor.PlaceOf(offset);
                _box = $"box {place.Line}";
                graph.Add(new DiagramGroup(_box, BoxColour().Replace(line[3..].Trim(), ""), null, place.Line, place.Column));
            }

            return true;
        }

        return Others.Contains(word) || word.StartsWith("title:", StringComparison.Ordinal);
    }

    private void End(int offset)
    {
        if (!_open.TryPop(out var open))
        {
            graph.Problem(cursor.PlaceOf(offset), "there is an 'end' too many");
        }
        else if (open.Word == "box")
        {
            _box = null;
        }
    }

    private void Participant(string line, int offset)
    {
        var match = Declared().Match(line);
        if (!match.Success)
        {
            graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' names nobody");
            return;
        }

        var id = match.Groups["id"].Value.Trim();
        var settings = match.Groups["settings"].Value;
        var place = cursor.PlaceOf(offset + match.Groups["id"].Index);
        graph.Add(new DiagramNode(id, match.Groups["label"].Success ? MermaidLabel.Clean(match.Groups["label"].Value) : id, place.Line, place.Column)
        {
            IsDeclared = true,
            Group = _box,
            Kind = match.Groups["what"].Value.EndsWith("actor", StringComparison.Ordinal) ? PartKind.Person
                : settings.Contains("database", StringComparison.Ordinal) ? PartKind.Store : settings.Contains("queue", StringComparison.Ordinal) ? PartKind.Queue : null,
        });
    }

    private bool Message(string line, int offset)
    {
        var head = line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? line[..colon] : line;
        var match = Arrow().Match(head) is { Success: true } plain ? plain : Lost().Match(head);
        if (!match.Success)
        {
            return false;
        }

        var (from, to, arrow) = (match.Groups["from"].Value.Trim(), match.Groups["to"].Value.Trim(), match.Groups["arrow"].Value);
        Mention(from, offset);
        Mention(to, offset + match.Groups["to"].Index);
        var place = cursor.PlaceOf(offset);
        graph.Add(new DiagramEdge(from, to, head.Length < line.Length ? MermaidLabel.Clean(line[(head.Length + 1)..]) : "", place.Line, place.Column)
        {
            IsAsync = arrow.Contains(')', StringComparison.Ordinal),
            IsReply = arrow.StartsWith("--", StringComparison.Ordinal) && !arrow.Contains(')', StringComparison.Ordinal),
            IsBoth = arrow.StartsWith("<<", StringComparison.Ordinal),
        });
        return true;
    }

    private void Mention(string id, int offset)
    {
        var place = cursor.PlaceOf(offset);
        graph.Add(new DiagramNode(id, id, place.Line, place.Column) { Group = _box });
    }

    [GeneratedRegex(@"^(?<what>(?:create\s+)?(?:participant|actor))\s+(?<id>.+?)(?<settings>@\{.*\})?(?:\s+as\s+(?<label>.+))?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^(?<from>[^\n]+?)\s*(?<arrow><<-->>|<<->>|-->>|->>|--\)|-\)|-->|->)\s*[+-]?\s*(?:\(\))?(?<to>[^\s>][^\n]*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^(?<from>[^\n]+?)\s*(?<arrow>--x|-x)\s*[+-]?\s*(?<to>[^\n]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Lost();

    [GeneratedRegex(@"^(?:rgba?\([^)]*\)|#\w+|transparent|aqua|red|green|blue|gr[ae]y|purple|orange|yellow|pink|light\w+)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex BoxColour();
}
