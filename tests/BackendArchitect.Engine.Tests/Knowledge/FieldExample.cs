using System.Globalization;
using System.Text.Json;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>Whether the example of a field could stand in a row.</summary>
internal static class FieldExample
{
    public static bool Fits(FieldTemplate field) =>
        field.Example is { Length: > 0 } example
        && (field.MaxLength is not { } most || example.Length <= most)
        && field.Type switch
        {
            "uuid" => Guid.TryParseExact(example, "D", out _),
            "integer" => int.TryParse(example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "bigint" or "money" => long.TryParse(example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "decimal" => decimal.TryParse(example, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
            "boolean" => example is "true" or "false",
            "timestamp" => DateTimeOffset.TryParseExact(example, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            "date" => DateOnly.TryParseExact(example, "yyyy-MM-dd", out _),
            "json" => IsJson(example),
            "email" => example.IndexOf('@', StringComparison.Ordinal) > 0,
            "country" => example.Length == 2 && example.All(char.IsAsciiLetterUpper),
            "currency" => example.Length == 3 && example.All(char.IsAsciiLetterUpper),
            "url" => Uri.TryCreate(example, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps,
            "enum" => field.Values.Contains(example),
            _ => field.MaxLength is > 0,
        };

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
