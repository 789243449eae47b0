using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Values of a rule example: a number, a text, true or false, or a list of texts; never a bare JSON element.</summary>
internal sealed class GivenValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True or JsonTokenType.False => reader.GetBoolean(),
        JsonTokenType.StartArray => List(ref reader),
        _ => throw new JsonException("A value is a number, a text, true or false, or a list of texts."),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<string> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static List<string> List(ref Utf8JsonReader reader)
    {
        var items = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("A list holds texts."));
        }

        return items;
    }
}
