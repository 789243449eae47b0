using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>A container as a compose file or a manifest describes it.</summary>
/// <param name="At">Its name, where it is written.</param>
/// <param name="Node">All of it.</param>
/// <param name="Settings">Environment variables with a value of their own, and where the value is written.</param>
internal sealed record Container(ReviewFile File, string Name, DataNode At, DataNode Node, IReadOnlyList<Container.Setting> Settings)
{
    /// <summary>Names of what keeps data, where the catalogue does not know the image.</summary>
    private static readonly string[] Stores = ["postgres", "mysql", "mariadb", "mongo", "redis", "valkey", "kafka", "rabbitmq", "elasticsearch", "opensearch", "cassandra", "clickhouse", "etcd", "minio", "influxdb", "neo4j"];

    internal sealed record Setting(string Name, string Value, DataNode At);

    public DataNode? Image => Node["image"]?.Text is { Length: > 0 } ? Node["image"] : null;

    /// <summary>Last part of the image's name in lower case: <c>postgres</c>; empty for none.</summary>
    public string ImageOf => Image?.Text is { } text ? ImageName.Of(text).Name.ToLowerInvariant() : "";

    /// <summary>Whether losing the container's disk loses data.</summary>
    public bool IsStore => Stores.Contains(ImageOf.Replace("-alpine", "", StringComparison.Ordinal)) || ImageOf is "mssql" or "postgis" or "timescaledb" or "pgvector" or "cp-kafka" or "clickhouse-server";

    /// <summary>Whether it only keeps what can be made again.</summary>
    public bool IsCache => ImageOf is "redis" or "valkey" or "memcached";

    /// <summary>The technology the image holds, when its tag is that technology's version.</summary>
    public (Technology Technology, string Version)? Runs(ReviewScope scope)
    {
        if (Image?.Text is not { } text)
        {
            return null;
        }

        var part = ImageParts.Of(Name, text, "", "", TechnologyNames.Of(scope.Knowledge));
        return part.Version.Length > 0 && scope.Knowledge.Technologies.FirstOrDefault(known => known.Id == part.Technology) is { } technology ? (technology, part.Version) : null;
    }

    public Remark Remark(string rule, DataNode at, params (string Name, string Value)[] words) => new(rule, at.At(File.Path), File.Quote(at.Line))
    {
        Words = words.Append(("container", Name)).ToDictionary(word => word.Item1, word => word.Item2),
    };
}
