namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads <c>flowchart</c> and <c>graph</c>: chains, <c>&amp;</c>, all shapes, labels on both sides of an arrow, subgraphs.</summary>
internal sealed class FlowchartParser(DiagramCursor cursor, DiagramBuilder graph)
{
    private static readonly string[] Skipped = ["classDef", "class", "style", "linkStyle", "click", "direction", "accTitle", "accDescr", "%%"];

    private readonly Stack<string> _groups = new();
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private int _unnamed;

    private string? Group => _groups.TryPeek(out var group) ? group : null;

    public void Parse()
    {
        for (cursor.TakeWhile(character => character is not ('\n' or ';')); !cursor.AtEnd && !graph.IsFull;)
        {
            cursor.SkipBlanks(newlines: true);
            if (!cursor.AtEnd && !cursor.Take(";"))
            {
                Statement();
            }
        }

        if (_groups.TryPeek(out var open) && !graph.IsFull)
        {
            graph.Problem(cursor.PlaceOf(Math.Max(0, cursor.End - 1)), $"the subgraph '{open}' is left open: an 'end' is missing");
        }

        foreach (var (id, name) in _classes)
        {
            graph.Change(id, node => node with { Tags = [.. node.Tags, name] });
        }
    }

    private void Statement()
    {
        var start = cursor.At;
        if (Keyword("subgraph"))
        {
            Subgraph(start);
        }
        else if (Keyword("end"))
        {
            End(start);
        }
        else if (Array.Exists(Skipped, Keyword))
        {
            Skip(start);
        }
        else if (!Chain())
        {
            graph.Problem(cursor.PlaceOf(start), $"'{cursor.Quote(start)}' is no statement of a flowchart");
            cursor.TakeLine();
        }
    }

    private void Skip(int start)
    {
        cursor.At = start;
        var line = cursor.TakeLine().Trim();
        if (line.StartsWith("accDescr", StringComparison.Ordinal) && line.EndsWith('{'))
        {
            cursor.TakeUntil("}");
        }
        else if (line.StartsWith("class ", StringComparison.Ordinal) && line.TrimEnd(';').Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .. var ids, var name])
        {
            foreach (var id in string.Concat(ids).Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                _classes[id] = name;
            }
        }
    }

    private void End(int start)
    {
        if (!_groups.TryPop(out _))
        {
            graph.Problem(cursor.PlaceOf(start), "there is an 'end' too many");
        }
    }

    private void Subgraph(int start)
    {
        cursor.SkipBlanks();
        var place = cursor.Place;
        var head = cursor.TakeWhile(character => character is not ('\n' or ';')).Trim();
        var bracket = head.StartsWith('"') ? -1 : head.IndexOf('[', StringComparison.Ordinal);
        var label = MermaidLabel.Clean(bracket > 0 ? head[(bracket + 1)..].TrimEnd().TrimEnd(']') : head);
        var id = bracket > 0 ? head[..bracket].Trim() : head.Length == 0 ? $"subgraph {++_unnamed}" : label;
        place = head.Length == 0 ? cursor.PlaceOf(start) : place;
        graph.Add(new DiagramGroup(id, label, Group, place.Line, place.Column));
        _groups.Push(id);
    }

    /// <summary>Boxes joined by arrows; a lone box is a chain of one.</summary>
    private bool Chain()
    {
        if (Boxes() is not { } from)
        {
            return false;
        }

        while (true)
        {
            cursor.SkipBlanks();
            var place = cursor.Place;
            if (FlowLink.Read(cursor) is not { } link)
            {
                return Ends();
            }

            cursor.SkipBlanks(newlines: true);
            if (Boxes() is not { } to)
            {
                return false;
            }

            // Many joined with many is a product; a drawing of thousands is not one.
            foreach (var (start, end) in from.Take(100).SelectMany(start => to.Take(100).Select(end => (start, end))))
            {
                graph.Add(link.From(start, end, place));
            }

            from = to;
        }
    }

    /// <summary>The rest of a statement that was read: nothing, or a comment.</summary>
    private bool Ends()
    {
        cursor.SkipBlanks();
        if (cursor.Starts("%%"))
        {
            cursor.TakeLine();
        }

        return cursor.AtLineEnd || cursor.Take(";");
    }

    private List<string>? Boxes()
    {
        var ids = new List<string>();
        do
        {
            cursor.SkipBlanks();
            if (FlowBox.Read(cursor) is not { } box)
            {
                return null;
            }

            graph.Add(box with { Group = Group });
            ids.Add(box.Id);
            cursor.SkipBlanks();
        }
        while (cursor.Take("&"));
        return ids;
    }

    private bool Keyword(string word)
    {
        if (!cursor.Starts(word) || (word != "%%" && !(cursor.Ahead(word.Length) is ' ' or '\t' or '\n' or ';' or ':' or '{')))
        {
            return false;
        }

        // A box may have the name of a keyword: "end --> start" is an arrow.
        cursor.At += word.Length;
        return true;
    }
}
