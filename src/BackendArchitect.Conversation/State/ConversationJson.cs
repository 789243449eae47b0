using System.Text.Json.Serialization;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.State;

/// <summary>How state and messages are kept: what a store writes, it reads back equal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(TurnOutcome))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(InboundMessage))]
[JsonSerializable(typeof(DesignRecord))]
[JsonSerializable(typeof(Logbook))]
[JsonSerializable(typeof(Paper))]
[JsonSerializable(typeof(Logbook))]
public sealed partial class ConversationJson : JsonSerializerContext;
