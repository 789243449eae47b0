using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Example values for documents: the one the model names where it fits the type, a plain one otherwise.</summary>
internal static class ExampleValues
{
    public const string Time = "2026-01-15T09:30:00Z";

    /// <summary>Opaque to clients.</summary>
    public const string Cursor = "b3JkZXI6MjAyNi0wMS0xNQ";

    public static JsonNode Of(Entity entity, Field field) => field.Type switch
    {
        "uuid" => Uuid(entity, field),
        "integer" or "bigint" or "money" => Whole(field.Example),
        "boolean" => field.Example is "true" or null,
        "json" => Json(field.Example),
        "enum" when field.Values.Count > 0 => field.Example is { } value && field.Values.Contains(value) ? value : field.Values[0],
        _ => Cut(field.Example ?? Usual(field), field.MaxLength),
    };

    private static string Uuid(Entity entity, Field field) =>
        Guid.TryParse(field.Example, out _) ? field.Example : Identifier(field.References ?? $"{entity.Id}.{field.Name}");

    private static long Whole(string? example) =>
        long.TryParse(example, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 1;

    private static JsonNode Json(string? example)
    {
        try
        {
            return JsonNode.Parse(example ?? "{}") as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new JsonObject();
        }
    }

    private static string Usual(Field field) => field.Type switch
    {
        "decimal" => "1.5",
        "timestamp" => Time,
        "date" => "2026-01-15",
        "email" => "someone@example.com",
        "country" => "DE",
        "currency" => "EUR",
        "url" => "https://www.example.com/a",
        _ => "Example " + field.Name.Replace('_', ' '),
    };

    private static string Cut(string text, int? length) => length is { } max && text.Length > max ? text[..max] : text;

    /// <summary>A UUID of version 7 that depends on the name alone.</summary>
    public static string Identifier(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x70);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
