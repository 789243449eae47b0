using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>The part of JSON Schema 2020-12 the data files need, read once.</summary>
/// <remarks>
/// type, properties, required, additionalProperties, propertyNames, items, minItems, enum, pattern, minLength, minimum,
/// maximum, default, format, if/then/else and <c>$ref</c> to a definition. <c>x-defines</c> and <c>x-refers</c> are ours: the
/// value names something, or must name something that exists; <c>x-also</c> lists words that need not.
/// </remarks>
internal sealed class Schema
{
    private Schema(JsonElement element, Func<string, Schema> resolve)
    {
        Types = element.TryGetProperty("type", out var type)
            ? type.ValueKind == JsonValueKind.Array ? Words(type) : [type.GetString()!]
            : [];
        Properties = Each(element, "properties", resolve);
        Required = element.TryGetProperty("required", out var required) ? Words(required) : [];
        Closed = element.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
        Additional = additional.ValueKind == JsonValueKind.Object ? Parse(additional, resolve) : null;
        PropertyNames = Child(element, "propertyNames", resolve);
        Items = Child(element, "items", resolve);
        If = Child(element, "if", resolve);
        Then = Child(element, "then", resolve);
        Else = Child(element, "else", resolve);
        Enum = element.TryGetProperty("enum", out var words) ? Words(words) : [];
        Also = element.TryGetProperty("x-also", out var also) ? Words(also) : [];
        Pattern = Text(element, "pattern") is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant) : null;
        Format = Text(element, "format");
        Defines = Text(element, "x-defines");
        Refers = Text(element, "x-refers");
        Minimum = Number(element, "minimum");
        Maximum = Number(element, "maximum");
        MinItems = (int)(Number(element, "minItems") ?? 0);
        MinLength = (int)(Number(element, "minLength") ?? 0);
        Default = element.TryGetProperty("default", out var standard) ? standard : null;
    }

    public IReadOnlyList<string> Types { get; }

    public FrozenDictionary<string, Schema> Properties { get; }

    public IReadOnlyList<string> Required { get; }

    /// <summary>Whether keys outside <see cref="Properties"/> are refused.</summary>
    public bool Closed { get; }

    /// <summary>What the values under free keys must be.</summary>
    public Schema? Additional { get; }

    public Schema? PropertyNames { get; }

    public Schema? Items { get; }

    public Schema? If { get; }

    public Schema? Then { get; }

    public Schema? Else { get; }

    public IReadOnlyList<string> Enum { get; }

    public IReadOnlyList<string> Also { get; }

    public Regex? Pattern { get; }

    public string? Format { get; }

    public string? Defines { get; }

    public string? Refers { get; }

    public double? Minimum { get; }

    public double? Maximum { get; }

    public int MinItems { get; }

    public int MinLength { get; }

    public JsonElement? Default { get; }

    /// <summary>Reads the schema of one kind of file. A reference <c>shared.schema.json#/$defs/source</c> is looked up beside it.</summary>
    /// <param name="text">Text of a schema file by its name.</param>
    public static Schema Read(string file, Func<string, string> text)
    {
        var documents = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var known = new Dictionary<string, Schema>(StringComparer.Ordinal);
        return Resolve(file);

        Schema Resolve(string reference)
        {
            if (!known.TryGetValue(reference, out var schema))
            {
                var parts = reference.Split("#/$defs/");
                var root = Root(parts[0].Length > 0 ? parts[0] : file);
                var element = parts.Length > 1 ? root.GetProperty("$defs").GetProperty(parts[1]) : root;
                known[reference] = schema = Parse(element, Resolve);
            }

            return schema;
        }

        JsonElement Root(string name)
        {
            if (!documents.TryGetValue(name, out var root))
            {
                using var document = JsonDocument.Parse(text(name));
                documents[name] = root = document.RootElement.Clone();
            }

            return root;
        }
    }

    public bool Allows(string type) => Types.Count == 0 || Types.Contains(type);

    private static Schema Parse(JsonElement element, Func<string, Schema> resolve) =>
        Text(element, "$ref") is { } reference ? resolve(reference) : new Schema(element, resolve);

    private static FrozenDictionary<string, Schema> Each(JsonElement element, string key, Func<string, Schema> resolve) =>
        element.TryGetProperty(key, out var map)
            ? map.EnumerateObject().ToFrozenDictionary(property => property.Name, property => Parse(property.Value, resolve), StringComparer.Ordinal)
            : FrozenDictionary<string, Schema>.Empty;

    private static Schema? Child(JsonElement element, string key, Func<string, Schema> resolve) =>
        element.TryGetProperty(key, out var child) ? Parse(child, resolve) : null;

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];

    private static string? Text(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static double? Number(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetDouble() : null;
}
