using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads <c>C4Context</c>, <c>C4Container</c>, <c>C4Component</c>, <c>C4Dynamic</c> and <c>C4Deployment</c>: calls of the macros of C4-PlantUML, boundaries in braces.</summary>
internal sealed class C4Parser(string keyword, DiagramCursor cursor, DiagramBuilder graph)
{
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal)
    {
        "Boundary", "Enterprise_Boundary", "System_Boundary", "Container_Boundary", "Deployment_Node", "Deployment_Node_L", "Deployment_Node_R", "Node", "Node_L", "Node_R",
    };

    private readonly Stack<(string? Id, (int Line, int Column) Place)> _open = new();

    private string? Group => _open.TryPeek(out var open) ? open.Id : null;

    public void Parse()
    {
        for (cursor.TakeLine(); !cursor.AtEnd && !graph.IsFull;)
        {
            cursor.SkipBlanks(newlines: true);
            if (!cursor.AtEnd)
            {
                Statement();
            }
        }

        foreach (var (_, place) in _open)
        {
            graph.Problem(place, "a block is left open: a '}' is missing");
        }
    }

    private void Statement()
    {
        var start = cursor.At;
        if (cursor.Starts("%%") || cursor.Starts("title") || cursor.Starts("accTitle") || cursor.Starts("direction "))
        {
            var line = cursor.TakeLine();
            graph.Title = line.StartsWith("title ", StringComparison.Ordinal) ? line[6..].Trim() : graph.Title;
        }
        else if (cursor.Starts("accDescr"))
        {
            _ = cursor.TakeLine().TrimEnd().EndsWith('{') ? cursor.TakeUntil("}") : null;
        }
        else if (cursor.Take("}"))
        {
            if (!_open.TryPop(out _))
            {
                graph.Problem(cursor.PlaceOf(start), "there is a '}' too many");
            }
        }
        else if (cursor.Take("{"))
        {
            // The brace of a frame on a line of its own was taken with the frame; this one belongs to nothing.
            graph.Problem(cursor.PlaceOf(start), "a '{' belongs to no boundary");
            _open.Push((Group, cursor.PlaceOf(start)));
        }
        else if (C4Call.Read(cursor) is { } call)
        {
            Take(call, start);
        }
        else
        {
            graph.Problem(cursor.PlaceOf(start), $"'{cursor.Quote(start)}' is no statement of a {keyword}");
            cursor.At = start;
            cursor.TakeLine();
        }
    }

    private void Take(C4Call call, int start)
    {
        if (Frames.Contains(call.Name))
        {
            Frame(call, start);
        }
        else if (call.Name.StartsWith("Rel", StringComparison.Ordinal) || call.Name.StartsWith("BiRel", StringComparison.Ordinal))
        {
            Relation(call, start);
        }
        else if (C4Call.ElementOf(call.Name) is { } element)
        {
            Element(call, element);
        }
        else if (!call.Name.StartsWith("Update", StringComparison.Ordinal) && !call.Name.StartsWith("Add", StringComparison.Ordinal) && !call.Name.StartsWith("Lay", StringComparison.Ordinal) && !call.Name.StartsWith("SHOW_", StringComparison.Ordinal) && !call.Name.StartsWith("LAYOUT_", StringComparison.Ordinal))
        {
            graph.Problem(cursor.PlaceOf(start), $"'{cursor.Quote(start)}' is no statement of a {keyword}");
        }
    }

    private void Frame(C4Call call, int start)
    {
        var place = call.PlaceOf(0, cursor.PlaceOf(start));
        var id = call[0].Length > 0 ? call[0] : $"frame {place.Line}";
        var isNode = call.Name.Contains("Node", StringComparison.Ordinal);
        graph.Add(new DiagramGroup(id, call.Label(1, "label") is { Length: > 0 } label ? label : id, Group, place.Line, place.Column) { Kind = call.Name, Technology = isNode ? call.Label(2, "type", "techn") : "" });
        cursor.SkipBlanks(newlines: true);
        if (cursor.Take("{"))
        {
            _open.Push((id, cursor.PlaceOf(start)));
        }
    }

    private void Element(C4Call call, (string Level, PartKind? Kind, bool IsExternal) element)
    {
        var hasTechnology = element.Level is "container" or "component";
        var place = call.PlaceOf(0, call.Place);
        graph.Add(new DiagramNode(call[0], call.Label(1, "label") is { Length: > 0 } label ? label : call[0], place.Line, place.Column)
        {
            IsDeclared = true,
            Level = element.Level,
            Kind = element.Kind ?? (element.IsExternal ? PartKind.External : null),
            IsExternal = element.IsExternal,
            Group = Group,
            Technology = hasTechnology ? call.Label(2, "techn") : "",
            Description = call.Label(hasTechnology ? 3 : 2, "descr"),
        });
        if (call[0].Length == 0)
        {
            graph.Problem(place, $"'{call.Name}' has no id");
        }
    }

    private void Relation(C4Call call, int start)
    {
        // RelIndex(1, a, b, …) counts its messages first.
        var first = call.Name == "RelIndex" ? 1 : 0;
        var place = cursor.PlaceOf(start);
        var (from, to) = call.Name is "Rel_Back" ? (call[first + 1], call[first]) : (call[first], call[first + 1]);
        if (from.Length == 0 || to.Length == 0)
        {
            graph.Problem(place, $"'{cursor.Quote(start)}' needs two ends");
            return;
        }

        var technology = call.Label(first + 3, "techn");
        graph.Add(new DiagramEdge(from, to, call.Label(first + 2, "label"), place.Line, place.Column)
        {
            Technology = technology,
            IsBoth = call.Name.StartsWith("Bi", StringComparison.Ordinal),
            IsAsync = technology.Contains("async", StringComparison.OrdinalIgnoreCase) ? true : null,
        });
        foreach (var (id, at) in ((string, int)[])[(call[first], first), (call[first + 1], first + 1)])
        {
            var mention = call.PlaceOf(at, place);
            graph.Add(new DiagramNode(id, id, mention.Line, mention.Column));
        }
    }
}
