using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.WebChat;

/// <summary>How the web chat writes and reads: camel case, absent when null, at most 32 levels deep.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(WebChatReference))]
[JsonSerializable(typeof(WebChatGrant))]
internal sealed partial class WebChatJson : JsonSerializerContext;
