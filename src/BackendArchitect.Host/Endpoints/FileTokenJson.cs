using System.Text.Json.Serialization;

namespace BackendArchitect.Host.Endpoints;

[JsonSerializable(typeof(string[]))]
internal sealed partial class FileTokenJson : JsonSerializerContext;
