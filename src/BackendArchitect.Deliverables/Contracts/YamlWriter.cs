using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Writes a document as YAML 1.2 that YAML 1.1 readers understand alike: what could be taken for a number, a date or a truth value is quoted.</summary>
public static partial class YamlWriter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode document)
    {
        var text = new StringBuilder();
        Node(text, document, 0, inline: false);
        return text.ToString();
    }

    private static void Node(StringBuilder text, JsonNode? node, int indent, bool inline)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                Map(text, map, indent, inline);
                break;
            case JsonArray { Count: > 0 } list:
                List(text, list, indent, inline);
                break;
            default:
                text.Append(inline ? "" : Spaces(indent)).Append(Scalar(node, indent)).Append('\n');
                break;
        }
    }

    /// <param name="inline">The first line continues one that is begun: "- name: x".</param>
    private static void Map(StringBuilder text, JsonObject map, int indent, bool inline)
    {
        foreach (var (key, value) in map)
        {
            text.Append(inline ? "" : Spaces(indent)).Append(Text(key)).Append(':');
            Value(text, value, indent);
            inline = false;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int indent)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Node(text, value, indent + 2, inline: false);
            return;
        }

        text.Append(' ').Append(Scalar(value, indent + 2)).Append('\n');
    }

    private static void List(StringBuilder text, JsonArray list, int indent, bool inline)
    {
        foreach (var item in list)
        {
            text.Append(inline ? "" : Spaces(indent)).Append("- ");
            Node(text, item, indent + 2, inline: true);
            inline = false;
        }
    }

    private static string Scalar(JsonNode? node, int indent) => node switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        _ when node.GetValueKind() == JsonValueKind.String => Block(node.GetValue<string>(), indent),
        _ => node.ToJsonString(Readable),
    };

    private static string Block(string value, int indent)
    {
        var lines = value.Split('\n');
        return lines.Length > 1 && lines.All(line => !line.EndsWith(' ') && !line.Contains('\r') && !line.Contains('\t'))
            && lines[0].Length > 0 && lines[0][0] != ' ' && lines[^1].Length > 0
            ? "|-" + string.Concat(lines.Select(line => line.Length == 0 ? "\n" : "\n" + Spaces(indent) + line))
            : Text(value);
    }

    private static string Text(string value) =>
        Plain().IsMatch(value) && !Ambiguous().IsMatch(value) ? value : JsonSerializer.Serialize(value, Readable);

    private static string Spaces(int count) => new(' ', count);

    /// <summary>No character that means something to YAML, neither in front nor inside.</summary>
    [GeneratedRegex(@"\A[A-Za-z_$/][A-Za-z0-9_$/.\-+()]*( [A-Za-z0-9_$/.\-+(,;][A-Za-z0-9_$/.\-+(),;']*)*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(y|n|yes|no|on|off|true|false|null|nan|inf)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
