using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>One call of a C4 macro with its arguments, those by name too: <c>Rel(a, b, "uses", $techn="HTTPS")</c>.</summary>
internal sealed class C4Call(string name, (int Line, int Column) place)
{
    private static readonly string[] Directions = ["_U", "_D", "_L", "_R", "_Up", "_Down", "_Left", "_Right"];

    private readonly List<(string Text, (int Line, int Column) Place)> _arguments = [];
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    public string Name { get; } = Directions.FirstOrDefault(way => name.StartsWith("Rel", StringComparison.Ordinal) && name.EndsWith(way, StringComparison.Ordinal)) is { } way ? name[..^way.Length] : name;

    public (int Line, int Column) Place => place;

    public string this[int at] => at < _arguments.Count ? _arguments[at].Text : "";

    public string Label(int at, params string[] names) => MermaidLabel.Clean(names.Select(known => _named.GetValueOrDefault(known)).FirstOrDefault(known => known is not null) ?? this[at]);

    public (int Line, int Column) PlaceOf(int at, (int Line, int Column) otherwise) => at < _arguments.Count ? _arguments[at].Place : otherwise;

    /// <returns>Null, and the cursor anywhere, when there is no call here.</returns>
    public static C4Call? Read(DiagramCursor cursor)
    {
        var place = cursor.Place;
        var name = cursor.TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character == '_');
        cursor.SkipBlanks();
        if (name.Length == 0 || !cursor.Take("("))
        {
            return null;
        }

        var call = new C4Call(name, place);
        while (true)
        {
            cursor.SkipBlanks(newlines: true);
            if (cursor.Take(")"))
            {
                return call;
            }

            if (!call.Argument(cursor))
            {
                return null;
            }

            cursor.SkipBlanks(newlines: true);
            if (!cursor.Take(",") && cursor.Now != ')')
            {
                return null;
            }
        }
    }

    /// <summary>What an element's keyword tells.</summary>
    public static (string Level, PartKind? Kind, bool IsExternal)? ElementOf(string name)
    {
        var isExternal = name.EndsWith("_Ext", StringComparison.Ordinal);
        return (isExternal ? name[..^4] : name) switch
        {
            "Person" => ("person", PartKind.Person, isExternal),
            "System" => ("system", null, isExternal),
            "SystemDb" => ("system", PartKind.Store, isExternal),
            "SystemQueue" => ("system", PartKind.Queue, isExternal),
            "Container" => ("container", null, isExternal),
            "ContainerDb" => ("container", PartKind.Store, isExternal),
            "ContainerQueue" => ("container", PartKind.Queue, isExternal),
            "Component" => ("component", null, isExternal),
            "ComponentDb" => ("component", PartKind.Store, isExternal),
            "ComponentQueue" => ("component", PartKind.Queue, isExternal),
            _ => null,
        };
    }

    private bool Argument(DiagramCursor cursor)
    {
        var place = cursor.Place;
        var key = "";
        if (cursor.Take("$"))
        {
            key = cursor.TakeWhile(char.IsAsciiLetterOrDigit);
            cursor.SkipBlanks();
            if (!cursor.Take("="))
            {
                return false;
            }

            cursor.SkipBlanks();
        }

        string? value;
        if (cursor.Take("\""))
        {
            value = cursor.TakeUntil("\"");
        }
        else
        {
            value = cursor.TakeWhile(character => character is not (',' or ')' or '(' or '\n' or '"' or '{')).Trim();
        }

        if (value is null)
        {
            return false;
        }

        if (key.Length > 0)
        {
            _named[key] = value;
        }
        else
        {
            _arguments.Add((value, place));
        }

        return key.Length > 0 || value.Length > 0 || cursor.Now is ',' or ')';
    }
}
