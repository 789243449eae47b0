using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Rights;

/// <summary>The parts of an export, in the same JSON the store keeps.</summary>
internal static class ExportJson
{
    public static JsonObject Conversation(KeptConversation kept) => new()
    {
        ["id"] = kept.Id,
        ["state"] = kept.State is null ? null : State(kept.State),
        ["waiting"] = Many(kept.Waiting, message => JsonSerializer.SerializeToNode(message, ConversationJson.Default.InboundMessage)),
        ["unsent"] = Many(kept.Unsent, reply => JsonSerializer.SerializeToNode(reply, ConversationJson.Default.Reply)),
        ["lines"] = Many(kept.Lines, line => JsonNode.Parse(line)),
        ["failed"] = Many(kept.Dead, letter => new JsonObject
        {
            ["kind"] = letter.Kind, ["reason"] = letter.Reason, ["at"] = letter.At.UtcDateTime.ToString("o", null), ["text"] = letter.Json,
        }),
    };

    /// <summary>What a conversation of several people keeps of one of them; null when nothing.</summary>
    public static JsonObject? Shared(KeptConversation kept, Logbook? logbook, Person person)
    {
        var pieces = new JsonObject();
        Add(pieces, "facts", kept.State?.Ledger.Facts.Where(fact => fact.Source.Author == person.Name).Select(fact => (JsonNode)new JsonObject
        {
            ["id"] = fact.Id, ["words"] = fact.Words, ["message"] = fact.Source.Message,
        }));
        Add(pieces, "drafts", kept.State?.Drafts.Where(draft => draft.Person == person.Id).Select(draft => (JsonNode)new JsonObject { ["reply"] = draft.Reply, ["state"] = State(draft.State) }));
        Add(pieces, "thumbs", kept.State?.Ratings.Where(rating => rating.By == person.Id).Select(rating => (JsonNode)new JsonObject
        {
            ["reply"] = rating.Reply, ["up"] = rating.Up, ["words"] = rating.Words,
        }));
        Add(pieces, "waiting", kept.Waiting.Where(message => message.From.Id == person.Id).Select(message => JsonSerializer.SerializeToNode(message, ConversationJson.Default.InboundMessage)!));
        Add(pieces, "logbook", logbook is null ? null : JsonSerializer.SerializeToNode(logbook, ConversationJson.Default.Logbook)!.AsObject()
            .Select(part => part.Value).OfType<JsonArray>().SelectMany(list => list).OfType<JsonNode>()
            .Where(entry => entry.ToJsonString().Contains(JsonValue.Create(person.Name)!.ToJsonString(), StringComparison.Ordinal) || entry.ToJsonString().Contains(JsonValue.Create(person.Id)!.ToJsonString(), StringComparison.Ordinal))
            .Select(entry => entry.DeepClone()));
        if (pieces.Count == 0)
        {
            return null;
        }

        pieces.Insert(0, "id", kept.Id);
        return pieces;
    }

    private static JsonNode? State(ConversationState state) => JsonSerializer.SerializeToNode(state, ConversationJson.Default.ConversationState);

    private static void Add(JsonObject pieces, string name, IEnumerable<JsonNode>? items)
    {
        if (items?.ToArray() is { Length: > 0 } some)
        {
            pieces[name] = new JsonArray(some);
        }
    }

    private static JsonArray Many<T>(IEnumerable<T> items, Func<T, JsonNode?> one) => new([.. items.Select(one)]);
}
