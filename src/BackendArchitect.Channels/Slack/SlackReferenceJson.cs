using System.Text.Json.Serialization;

namespace BackendArchitect.Channels.Slack;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackReference))]
[JsonSerializable(typeof(System.Collections.Immutable.ImmutableList<SlackShelfEntry>))]
[JsonSerializable(typeof(SlackModal))]
internal sealed partial class SlackReferenceJson : JsonSerializerContext;
