using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>Reads <c>erDiagram</c>: entities with their columns, and the lines between them.</summary>
internal sealed partial class EntityParser(DiagramCursor cursor, DiagramBuilder graph)
{
    /// <summary>Beyond this nobody drew it by hand.</summary>
    private const int MostColumns = 500;

    private string? _open;
    private (int Line, int Column) _openAt;

    public void Parse()
    {
        foreach (var (line, offset) in MermaidLines.Of(cursor))
        {
            if (graph.IsFull)
            {
                return;
            }

            if (line == "}")
            {
                Close(offset);
            }
            else if (_open is { } entity)
            {
                Column(entity, line, offset);
            }
            else if (!Relation(line, offset) && !Entity(line, offset) && !Aside().IsMatch(line))
            {
                graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' is no statement of an erDiagram");
            }
        }

        if (_open is not null)
        {
            graph.Problem(_openAt, "a block is left open: a '}' is missing");
        }
    }

    private void Close(int offset)
    {
        if (_open is null)
        {
            graph.Problem(cursor.PlaceOf(offset), "there is a '}' too many");
        }

        _open = null;
    }

    private bool Entity(string line, int offset)
    {
        var match = Name().Match(line);
        if (!match.Success)
        {
            return false;
        }

        var (id, label) = (Unquoted(match.Groups["id"].Value), match.Groups["label"].Value);
        var place = cursor.PlaceOf(offset);
        graph.Add(new DiagramNode(id, label.Length > 0 ? MermaidLabel.Clean(label) : id, place.Line, place.Column) { IsDeclared = true });
        var body = match.Groups["body"].Value;
        if (match.Groups["brace"].Success && match.Groups["closed"].Length == 0)
        {
            (_open, _openAt) = (id, place);
        }

        if (body.Trim().Length > 0)
        {
            Column(id, body.Trim(), offset + match.Groups["body"].Index);
        }

        return true;
    }

    private void Column(string entity, string line, int offset)
    {
        if (line.EndsWith('}') && !line.Contains('"', StringComparison.Ordinal))
        {
            line = line[..^1].Trim();
            _open = null;
        }

        var match = Attribute().Match(line);
        if (!match.Success)
        {
            if (line.Length > 0)
            {
                graph.Problem(cursor.PlaceOf(offset), $"'{cursor.Quote(offset)}' is no column of an entity: write a type and a name");
            }

            return;
        }

        var keys = match.Groups["keys"].Value;
        var place = cursor.PlaceOf(offset);
        graph.Change(entity, node => node.Fields.Count >= MostColumns ? node : node with
        {
            Fields = [.. node.Fields, new DiagramField(match.Groups["name"].Value.TrimStart('*'), match.Groups["type"].Value, keys.Contains("PK", StringComparison.Ordinal), keys.Contains("FK", StringComparison.Ordinal), place.Line, place.Column)],
        });
    }

    private bool Relation(string line, int offset)
    {
        var match = Line().Match(line) is { Success: true } signs ? signs : Words().Match(line);
        if (!match.Success)
        {
            return false;
        }

        foreach (var end in (string[])["from", "to"])
        {
            var place = cursor.PlaceOf(offset + match.Groups[end].Index);
            var id = Unquoted(match.Groups[end].Value);
            graph.Add(new DiagramNode(id, id, place.Line, place.Column));
        }

        var at = cursor.PlaceOf(offset);
        graph.Add(new DiagramEdge(Unquoted(match.Groups["from"].Value), Unquoted(match.Groups["to"].Value), MermaidLabel.Clean(match.Groups["label"].Value), at.Line, at.Column));
        return true;
    }

    private static string Unquoted(string name) => name.Trim().Trim('"');

    [GeneratedRegex("""^(?<id>"[^"]+"|[^\s"\[\]{}|:]+)\s*(?:\[\s*(?<label>[^\]]*)\])?\s*(?::::[\w,-]+)?\s*(?:(?<brace>\{)(?<body>[^}]*)(?<closed>\})?)?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("""^(?<type>[\w*(),.\[\]<>~?-]+)\s+(?<name>[\w*.\[\]()-]+)(?<keys>(?:\s+(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*)?)(?:\s+"[^"]*")?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex("""^(?<from>"[^"]+"|[^\s"|}{]+)\s*[|}][|o](?:--|\.\.|-\.|\.-)[|o][|{]\s*(?<to>"[^"]+"|[^\s":|}{]+)\s*(?::\s*(?<label>.*))?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex("""^(?<from>"[^"]+"|[^\s":]+)\s+(?:only one|one or more|one or many|one or zero|zero or one|zero or more|zero or many|many\((?:0|1)\)|many|one|1\+?|0\+)\s+(?:to|optionally to)\s+(?:only one|one or more|one or many|one or zero|zero or one|zero or more|zero or many|many\((?:0|1)\)|many|one|1\+?|0\+)\s+(?<to>"[^"]+"|[^\s":]+)\s*:\s*(?<label>.*)$""", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:direction\s+\w+|title\b.*|style\s.*|classDef\s.*|class\s.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Aside();
}
