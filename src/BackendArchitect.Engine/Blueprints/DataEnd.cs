using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>What kind of place tagged data comes to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DataEnd>))]
public enum DataEnd
{
    Store,
    Backup,
    Cache,
    Queue,
    Search,
    Logs,

    /// <summary>A unit of our own that is handed the data by another.</summary>
    Unit,
    ThirdParty,
}
