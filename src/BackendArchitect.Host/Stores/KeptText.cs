using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>Reads what is kept for export and counting: what another version wrote and this one cannot read is passed over there, and goes with the rest.</summary>
internal static class KeptText
{
    public static ConversationState? State(string json) => Read(json, ConversationJson.Default.ConversationState);

    public static InboundMessage? Message(string json) => Read(json, ConversationJson.Default.InboundMessage);

    public static Reply? Reply(string json) => Read(json, ConversationJson.Default.Reply);

    public static Logbook? Logbook(string json) => Read(json, ConversationJson.Default.Logbook);

    /// <summary>How many decisions and designs a logbook holds.</summary>
    public static int Entries(string json) => Logbook(json) is { } logbook ? logbook.Decisions.Count + logbook.Designs.Count : 1;

    private static T? Read<T>(string json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
