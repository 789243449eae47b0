using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Rights;

/// <summary>Takes a person's id and name out of what is kept: the id becomes nobody's, the name "somebody".</summary>
/// <remarks>Works on any JSON, so that what others add to state and logbook is covered too. Replaces whole ids and whole names only: "Ann" stays in "Anna".</remarks>
internal sealed class Pseudonym
{
    public const string Id = "nobody";
    public const string Name = "somebody";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly string _person;
    private readonly Regex? _words;

    public Pseudonym(Person person)
    {
        _person = person.Id;
        string[] names = [.. new[] { person.Name, Conversation.Replies.PlainText.Person(person.Name) }.Where(name => name.Trim().Length > 1 && name != Name).Distinct().OrderByDescending(name => name.Length)];
        var either = string.Join('|', names.Select(Regex.Escape));
        _words = names.Length == 0 ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{either})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, Patience);
    }

    /// <summary>JSON in, JSON out; the name of an appointment that was the person's own comes out empty.</summary>
    public string Rewrite(string text)
    {
        if (text.EndsWith($":{_person}", StringComparison.Ordinal) && !text.StartsWith('{'))
        {
            return "";
        }

        if (!Mentions(text))
        {
            return text;
        }

        try
        {
            var before = JsonNode.Parse(text);
            var after = Clean(before);
            return JsonNode.DeepEquals(before, after) ? text : after?.ToJsonString(Plain) ?? text;
        }
        catch (JsonException)
        {
            return Words(text);
        }
    }

    /// <summary>A state without the person: their drafts and thumbs go, their name goes from the rest.</summary>
    public ConversationState Clean(ConversationState state)
    {
        var logbook = state.Logbook;
        var without = Without(state);
        var json = JsonSerializer.Serialize(without, ConversationJson.Default.ConversationState);
        var other = Rewrite(json);
        return (other == json ? without : JsonSerializer.Deserialize(other, ConversationJson.Default.ConversationState)!) with { Logbook = Clean(logbook) };
    }

    /// <summary>A logbook without the person: their own digest goes, their name goes from the rest.</summary>
    public Logbook Clean(Logbook logbook)
    {
        var without = Without(logbook);
        var json = JsonSerializer.Serialize(without, ConversationJson.Default.Logbook);
        var other = Rewrite(json);
        return other == json ? without : JsonSerializer.Deserialize(other, ConversationJson.Default.Logbook)!;
    }

    /// <summary>The same for texts whose kind only their content tells.</summary>
    public string RewriteKept(string json)
    {
        if (!Mentions(json))
        {
            return Rewrite(json);
        }

        var text = json;
        if (json.Contains("\"ledger\"", StringComparison.Ordinal) && Stores.KeptText.State(json) is { } state)
        {
            text = JsonSerializer.Serialize(Without(state), ConversationJson.Default.ConversationState);
        }
        else if (json.Contains("\"digests\"", StringComparison.Ordinal) && Stores.KeptText.Logbook(json) is { } logbook)
        {
            text = JsonSerializer.Serialize(Without(logbook), ConversationJson.Default.Logbook);
        }

        return Rewrite(text);
    }

    private bool Mentions(string text)
    {
        if (text.Contains(_person, StringComparison.Ordinal) || _words?.IsMatch(text) == true)
        {
            return true;
        }

        // What is beyond ASCII may stand escaped in the JSON.
        return text.Contains("\\u", StringComparison.Ordinal) && _words is not null;
    }

    private ConversationState Without(ConversationState state) => state with
    {
        Drafts = [.. state.Drafts.Where(draft => draft.Person != _person).Select(draft => draft with { State = Without(draft.State) })],
        Ratings = state.Ratings.RemoveAll(rating => rating.By == _person),
        Last = state.Last is { } last && (last.Said.Exists(said => said.From.Id == _person) || last.Before.Drafts.Exists(draft => draft.Person == _person))
            ? null
            : state.Last is { } step ? step with { Before = Without(step.Before) } : null,
        Forgetting = state.Forgetting?.By == _person ? null : state.Forgetting,
        Person = state.Person == _person ? null : state.Person,
    };

    private Logbook Without(Logbook logbook) => logbook with
    {
        Digests = logbook.Digests.RemoveAll(plan => plan.For == _person),
        Appointments = logbook.Appointments.RemoveAll(made => made.Name.EndsWith($":{_person}", StringComparison.Ordinal)),
    };

    private JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject many => new JsonObject(many.Select(pair => KeyValuePair.Create(pair.Key == _person ? Id : pair.Key, Clean(pair.Value))).DistinctBy(pair => pair.Key)),
        JsonArray list => new JsonArray([.. list.Select(Clean)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Inside(text)),
        _ => node?.DeepClone(),
    };

    /// <summary>A text in the JSON may itself be JSON: a channel's own reference.</summary>
    private string Inside(string text)
    {
        if (text == _person)
        {
            return Id;
        }

        return text.Length > 1 && text[0] == '{' && text[^1] == '}' ? Rewrite(text) : Words(text);
    }

    private string Words(string text)
    {
        var without = _person.Length > 2 ? Regex.Replace(text, $@"(?<![\p{{L}}\p{{N}}_-]){Regex.Escape(_person)}(?![\p{{L}}\p{{N}}_-])", Id, RegexOptions.CultureInvariant, Patience) : text;
        return _words?.Replace(without, Name) ?? without;
    }

    private static readonly JsonSerializerOptions Plain = new() { TypeInfoResolver = ConversationJson.Default };
}
