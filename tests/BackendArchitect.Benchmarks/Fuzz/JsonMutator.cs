using System.Text;
using System.Text.Json;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>Changes a JSON text in its structure: values of another kind, names gone, twice or changed, levels more, characters that are none.</summary>
internal static class JsonMutator
{
    /// <summary>Writes the tree anew, with changes at random places; so also what no writer would write can come out.</summary>
    public static string Mutate(string json, Random dice)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return json;
        }

        using (document)
        {
            var places = Math.Max(1, Count(document.RootElement));
            var chosen = Enumerable.Range(0, dice.Next(1, 4)).Select(_ => dice.Next(places)).ToHashSet();
            var text = new StringBuilder(json.Length + 64);
            var at = 0;
            Write(document.RootElement, text, chosen, ref at, dice);
            return text.ToString();
        }
    }

    private static int Count(JsonElement element) => 1 + element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(member => Count(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Count),
        _ => 0,
    };

    private static void Write(JsonElement element, StringBuilder text, HashSet<int> chosen, ref int at, Random dice)
    {
        if (chosen.Contains(at++))
        {
            Change(element, text, dice);
            at += Count(element) - 1;
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, text, chosen, ref at, dice);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var first = true;
                foreach (var item in element.EnumerateArray())
                {
                    text.Append(first ? "" : ",");
                    first = false;
                    Write(item, text, chosen, ref at, dice);
                }

                text.Append(']');
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteObject(JsonElement element, StringBuilder text, HashSet<int> chosen, ref int at, Random dice)
    {
        text.Append('{');
        var first = true;
        foreach (var member in element.EnumerateObject())
        {
            var fate = dice.Next(200);
            if (fate == 0)
            {
                at += Count(member.Value);
                continue;
            }

            text.Append(first ? "" : ",").Append(JsonSerializer.Serialize(fate == 1 ? member.Name.ToUpperInvariant() : member.Name)).Append(':');
            first = false;
            if (fate == 2)
            {
                text.Append(Nasty.Json(dice)).Append(',').Append(JsonSerializer.Serialize(member.Name)).Append(':');
            }

            Write(member.Value, text, chosen, ref at, dice);
        }

        text.Append('}');
    }

    private static void Change(JsonElement element, StringBuilder text, Random dice)
    {
        var raw = element.GetRawText();
        text.Append(dice.Next(6) switch
        {
            0 => $"[{raw}]",
            1 => $"{{\"value\":{raw}}}",
            2 when element.ValueKind == JsonValueKind.String => element.GetRawText()[..^1] + dice.Next(100_000) + "\"",
            3 when element.ValueKind == JsonValueKind.Number => $"\"{raw}\"",
            4 when element.ValueKind == JsonValueKind.String => dice.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => Nasty.Json(dice),
        });
    }
}
