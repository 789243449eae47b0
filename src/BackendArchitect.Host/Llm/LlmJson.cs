using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackendArchitect.Host.Llm;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class LlmJson : JsonSerializerContext;
