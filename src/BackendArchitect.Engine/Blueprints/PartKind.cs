using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>What a part of a design is; pictures colour by it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartKind>))]
public enum PartKind
{
    Person,
    Client,
    Edge,
    Service,
    Worker,
    Store,
    Cache,
    Queue,
    Search,
    Files,
    External,
    Observability,
}
