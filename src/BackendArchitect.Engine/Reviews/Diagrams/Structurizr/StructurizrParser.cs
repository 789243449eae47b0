using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

/// <summary>Reads the model of a Structurizr workspace: people, systems, containers, components, groups and relationships. Views and styles are passed over.</summary>
internal sealed class StructurizrParser(DiagramCursor cursor, DiagramBuilder graph)
{
    private static readonly Dictionary<string, string> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "person", ["softwareSystem"] = "system", ["container"] = "container", ["component"] = "component", ["element"] = "element",
    };

    /// <summary>Blocks whose content the model does not come from.</summary>
    private static readonly HashSet<string> Passed = new(StringComparer.OrdinalIgnoreCase)
    {
        "views", "properties", "perspectives", "styles", "configuration", "users", "documentation", "terminology", "!script", "!plugin", "!docs", "!adrs", "!decisions", "branding", "!components", "healthCheck",
    };

    private readonly Stack<DslScope> _open = new();
    private readonly DslNames _names = new(graph);
    private readonly List<(string From, string To, DslLine Line, int First, string? Scope)> _arrows = [];
    private readonly Dictionary<string, string> _archetypes = new(StringComparer.OrdinalIgnoreCase);
    private bool _isRead;
    private bool _saidFlat;

    private string? Element => _open.FirstOrDefault(scope => scope.Id is not null && scope.Keyword != "group")?.Id;

    public void Parse()
    {
        foreach (var line in DslLine.Of(cursor))
        {
            if (graph.IsFull)
            {
                break;
            }

            Statement(line);
        }

        foreach (var scope in _open)
        {
            graph.Problem(cursor.PlaceOf(scope.Offset), "a block is left open: a '}' is missing");
        }

        // Without a workspace around it this is a part that another file includes.
        graph.IsPartial |= !_isRead;

        foreach (var (from, to, line, first, scope) in _arrows)
        {
            Join(from, to, line, first, scope);
        }
    }

    private void Statement(DslLine line)
    {
        if (line.Closes)
        {
            if (!_open.TryPop(out _))
            {
                graph.Problem(cursor.PlaceOf(line.Offset), "there is a '}' too many");
            }

            return;
        }

        var inPassed = _open.TryPeek(out var scope) && scope.Keyword.Length == 0;
        var opened = inPassed ? new DslScope("", null, line.Offset) : Read(line);
        if (line.Opens)
        {
            _open.Push(opened ?? new DslScope("", null, line.Offset));
        }
    }

    /// <returns>The block the statement opens, when it is one whose content is read.</returns>
    private DslScope? Read(DslLine line)
    {
        // "id = keyword …", "keyword …", "a -> b …" and "-> b …".
        var first = line[1] == "=" ? 2 : 0;
        var id = first == 2 ? line.Words[0] : null;
        var keyword = line[first];
        var arrow = line.Words.Take(first + 2).Skip(first).ToList().FindIndex(word => !word.IsQuoted && IsArrow(word.Text));
        if (arrow >= 0)
        {
            _arrows.Add((arrow == 1 ? line[first] : "this", line[first + arrow + 1], line, first + arrow + 2, Element));
            return null;
        }

        if (keyword.StartsWith('!'))
        {
            return Directive(keyword, line);
        }

        if (Passed.Contains(keyword) || _open.TryPeek(out var scope) && scope.Keyword == "archetypes" && Archetype(id, keyword))
        {
            return null;
        }

        return Levels.GetValueOrDefault(_archetypes.GetValueOrDefault(keyword, keyword)) is { } level ? AddElement(level, id, line, first) : Other(keyword, id, line, first);
    }

    private bool Archetype(DslWord? id, string keyword)
    {
        if (id is not null)
        {
            _archetypes[id.Text] = _archetypes.GetValueOrDefault(keyword, keyword);
        }

        return true;
    }

    private DslScope? Directive(string keyword, DslLine line)
    {
        switch (keyword.ToLowerInvariant())
        {
            case "!identifiers":
                _names.IsHierarchical = line[1].Equals("hierarchical", StringComparison.OrdinalIgnoreCase);
                break;
            case "!include" or "!script" or "!plugin" or "!components" or "!elements" or "!relationships":
                graph.IsPartial = true;
                break;
            case "!element" or "!ref" or "!extend":
                return new DslScope("element", _names.Find(line[1], Element) ?? line[1], line.Offset);
        }

        return null;
    }

    private DslScope? Other(string keyword, DslWord? id, DslLine line, int first)
    {
        switch (keyword.ToLowerInvariant())
        {
            case "workspace":
                _isRead = true;
                graph.IsPartial |= line[first + 1] == "extends";
                graph.Title = line[first + 1] == "extends" ? "" : line[first + 1];
                return new DslScope("workspace", null, line.Offset);
            case "model" or "archetypes" or "enterprise":
                _isRead = true;
                return new DslScope(keyword.ToLowerInvariant(), null, line.Offset);
            case "group":
                return Group(line, first);
            case "deploymentenvironment":
                return new DslScope("environment", null, line.Offset);
            case "deploymentnode":
                return Node(line, first);
            case "containerinstance" or "instanceof":
                Instance(line, first);
                return null;
            case "technology" or "description" or "tags" or "tag" or "instances":
                Describe(keyword.ToLowerInvariant(), line, first);
                return null;
            default:
                return null;
        }
    }

    private DslScope AddElement(string level, DslWord? id, DslLine line, int first)
    {
        var name = line[first + 1];
        var path = _names.Declare(id?.Text, name, Element);
        var place = cursor.PlaceOf(id?.Offset ?? (line.Words.Count > first + 1 ? line.Words[first + 1].Offset : line.Offset));
        var hasTechnology = level is "container" or "component";
        var tags = line[first + (hasTechnology ? 4 : 3)];
        graph.Add(new DiagramNode(path, name.Length > 0 ? name : path, place.Line, place.Column)
        {
            IsDeclared = true,
            Level = level,
            Group = _open.FirstOrDefault(scope => scope.Id is not null)?.Id,
            Description = line[first + 2],
            Technology = hasTechnology ? line[first + 3] : "",
            Tags = DslTags.Of(tags),
            Kind = DslTags.Kind(level, tags),
            IsExternal = DslTags.IsExternal(tags),
        });
        return new DslScope("element", path, line.Offset);
    }

    private DslScope Group(DslLine line, int first)
    {
        var word = line.Words.Count > first + 1 ? line.Words[first + 1] : line.Words[0];
        var place = cursor.PlaceOf(word.Offset);
        var id = string.Create(CultureInfo.InvariantCulture, $"group {place.Line} {word.Text}");
        graph.Add(new DiagramGroup(id, word.Text, _open.FirstOrDefault(scope => scope.Id is not null)?.Id, place.Line, place.Column) { Kind = "group" });
        return new DslScope("group", id, line.Offset);
    }

    private DslScope Node(DslLine line, int first)
    {
        // deploymentNode name [description] [technology] [tags] [instances]
        var around = _open.FirstOrDefault(scope => scope.Keyword == "node")?.Instances ?? 1;
        return new DslScope("node", null, line.Offset) { Instances = int.TryParse(line[first + 5], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000 ? count * Math.Min(around, 10_000) : around };
    }

    private void Instance(DslLine line, int first)
    {
        if (_names.Find(line[first + 1], Element) is { } container && _open.FirstOrDefault(scope => scope.Keyword == "node") is { Instances: { } count })
        {
            graph.Change(container, node => node with { Instances = Math.Max(count, node.Instances ?? 0) });
        }
    }

    private void Describe(string keyword, DslLine line, int first)
    {
        if (keyword == "instances" && _open.TryPeek(out var scope) && scope.Keyword == "node" && int.TryParse(line[first + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _open.Pop();
            _open.Push(scope with { Instances = Math.Min(count, 10_000) });
        }
        else if (_open.TryPeek(out var inner) && inner is { Keyword: "element", Id: { } id })
        {
            graph.Change(id, node => keyword switch
            {
                "technology" => node with { Technology = line[first + 1] },
                "description" => node with { Description = line[first + 1] },
                _ => node with { Tags = [.. node.Tags.Union(line.Words.Skip(first + 1).SelectMany(word => DslTags.Of(word.Text)).Take(20))], Kind = node.Kind ?? DslTags.Kind(node.Level, line[first + 1]), IsExternal = node.IsExternal || DslTags.IsExternal(line[first + 1]) },
            });
        }
    }

    private void Join(string from, string to, DslLine line, int first, string? scope)
    {
        var place = cursor.PlaceOf(line.Offset);
        var start = from == "this" ? scope : Meant(from, scope, place);
        var end = to == "this" ? scope : Meant(to, scope, place);
        if (start is null or "" || end is null or "")
        {
            graph.Problem(place, $"'{cursor.Quote(line.Offset)}' needs two ends");
            return;
        }

        var tags = line[first + 2];
        graph.Add(new DiagramEdge(start, end, line[first], place.Line, place.Column)
        {
            Technology = line[first + 1],
            IsAsync = $"{tags} {line[first + 1]}".Contains("async", StringComparison.OrdinalIgnoreCase) ? true : null,
        });
        graph.Add(new DiagramNode(start, start, place.Line, place.Column));
        graph.Add(new DiagramNode(end, end, place.Line, place.Column));
    }

    private string Meant(string id, string? scope, (int Line, int Column) place)
    {
        if (_names.Find(id, scope) is { } known)
        {
            return known;
        }

        if (_names.FindPath(id) is not { } inside)
        {
            return id;
        }

        if (!_saidFlat)
        {
            graph.Problem(place, $"'{id}' is a path, and identifiers are flat here: add '!identifiers hierarchical' to the workspace, or Structurizr refuses it. It was read as it is meant");
            _saidFlat = true;
        }

        return inside;
    }

    private static bool IsArrow(string word) => word == "->" || (word.StartsWith("--", StringComparison.Ordinal) && word.EndsWith("->", StringComparison.Ordinal));
}
