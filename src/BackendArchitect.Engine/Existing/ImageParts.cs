using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews.Diagrams;

namespace BackendArchitect.Engine.Existing;

/// <summary>What a container is, by its image, its name and what it runs.</summary>
internal static class ImageParts
{
    private static readonly string[] Work = ["worker", "consumer", "celery", "sidekiq", "scheduler", "cron", "resque", "queue:work", "beat", "job"];

    /// <summary>Tools beside a system, which are no services of it.</summary>
    private static readonly string[] Tools =
    [
        "adminer", "pgadmin4", "phpmyadmin", "mailhog", "mailpit", "maildev", "kafka-ui", "kafdrop", "akhq", "redis-commander", "rediscommander", "redisinsight", "mongo-express", "portainer", "portainer-ce", "watchtower",
        "localstack", "swagger-ui", "dozzle", "cadvisor", "node-exporter", "otel", "opentelemetry-collector", "opentelemetry-collector-contrib", "fluent-bit", "fluentd", "promtail", "alloy",
    ];

    /// <param name="build">What it is built from; empty when it is not built here.</param>
    /// <param name="command">What it runs; empty for what the image says.</param>
    public static ExistingPart Of(string name, string? written, string build, string command, TechnologyNames names)
    {
        var image = written is null ? null : ImageName.Of(written);
        var technology = image is null ? null : names.OfImage(image.Name);
        var kind = technology is null ? PartWords.Of(name) ?? PartKind.Service : TechnologyNames.KindOf(technology);
        // What is built here, or runs code of ours, is a service whatever its name: "cache" may be one we wrote.
        kind = (build.Length > 0 || technology is null) && kind is not (PartKind.Service or PartKind.Worker) ? image is null || build.Length > 0 ? PartKind.Service : kind : kind;
        kind = IsTool(image) ? PartKind.Observability : kind is PartKind.Person or PartKind.Client or PartKind.External ? PartKind.Service : kind;
        return new ExistingPart(SystemSketch.Slug(name), name, kind == PartKind.Service && IsWorker(name, command) ? PartKind.Worker : kind)
        {
            Technology = technology?.Id,
            Label = technology?.Name ?? "",
            // The tag of an image of ours is the version of our code.
            Version = technology is not null && (image!.Name.Equals(technology.Id, StringComparison.OrdinalIgnoreCase) || technology.Aliases.Contains(image.Name) || IsOfficial(image.Name)) ? image.Version : "",
            Image = written ?? "",
            Release = build.Length > 0 ? $"build {build}" : written ?? "",
        };
    }

    private static bool IsTool(ImageName? image) => image is not null && (Tools.Contains(image.Name) || image.Name.EndsWith("-exporter", StringComparison.Ordinal) || image.Name.EndsWith("_exporter", StringComparison.Ordinal));

    private static bool IsOfficial(string image) => image is "mongo" or "node" or "golang" or "openjdk" or "eclipse-temurin" or "amazoncorretto" or "mysql-server";

    private static bool IsWorker(string name, string command)
    {
        var words = PartWords.Words(name);
        return Work.Any(word => words.Contains(word) || words.Contains(word + "s")) || Work.Any(word => command.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
