using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>One box of a flowchart: <c>id</c>, <c>id[label]</c> in any shape, <c>id@{ shape: cyl, label: "…" }</c>, <c>id:::class</c>.</summary>
internal static class FlowBox
{
    // Longer openings first: "([" would else be read as "(".
    private static readonly (string Open, string[] Close, PartKind? Kind, bool IsDecision)[] Shapes =
    [
        ("(((", [")))"], null, false),
        ("((", ["))"], null, false),
        ("([", ["])"], null, false),
        ("(-", ["-)"], null, false),
        ("(", [")"], null, false),
        ("[[", ["]]"], null, false),
        ("[(", [")]"], PartKind.Store, false),
        ("[/", ["/]", "\\]"], null, false),
        ("[\\", ["\\]", "/]"], null, false),
        ("[|", ["|]"], null, false),
        ("[", ["]"], null, false),
        ("{{", ["}}"], null, false),
        ("{", ["}"], null, true),
        (">", ["]"], null, false),
    ];

    public static DiagramNode? Read(DiagramCursor cursor)
    {
        var place = cursor.Place;
        var id = Id(cursor);
        if (id.Length == 0)
        {
            return null;
        }

        var node = new DiagramNode(id, id, place.Line, place.Column);
        if (cursor.Starts("@{"))
        {
            cursor.At += 2;
            return cursor.TakeUntil("}") is { } settings ? Tagged(cursor, Of(node, settings)) : null;
        }

        foreach (var shape in Shapes.Where(shape => cursor.Starts(shape.Open)))
        {
            var back = cursor.At;
            cursor.At += shape.Open.Length;
            if (Label(cursor, shape.Close) is { } label)
            {
                return Tagged(cursor, node with { Label = Or(MermaidLabel.Clean(label), id), IsDeclared = true, Kind = shape.Kind, IsDecision = shape.IsDecision });
            }

            cursor.At = back;
        }

        return cursor.Now is '[' or '(' or '{' ? null : Tagged(cursor, node);
    }

    /// <summary>A dash belongs to an id unless an arrow begins with it.</summary>
    private static string Id(DiagramCursor cursor)
    {
        var from = cursor.At;
        while (!cursor.AtEnd && IsPart(cursor, from))
        {
            cursor.At++;
        }

        return cursor.Between(from, cursor.At);
    }

    private static bool IsPart(DiagramCursor cursor, int from) => cursor.Now switch
    {
        '-' => cursor.At > from && (char.IsLetterOrDigit(cursor.Ahead(1)) || cursor.Ahead(1) == '_') && !IsHead(cursor),
        '.' => char.IsLetterOrDigit(cursor.Ahead(1)),
        '_' or '/' or '*' or '$' or '!' or '?' or '+' or '\'' or '#' => true,
        var character => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.NonSpacingMark,
    };

    // "a-x" may be an id, "a--x" never is; a dash before another dash, dot or arrow head ends the id.
    private static bool IsHead(DiagramCursor cursor) => cursor.Ahead(1) is '-' or '.' or '>';

    private static string? Label(DiagramCursor cursor, string[] closings)
    {
        cursor.SkipBlanks();
        if (cursor.Now == '"')
        {
            cursor.At++;
            var quoted = cursor.TakeUntil("\"");
            cursor.SkipBlanks();
            return quoted is not null && Array.Exists(closings, cursor.Take) ? quoted : null;
        }

        var from = cursor.At;
        while (!cursor.AtLineEnd)
        {
            var here = cursor.At;
            if (Array.Exists(closings, cursor.Take))
            {
                return cursor.Between(from, here);
            }

            cursor.At++;
        }

        return null;
    }

    private static DiagramNode Of(DiagramNode node, string settings)
    {
        var values = settings.Split(',').Select(part => part.Split(':', 2)).Where(part => part.Length == 2).GroupBy(part => part[0].Trim(), part => part[1].Trim().Trim('"')).ToDictionary(part => part.Key, part => part.First());
        var shape = values.GetValueOrDefault("shape", "");
        return node with
        {
            Label = Or(MermaidLabel.Clean(values.GetValueOrDefault("label", "")), node.Id),
            IsDeclared = values.ContainsKey("label"),
            Kind = shape switch { "cyl" or "cylinder" or "database" or "db" or "lin-cyl" or "disk" => PartKind.Store, "das" or "h-cyl" or "horizontal-cylinder" => PartKind.Queue, _ => null },
            IsDecision = shape is "diam" or "decision" or "diamond" or "question",
        };
    }

    private static DiagramNode Tagged(DiagramCursor cursor, DiagramNode node) => cursor.Take(":::")
        ? node with { Tags = [cursor.TakeWhile(character => char.IsLetterOrDigit(character) || character is '_' or '-')] }
        : node;

    private static string Or(string label, string id) => label.Length > 0 ? label : id;
}
