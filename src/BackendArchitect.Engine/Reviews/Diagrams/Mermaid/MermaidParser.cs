namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads mermaid text of every kind that draws a system, and passes over the kinds that do not. After a statement it cannot read it goes on with the next line.</summary>
internal static class MermaidParser
{
    private static readonly Dictionary<string, DiagramKind> Kinds = new(StringComparer.Ordinal)
    {
        ["flowchart"] = DiagramKind.Flowchart, ["graph"] = DiagramKind.Flowchart, ["flowchart-elk"] = DiagramKind.Flowchart, ["sequenceDiagram"] = DiagramKind.Sequence,
        ["C4Context"] = DiagramKind.C4Context, ["C4Container"] = DiagramKind.C4Container, ["C4Component"] = DiagramKind.C4Component,
        ["C4Dynamic"] = DiagramKind.C4Dynamic, ["C4Deployment"] = DiagramKind.C4Deployment, ["erDiagram"] = DiagramKind.Entities,
        ["stateDiagram"] = DiagramKind.States, ["stateDiagram-v2"] = DiagramKind.States, ["architecture-beta"] = DiagramKind.Architecture, ["architecture"] = DiagramKind.Architecture,
    };

    /// <summary>Kinds that show no system.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "classDiagram", "classDiagram-v2", "gantt", "pie", "journey", "gitGraph", "mindmap", "timeline", "quadrantChart", "requirementDiagram", "requirement", "sankey", "sankey-beta",
        "xychart", "xychart-beta", "block", "block-beta", "packet", "packet-beta", "kanban", "radar", "radar-beta", "zenuml", "treemap", "treemap-beta",
    };

    /// <summary>What may follow the first word on its line; else it is a word of a text: "graph loaded in 3 s".</summary>
    private static readonly string[] Followers = ["TB", "TD", "BT", "RL", "LR", ";", ":", "title", "showData", "horizontal", "%%", ">", "<", "^"];

    /// <summary>Whether a text begins as a diagram of a known kind does.</summary>
    public static bool Begins(string text)
    {
        var cursor = new DiagramCursor(text, 0, text.Length, [0]);
        Preamble(cursor);
        var keyword = Keyword(cursor);
        var rest = cursor.TakeLine().Trim();
        return (Kinds.ContainsKey(keyword) || Others.Contains(keyword)) && (rest.Length == 0 || Array.Exists(Followers, follower => rest.StartsWith(follower, StringComparison.Ordinal)));
    }

    public static DiagramGraph Parse(string text, int start, int end, int[] lines)
    {
        var cursor = new DiagramCursor(text, start, end, lines);
        var graph = new DiagramBuilder { Title = Preamble(cursor) };
        var place = cursor.Place;
        var from = cursor.At;
        var keyword = Keyword(cursor);
        var kind = Kinds.GetValueOrDefault(keyword, DiagramKind.Other);
        if (kind != DiagramKind.Other)
        {
            Read(kind, keyword, cursor, graph);
        }
        else if (Others.Contains(keyword))
        {
            PlainStatements.Check(keyword, cursor, graph);
        }
        else
        {
            graph.Problem(place, from >= end ? "there is no diagram" : $"'{cursor.Quote(from)}' is no kind of diagram known here");
        }

        return graph.Build(kind, keyword, place);
    }

    private static string Keyword(DiagramCursor cursor) => cursor.TakeWhile(character => char.IsLetterOrDigit(character) || character is '-' or '_');

    private static void Read(DiagramKind kind, string keyword, DiagramCursor cursor, DiagramBuilder graph)
    {
        switch (kind)
        {
            case DiagramKind.Flowchart:
                new FlowchartParser(cursor, graph).Parse();
                break;
            case DiagramKind.Sequence:
                new SequenceParser(cursor, graph).Parse();
                break;
            case DiagramKind.Entities:
                new EntityParser(cursor, graph).Parse();
                break;
            case DiagramKind.States:
                new StateParser(cursor, graph).Parse();
                break;
            case DiagramKind.Architecture:
                new ArchitectureParser(cursor, graph).Parse();
                break;
            default:
                new C4Parser(keyword, cursor, graph).Parse();
                break;
        }
    }

    /// <summary>Front matter, comments and directives before the first word.</summary>
    /// <returns>The title in the front matter, or nothing.</returns>
    private static string Preamble(DiagramCursor cursor)
    {
        var title = "";
        while (true)
        {
            cursor.SkipBlanks(newlines: true);
            if (cursor.Starts("---"))
            {
                cursor.TakeLine();
                var matter = cursor.TakeFar("\n---") ?? "";
                title = matter.Split('\n').FirstOrDefault(line => line.StartsWith("title:", StringComparison.Ordinal))?[6..].Trim().Trim('"', '\'') ?? "";
                cursor.TakeLine();
            }
            else if (cursor.Starts("%%{"))
            {
                if (cursor.TakeFar("}%%") is null)
                {
                    cursor.TakeLine();
                }
            }
            else if (cursor.Starts("%%"))
            {
                cursor.TakeLine();
            }
            else
            {
                return title;
            }
        }
    }
}
