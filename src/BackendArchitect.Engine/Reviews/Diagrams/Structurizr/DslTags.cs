using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

/// <summary>Tags of an element: many people say by them what sort of box it is.</summary>
internal static class DslTags
{
    public static IReadOnlyList<string> Of(string tags) => tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsExternal(string tags) => Of(tags).Any(tag => tag.StartsWith("Extern", StringComparison.OrdinalIgnoreCase) || tag.Equals("Existing System", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("Third", StringComparison.OrdinalIgnoreCase));

    public static PartKind? Kind(string level, string tags) => level == "person"
        ? PartKind.Person
        : Of(tags).Select(tag => Kind(tag.ToLowerInvariant())).FirstOrDefault(kind => kind is not null);

    private static PartKind? Kind(string tag) => tag switch
    {
        "database" or "db" or "store" or "datastore" or "data store" => PartKind.Store,
        "queue" or "topic" or "message bus" or "messagebus" or "broker" or "message broker" or "event bus" or "bus" => PartKind.Queue,
        "cache" => PartKind.Cache,
        "search" => PartKind.Search,
        "files" or "bucket" or "file system" or "blob storage" => PartKind.Files,
        "web browser" or "browser" or "mobile app" or "mobile" or "spa" or "single-page application" or "client" => PartKind.Client,
        "edge" or "gateway" or "load balancer" => PartKind.Edge,
        "service" or "microservice" => PartKind.Service,
        "worker" => PartKind.Worker,
        "observability" => PartKind.Observability,
        "external" or "external system" or "existing system" => PartKind.External,
        _ => null,
    };
}
