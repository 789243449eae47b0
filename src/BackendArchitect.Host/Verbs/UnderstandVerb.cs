using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Host.Verbs;

/// <summary><c>understand "TEXT"</c>: what the reader makes of a text, as JSON.</summary>
internal static class UnderstandVerb
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words)
    {
        var (arguments, problem) = Arguments.Read(words);
        if (arguments is null)
        {
            return await terminal.RefuseAsync(problem!);
        }

        var text = await terminal.TextAsync(arguments.Text, Reader.LongestText);
        if (TextProblem.In(text, "understand \"We need a shop for 100k users\"") is { } unusable)
        {
            return await terminal.RefuseAsync(unusable);
        }

        await terminal.Out.WriteLineAsync(Write(Reader.Read(text, new FactSource("terminal"), KnowledgeLoader.Load())));
        return Terminal.Done;
    }

    private static string Write(BriefReading reading)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("job", NameOf(reading.Job));
            json.WriteStartArray("candidates");
            foreach (var candidate in reading.Candidates)
            {
                json.WriteStringValue(NameOf(candidate));
            }

            json.WriteEndArray();
            json.WriteStartArray("ledger");
            foreach (var fact in reading.Ledger.Facts)
            {
                Write(json, fact);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("id", fact.Id);
        json.WritePropertyName("value");
        WriteValue(json, fact.Value);
        if (fact.Value is FactValue.Number { Low: { } low })
        {
            json.WriteNumber("low", low);
        }

        json.WriteString("unit", fact.Unit);
        json.WriteString("kind", NameOf(fact.Kind));
        json.WriteString("words", fact.Words);
        json.WriteNumber("confidence", fact.Confidence);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, FactValue value)
    {
        switch (value)
        {
            case FactValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case FactValue.Many many:
                json.WriteStartArray();
                foreach (var word in many.Values)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static string NameOf(Enum value) => value.ToString().ToLowerInvariant();
}
