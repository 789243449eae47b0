using System.Buffers;
using System.Text.Json;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Writes a checked data file as JSON, typed by its schema and with its defaults filled in: absent lists and maps are empty.</summary>
internal static class YamlToJson
{
    private static readonly JsonElement EmptyList = JsonDocument.Parse("[]").RootElement;
    private static readonly JsonElement EmptyMap = JsonDocument.Parse("{}").RootElement;

    public static ReadOnlyMemory<byte> Convert(YamlTree tree, Schema schema)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(tree, schema, json);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(YamlTree tree, Schema? schema, Utf8JsonWriter json)
    {
        switch (tree)
        {
            case YamlTree.Map map:
                WriteMap(map, schema, json);
                break;
            case YamlTree.Items list:
                json.WriteStartArray();
                foreach (var item in list.All)
                {
                    Write(item, schema?.Items, json);
                }

                json.WriteEndArray();
                break;
            case YamlTree.Scalar scalar:
                WriteScalar(scalar, schema, json);
                break;
        }
    }

    private static void WriteMap(YamlTree.Map map, Schema? schema, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map.Entries.Where(entry => !IsAbsent(entry, schema)))
        {
            json.WritePropertyName(key.Text);
            Write(value, schema?.Properties.GetValueOrDefault(key.Text) ?? schema?.Additional, json);
        }

        foreach (var (name, property) in schema?.Properties ?? Enumerable.Empty<KeyValuePair<string, Schema>>())
        {
            if (!map.Entries.Any(entry => entry.Key.Text == name && !IsAbsent(entry, schema)) && Filled(property) is { } value)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A known key with nothing behind it counts as left out; under a free key, nothing is a value.</summary>
    private static bool IsAbsent(YamlTree.Entry entry, Schema? schema) =>
        entry.Value is YamlTree.Scalar { IsNull: true } && schema?.Properties.ContainsKey(entry.Key.Text) == true;

    private static JsonElement? Filled(Schema property) => property switch
    {
        { Default: { } value } => value,
        { Types: ["array"] } => EmptyList,
        { Types: ["object"], Additional: not null } => EmptyMap,
        _ => null,
    };

    private static void WriteScalar(YamlTree.Scalar scalar, Schema? schema, Utf8JsonWriter json)
    {
        switch (schema is null ? Guessed(scalar) : SchemaCheck.ScalarType(scalar, schema))
        {
            case "null":
                json.WriteNullValue();
                break;
            case "boolean":
                json.WriteBooleanValue(scalar.Text == "true");
                break;
            case "integer":
                json.WriteNumberValue((long)SchemaCheck.Number(scalar.Text)!.Value);
                break;
            case "number":
                json.WriteNumberValue(SchemaCheck.Number(scalar.Text)!.Value);
                break;
            default:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }

    /// <summary>Inside a value without a schema, a plain scalar is what it looks like.</summary>
    private static string Guessed(YamlTree.Scalar scalar) => scalar switch
    {
        { IsNull: true } => "null",
        { Plain: true, Text: "true" or "false" } => "boolean",
        { Plain: true } when SchemaCheck.Number(scalar.Text) is not null => "number",
        _ => "string",
    };
}
