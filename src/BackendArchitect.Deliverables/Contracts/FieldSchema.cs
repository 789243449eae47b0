using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>A field as JSON Schema 2020-12. Every text is bounded, money is a whole number.</summary>
internal static class FieldSchema
{
    public static JsonObject Of(Field field)
    {
        var schema = Bare(field);
        if (Says(field) is { } says)
        {
            schema["description"] = says;
        }

        return schema;
    }

    /// <summary>The same, where nothing may stand instead of a value.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray values)
        {
            values.Add(null);
        }

        schema["type"] = new JsonArray(schema["type"]!.GetValue<string>(), "null");
        return schema;
    }

    public static JsonObject Text(int maxLength, string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null)
        {
            schema["format"] = format;
        }

        schema["maxLength"] = maxLength;
        return schema;
    }

    private static JsonObject Bare(Field field) => field.Type switch
    {
        "uuid" => Text(36, "uuid"),
        "integer" => new() { ["type"] = "integer", ["format"] = "int32", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue },
        "bigint" or "money" => new() { ["type"] = "integer", ["format"] = "int64" },
        "decimal" => Matching("^-?[0-9]{1,15}(\\.[0-9]{1,4})?$", 21),
        "boolean" => new() { ["type"] = "boolean" },
        "timestamp" => Text(35, "date-time"),
        "date" => Text(10, "date"),
        "json" => new() { ["type"] = "object", ["additionalProperties"] = true },
        "email" => Text(field.MaxLength ?? Columns.EmailLength, "email"),
        "url" => Text(field.MaxLength ?? Columns.UrlLength, "uri"),
        "country" => Matching("^[A-Z]{2}$", 2),
        "currency" => Matching("^[A-Z]{3}$", 3),
        "enum" when field.Values.Count > 0 => Words(field.Values),
        _ => Text(field.MaxLength ?? Columns.DefaultTextLength),
    };

    private static JsonObject Matching(string pattern, int maxLength)
    {
        var schema = Text(maxLength);
        schema["pattern"] = pattern;
        return schema;
    }

    private static JsonObject Words(IReadOnlyList<string> values)
    {
        var schema = Text(values.Max(value => value.Length));
        schema["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return schema;
    }

    private static string? Says(Field field) => field.Type switch
    {
        "money" => "Amount in minor units of the currency: 1250 is 12.50 EUR.",
        "decimal" => "Decimal number as text, so that no digit is lost.",
        "country" => "ISO 3166-1 alpha-2 code.",
        "currency" => "ISO 4217 code.",
        _ when field.References is { } entity => $"Id of the {entity.Replace('_', ' ')}.",
        _ when field.Tag == "personal" => "Personal data.",
        _ when field.Tag == "health" => "Health data.",
        _ => null,
    };
}
