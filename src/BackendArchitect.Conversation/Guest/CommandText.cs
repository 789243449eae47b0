using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest;

/// <summary>The catalogue of commands as a language model is told it: a line a command for the prompt, and the JSON schema its answer has to follow.</summary>
public sealed class CommandText(CommandCatalogue catalogue, KnowledgeBase knowledge)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Longer lists are told once, in the prompt: every word is checked again anyway, and a schema of thousands of words costs more than it helps.</summary>
    private const int MostWords = 30;

    /// <summary>The commands a message may mean, then the facts it may state.</summary>
    public string Commands() => $"{Lines(catalogue.Proposals)}\n\nThe facts, each with what its value is; for a number, the number of the words with its own unit, in English:\n{Facts()}";

    /// <summary>The commands that only tell something, for a model that thinks about an answer.</summary>
    public string Tools() => $"{Lines(catalogue.Tools)}\n\nThe facts, each with what its value is; for a number, the number of the words with its own unit, in English:\n{Facts()}";

    /// <summary>JSON schema of a reading: <c>{"commands": […]}</c>.</summary>
    public string Schema()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            Required(json, ["commands"]);
            json.WriteStartObject("properties");
            json.WriteStartObject("commands");
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            json.WriteStartArray("anyOf");
            foreach (var command in catalogue.Proposals)
            {
                Command(json, command);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("$defs");
            json.WriteStartObject("fact");
            Fact(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Models follow strict schemas that name every property: an argument nobody needs is left empty.</summary>
    private static void Command(Utf8JsonWriter json, GuestCommand command)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Required(json, [.. command.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).Prepend("name")]);
        json.WriteStartObject("properties");
        json.WriteStartObject("name");
        json.WriteString("const", command.Name);
        json.WriteEndObject();
        foreach (var parameter in command.Parameters)
        {
            json.WriteStartObject(parameter.Name);
            Parameter(json, parameter);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, GuestParameter parameter)
    {
        switch (parameter.Kind)
        {
            case GuestParameterKind.Number:
                json.WriteString("type", "integer");
                break;
            case GuestParameterKind.Words:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Words(json, parameter.Words);
                json.WriteEndObject();
                break;
            case GuestParameterKind.Facts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("$ref", "#/$defs/fact");
                json.WriteEndObject();
                break;
            default:
                Words(json, parameter.Words);
                break;
        }
    }

    private static void Fact(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Required(json, ["fact", "value", "quote"]);
        json.WriteStartObject("properties");
        json.WriteStartObject("fact");
        Words(json, [.. QuotedFacts.Offered.Select(fact => fact.Id)]);
        json.WriteEndObject();
        foreach (var name in (ReadOnlySpan<string>)["value", "quote"])
        {
            json.WriteStartObject(name);
            json.WriteString("type", "string");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, ImmutableArray<string> words)
    {
        json.WriteString("type", "string");
        if (words.IsEmpty || words.Length > MostWords)
        {
            return;
        }

        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void Required(Utf8JsonWriter json, ImmutableArray<string> names)
    {
        json.WriteStartArray("required");
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private string Lines(IEnumerable<GuestCommand> commands)
    {
        var parameters = commands.SelectMany(command => command.Parameters).DistinctBy(parameter => parameter.Name).ToArray();
        return $"""
            {string.Join('\n', commands.Select(command => $"- {{{string.Join(", ", command.Parameters.Select(Field).Prepend($"\"name\": \"{command.Name}\""))}}}: {command.Purpose}"))}

            Their fields:
            {string.Join('\n', parameters.Select(parameter => $"- {parameter.Name}: {parameter.Says}{List(parameter)}"))}
            - technologies there are: {string.Join(", ", Technologies)}
            """;
    }

    /// <summary>Technologies are listed once, whatever field they may stand in.</summary>
    private string List(GuestParameter parameter)
    {
        var words = parameter.Words.Except(Technologies).ToArray();
        return words.Length > 0 ? $"; one of {string.Join(", ", words)}" : "";
    }

    private IEnumerable<string> Technologies => knowledge.Technologies.Select(technology => technology.Id);

    private static string Field(GuestParameter parameter) => $"\"{parameter.Name}\"{(parameter.Required ? "" : "?")}: {parameter.Kind switch
    {
        GuestParameterKind.Number => "number",
        GuestParameterKind.Words => "[word, …]",
        GuestParameterKind.Facts => "[{\"fact\", \"value\", \"quote\"}, …]",
        _ => "word",
    }}";

    private string Facts() => string.Join('\n', QuotedFacts.Offered.Select(fact => $"- {fact.Id} ({fact.Name}): {Value(fact)}"));

    private string Value(FactDefinition fact) => fact.Type switch
    {
        FactType.Number => $"number, {fact.Unit}",
        _ when QuotedFacts.WordsOf(fact, knowledge) is { Count: > 0 } words => $"{(fact.Type == FactType.Many ? "any" : "one")} of {string.Join(", ", words)}",
        _ => "names of technologies",
    };
}
