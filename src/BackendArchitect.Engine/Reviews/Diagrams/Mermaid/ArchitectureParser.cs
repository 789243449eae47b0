using System.Text.RegularExpressions;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads <c>architecture-beta</c>: groups, services, junctions and the lines between their sides.</summary>
internal sealed partial class ArchitectureParser(DiagramCursor cursor, DiagramBuilder graph)
{
    public void Parse()
    {
        foreach (var (line, offset) in MermaidLines.Of(cursor))
        {
            if (graph.IsFull)
            {
                return;
            }

            if (Element().Match(line) is { Success: true } element)
            {
                Add(element, offset);
            }
            else if (Line().Match(line) is { Success: true } edge)
            {
                Join(edge, offset);
            }
            else if (!line.StartsWith("title", StringComparison.Ordinal))
            {
                graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' is no statement of an architecture diagram");
            }
        }
    }

    private void Add(Match element, int offset)
    {
        var id = element.Groups["id"].Value;
        var place = cursor.PlaceOf(offset + element.Groups["id"].Index);
        var label = element.Groups["label"].Success ? MermaidLabel.Clean(element.Groups["label"].Value) : id;
        var parent = element.Groups["in"].Success ? element.Groups["in"].Value : null;
        var icon = element.Groups["icon"].Value.Trim();
        if (element.Groups["what"].Value == "group")
        {
            graph.Add(new DiagramGroup(id, label, parent, place.Line, place.Column) { Kind = icon });
            return;
        }

        var isJunction = element.Groups["what"].Value == "junction";
        graph.Add(new DiagramNode(id, isJunction ? "" : label, place.Line, place.Column)
        {
            IsDeclared = true,
            Group = parent,
            Kind = icon switch { "database" => PartKind.Store, "disk" => PartKind.Files, "internet" => PartKind.Client, _ => null },
            Technology = icon.Contains(':', StringComparison.Ordinal) ? icon[(icon.IndexOf(':', StringComparison.Ordinal) + 1)..] : "",
            Tags = isJunction ? ["junction"] : [],
        });
    }

    private void Join(Match edge, int offset)
    {
        var place = cursor.PlaceOf(offset);
        var (left, right) = (edge.Groups["left"].Length > 0, edge.Groups["right"].Length > 0);
        var (from, to) = (edge.Groups["from"].Value, edge.Groups["to"].Value);
        graph.Add(new DiagramEdge(left && !right ? to : from, left && !right ? from : to, MermaidLabel.Clean(edge.Groups["label"].Value), place.Line, place.Column) { IsBoth = left && right, IsLine = !left && !right });
        foreach (var end in (string[])["from", "to"])
        {
            var at = cursor.PlaceOf(offset + edge.Groups[end].Index);
            graph.Add(new DiagramNode(edge.Groups[end].Value, edge.Groups[end].Value, at.Line, at.Column));
        }
    }

    [GeneratedRegex(@"^(?<what>group|service|junction)\s+(?<id>[\w-]+)\s*(?:\((?<icon>[^)]*)\))?\s*(?:\[(?<label>[^\]]*)\])?(?:\s+in\s+(?<in>[\w-]+))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Element();

    [GeneratedRegex(@"^(?<from>[\w-]+)(?:\{group\})?\s*:\s*[TBLR]\s*(?<left><?)-(?:\[(?<label>[^\]]*)\])?-(?<right>>?)\s*[TBLR]\s*:\s*(?<to>[\w-]+)(?:\{group\})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
