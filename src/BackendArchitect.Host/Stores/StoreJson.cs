using System.Text.Json;
using System.Text.Json.Serialization;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>How messages, addresses and replies are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InboundMessage))]
[JsonSerializable(typeof(ConversationAddress))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(DesignRecord))]
internal sealed partial class StoreJson : JsonSerializerContext;
