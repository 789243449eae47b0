using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>How activities are read and written: camel case, absent when null, at most 32 levels deep.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityReference))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ShownCard))]
[JsonSerializable(typeof(NewChat))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonArray))]
internal sealed partial class ActivityJson : JsonSerializerContext;
