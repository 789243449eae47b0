using System.Text.Json.Serialization;

namespace BackendArchitect.Host.Context7;

/// <summary>How what was read is kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KnownLibrary))]
internal sealed partial class Context7Json : JsonSerializerContext;
