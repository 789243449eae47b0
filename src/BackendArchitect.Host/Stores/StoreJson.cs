using System.Text.Json.Serialization;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Host.Stores;

/// <summary>How addresses are kept; everything else is kept as <see cref="Conversation.State.ConversationJson"/> says.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationAddress))]
internal sealed partial class StoreJson : JsonSerializerContext;
