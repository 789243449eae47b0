using System.Globalization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks one data file against the schema of its kind, and collects what must be checked across files.</summary>
internal sealed class SchemaCheck(string file)
{
    private static readonly HashSet<string> AcrossFiles =
        new(StringComparer.Ordinal) { "condition", "quantity", "template", "name", "literal", "default", "flow-end" };

    private readonly List<KnowledgeProblem> _problems = [];
    private readonly List<Mention> _mentions = [];

    public IReadOnlyList<KnowledgeProblem> Problems => _problems;

    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <param name="key">The name people see in a message; null at the top.</param>
    public void Check(YamlTree tree, Schema schema, string? key = null)
    {
        switch (tree)
        {
            case YamlTree.Map map when schema.Allows("object"):
                CheckMap(map, schema);
                break;
            case YamlTree.Items list when schema.Allows("array"):
                CheckList(list, schema, key);
                break;
            case YamlTree.Scalar scalar when ScalarType(scalar, schema) is { } type:
                CheckScalar(scalar, schema, type, key);
                break;
            default:
                Add(tree.Line, $"{Named(key)} must be {string.Join(" or ", schema.Types.Select(Called))}, not {Written(tree)}.", "Write it like the other files of its kind.");
                break;
        }
    }

    /// <summary>Reads a scalar the way its schema wants it: <c>18</c> is a text where a text is asked for.</summary>
    /// <returns>The JSON type to take it as, or null when it fits none.</returns>
    public static string? ScalarType(YamlTree.Scalar scalar, Schema schema)
    {
        var untyped = schema.Types.Count == 0;
        if (scalar.IsNull && schema.Allows("null"))
        {
            return "null";
        }

        if (scalar is { Plain: true, Text: "true" or "false" } && schema.Allows("boolean"))
        {
            return "boolean";
        }

        if (scalar.Plain && Number(scalar.Text) is { } number)
        {
            if (schema.Types.Contains("integer") && number == Math.Floor(number))
            {
                return "integer";
            }

            if (schema.Allows("number"))
            {
                return "number";
            }
        }

        return (schema.Types.Contains("string") || untyped) && !scalar.IsNull ? "string" : null;
    }

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    private void CheckMap(YamlTree.Map map, Schema schema)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (schema.Properties.TryGetValue(key.Text, out var property))
            {
                if (!(value is YamlTree.Scalar { IsNull: true } && !schema.Required.Contains(key.Text)))
                {
                    Check(value, property, key.Text);
                }
            }
            else
            {
                CheckFree(key, value, schema);
            }
        }

        CheckRequired(map, schema);
        if (schema.If is { } condition)
        {
            CheckBranch(map, Silently(map, condition) ? schema.Then : schema.Else);
        }
    }

    private void CheckFree(YamlTree.Scalar key, YamlTree value, Schema schema)
    {
        if (schema.PropertyNames is { } names)
        {
            Mention(key, names, null);
        }

        if (schema.Additional is { } additional)
        {
            var before = _mentions.Count;
            Check(value, additional, key.Text);
            for (var at = before; at < _mentions.Count; at++)
            {
                _mentions[at] = _mentions[at] with { Key = key.Text };
            }
        }
        else if (schema.Closed)
        {
            var near = Spelling.Nearest(key.Text, schema.Properties.Keys.Order(StringComparer.Ordinal));
            var known = string.Join(", ", schema.Properties.Keys.Order(StringComparer.Ordinal));
            Add(key.Line, $"'{key.Text}' is not a known key.", Spelling.Remedy(near, $"The keys here are {known}."));
        }
    }

    private void CheckBranch(YamlTree.Map map, Schema? branch)
    {
        if (branch is not null)
        {
            CheckRequired(map, branch);
        }
    }

    private void CheckRequired(YamlTree.Map map, Schema schema)
    {
        foreach (var missing in schema.Required.Where(required => map.Find(required) is null))
        {
            Add(map.Line, $"'{missing}' is missing.", $"Add '{missing}:' here.");
        }
    }

    private bool Silently(YamlTree.Map map, Schema condition)
    {
        var check = new SchemaCheck(file);
        check.Check(map, condition);
        return check.Problems.Count == 0;
    }

    private void CheckList(YamlTree.Items list, Schema schema, string? key)
    {
        if (list.All.Count < schema.MinItems)
        {
            Add(list.Line, $"{Named(key)} has {list.All.Count} entries.", $"At least {schema.MinItems} are needed.");
        }

        foreach (var item in schema.Items is null ? [] : list.All)
        {
            Check(item, schema.Items!, key);
        }
    }

    private void CheckScalar(YamlTree.Scalar scalar, Schema schema, string type, string? key)
    {
        if (schema.Enum.Count > 0 && type != "null" && !schema.Enum.Contains(scalar.Text))
        {
            var near = Spelling.Nearest(scalar.Text, schema.Enum);
            Add(scalar.Line, $"'{scalar.Text}' is not a known {key ?? "word"}.", Spelling.Remedy(near, $"It is one of {string.Join(", ", schema.Enum)}."));
        }

        if (type is "number" or "integer" && Number(scalar.Text) is { } number && (number < schema.Minimum || number > schema.Maximum))
        {
            Add(scalar.Line, $"{Named(key)} is {scalar.Text}.", $"It must be {Range(schema)}.");
        }

        if (type == "string")
        {
            CheckText(scalar, schema, key);
            Mention(scalar, schema, key);
        }
    }

    private void CheckText(YamlTree.Scalar scalar, Schema schema, string? key)
    {
        if (string.IsNullOrWhiteSpace(scalar.Text) && schema.MinLength > 0)
        {
            Add(scalar.Line, $"{Named(key)} is empty.", "Write it, or leave the key out.");
        }

        if (schema.Pattern is { } pattern && !pattern.IsMatch(scalar.Text))
        {
            Add(scalar.Line, $"{Named(key)} is '{scalar.Text}'.", $"It must match {pattern}.");
        }

        if (schema.Format == "uri" && !(Uri.TryCreate(scalar.Text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            Add(scalar.Line, $"'{scalar.Text}' is not an absolute address.", "Write it in full, beginning with https://.");
        }

        if (schema.Format == "date" && !DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Add(scalar.Line, $"'{scalar.Text}' is not a day.", "Write it as 2026-11-22.");
        }
    }

    private void Mention(YamlTree.Scalar scalar, Schema schema, string? key)
    {
        if (schema.Format is { } format && AcrossFiles.Contains(format))
        {
            _mentions.Add(new Mention(file, scalar.Line, format, scalar.Text, null, key));
        }

        if (schema.Defines is { } defined)
        {
            _mentions.Add(new Mention(file, scalar.Line, "defines", scalar.Text, defined));
        }

        if (schema.Refers is { } target && !schema.Also.Contains(scalar.Text))
        {
            _mentions.Add(new Mention(file, scalar.Line, "refers", scalar.Text, target));
        }
    }

    private void Add(int line, string problem, string remedy) => _problems.Add(new KnowledgeProblem(file, line, problem, remedy));

    private static string Named(string? key) => key is null ? "this" : $"'{key}'";

    private static string Range(Schema schema) => (schema.Minimum, schema.Maximum) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{low} or more"),
        (_, { } high) => string.Create(CultureInfo.InvariantCulture, $"{high} or less"),
        _ => "a number",
    };

    private static string Called(string type) => type switch
    {
        "array" => "a list",
        "object" => "keys with values",
        "integer" => "a whole number",
        "boolean" => "true or false",
        "null" => "nothing",
        "string" => "a text",
        _ => $"a {type}",
    };

    private static string Written(YamlTree tree) => tree switch
    {
        YamlTree.Map => "keys with values",
        YamlTree.Items => "a list",
        YamlTree.Scalar { IsNull: true } => "empty",
        YamlTree.Scalar scalar => $"'{scalar.Text}'",
        _ => "this",
    };
}
