using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>An OpenAPI document as somebody wrote it: anything may be missing or of the wrong kind.</summary>
internal sealed class ApiDocument(JsonNode root)
{
    /// <summary>Longer chains of references are circles.</summary>
    private const int MostHops = 20;

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public JsonObject Root { get; } = root as JsonObject ?? [];

    /// <summary>Every operation under paths, with its pointer.</summary>
    public IEnumerable<(string Path, string Method, JsonObject Body, JsonObject Item, string Pointer)> Operations() =>
        from path in Map(Root, "paths")
        where path.Value is JsonObject
        let item = path.Value.AsObject()
        from method in item
        where Methods.Contains(method.Key) && method.Value is JsonObject
        select (path.Key, method.Key, method.Value.AsObject(), item, Join("/paths", path.Key, method.Key));

    /// <summary>The parameters of an operation and of its path.</summary>
    public IEnumerable<(JsonObject Parameter, string Pointer)> Parameters(JsonObject operation, JsonObject item, string pointer)
    {
        var own = List(operation, "parameters").Select((parameter, at) => (parameter, Join(pointer, "parameters", at.ToString(CultureInfo.InvariantCulture))));
        var shared = List(item, "parameters").Select((parameter, at) => (parameter, Join(pointer[..pointer.LastIndexOf('/')], "parameters", at.ToString(CultureInfo.InvariantCulture))));
        return own.Concat(shared).Select(known => (Resolve(known.parameter), known.Item2)).Where(known => known.Item1 is not null).Select(known => (known.Item1!, known.Item2));
    }

    /// <summary>The object a node is or refers to; null when there is none.</summary>
    public JsonObject? Resolve(JsonNode? node)
    {
        for (var hops = 0; hops < MostHops && node is JsonObject map; hops++)
        {
            if (Text(map, "$ref") is not { } reference)
            {
                return map;
            }

            node = At(reference);
        }

        return null;
    }

    /// <summary>What a reference within the document names; null when there is nothing.</summary>
    public JsonNode? At(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonNode? node = Root;
        foreach (var step in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject map => map[name],
                JsonArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count => list[at],
                _ => null,
            };
        }

        return node;
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Map(JsonObject? of, string name) => of?[name] as JsonObject ?? [];

    public static IEnumerable<JsonNode?> List(JsonObject? of, string name) => of?[name] as JsonArray ?? [];

    public static string? Text(JsonObject? of, string name) =>
        of?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Whether a schema is of a type, alone or beside null.</summary>
    public static bool Is(JsonObject schema, string type) =>
        Text(schema, "type") == type || List(schema, "type").Any(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == type);

    public static string Join(string pointer, params IEnumerable<string> names) =>
        pointer + string.Concat(names.Select(name => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
