using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Existing;

/// <summary>Which technology of the catalogue an image, an engine or a label names.</summary>
internal sealed partial class TechnologyNames
{
    /// <summary>Images that are called otherwise than what is in them.</summary>
    private static readonly Dictionary<string, string> Images = new(StringComparer.Ordinal)
    {
        ["cp-kafka"] = "kafka", ["cp-server"] = "kafka", ["postgis"] = "postgresql", ["pgvector"] = "postgresql", ["postgresql-repmgr"] = "postgresql", ["cloudnative-pg"] = "postgresql", ["mongo"] = "mongodb",
        ["mssql-server"] = "sqlserver", ["server"] = "", ["node"] = "nodejs", ["golang"] = "go", ["openjdk"] = "java", ["eclipse-temurin"] = "java", ["amazoncorretto"] = "java", ["redis-stack"] = "redis", ["redis-stack-server"] = "redis",
        ["mysql-server"] = "mysql", ["percona"] = "mysql", ["cp-zookeeper"] = "zookeeper", ["nats-streaming"] = "nats", ["prom"] = "prometheus-grafana", ["prometheus"] = "prometheus-grafana", ["grafana"] = "prometheus-grafana",
        ["rediscommander"] = "", ["redis-commander"] = "", ["adminer"] = "", ["pgadmin4"] = "", ["phpmyadmin"] = "", ["mongo-express"] = "", ["kafka-ui"] = "", ["postgres-exporter"] = "", ["redis-exporter"] = "", ["redis_exporter"] = "",
        ["timescaledb-ha"] = "timescaledb", ["clickhouse-server"] = "clickhouse", ["cassandra"] = "cassandra", ["aspnet"] = "aspnet-core",
    };

    private static readonly ConditionalWeakTable<KnowledgeBase, TechnologyNames> Made = [];

    private readonly Dictionary<string, Technology> _byName = new(StringComparer.Ordinal);
    private readonly KnowledgeBase _knowledge;

    private TechnologyNames(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        foreach (var technology in knowledge.Technologies)
        {
            _byName.TryAdd(Plain(technology.Id), technology);
            _byName.TryAdd(Plain(technology.Name), technology);
        }

        foreach (var (technology, alias) in knowledge.Technologies.SelectMany(technology => technology.Aliases.Select(alias => (technology, alias))))
        {
            _byName.TryAdd(Plain(alias), technology);
        }
    }

    /// <summary>Made once for each knowledge.</summary>
    public static TechnologyNames Of(KnowledgeBase knowledge) => Made.GetValue(knowledge, known => new TechnologyNames(known));

    public Technology? Find(string? id) => id is null ? null : _knowledge.Technologies.FirstOrDefault(technology => technology.Id == id);

    /// <param name="image">Last part of an image's name: <c>postgres</c>.</param>
    public Technology? OfImage(string image)
    {
        var name = image.ToLowerInvariant();
        return Images.TryGetValue(name, out var id) ? Find(id) : _byName.GetValueOrDefault(Plain(name)) is { } known && IsRun(known) ? known : null;
    }

    /// <summary>A label such as "PostgreSQL 16" or "2 × Node.js 24": the technology, and the version it says.</summary>
    public (Technology? Technology, string Version) OfLabel(string label)
    {
        foreach (var part in label.Replace(" + ", ",", StringComparison.Ordinal).Split((char[])[',', ';', '/', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var words = Copies().Replace(part.Trim(), "").Split(" on ", StringSplitOptions.TrimEntries)[0];
            var version = Number().Match(words);
            var name = (version.Success ? words[..version.Index] : words).Trim();
            if (name.Length > 1 && _byName.GetValueOrDefault(Plain(name)) is { } known)
            {
                return (known, version.Value);
            }
        }

        return (null, "");
    }

    /// <summary>What sort of part runs it.</summary>
    public static PartKind KindOf(Technology technology) => technology switch
    {
        { Id: "redis" or "valkey" or "memcached" } => PartKind.Cache,
        _ when technology.Fills.Any(fill => fill.Role is "cache") && technology.Category == "cache" => PartKind.Cache,
        { Category: "database" } => PartKind.Store,
        { Category: "broker" } => PartKind.Queue,
        { Category: "search" } => PartKind.Search,
        { Category: "storage" } => PartKind.Files,
        { Category: "gateway" or "edge" } => PartKind.Edge,
        { Category: "observability" } => PartKind.Observability,
        _ => PartKind.Service,
    };

    // An image called "go" or "express" says what it was built with; one called "aws-lambda" runs none.
    private static bool IsRun(Technology technology) => technology.Category is "database" or "cache" or "broker" or "search" or "storage" or "gateway" or "observability" or "identity" or "language" or "framework";

    private static string Plain(string name) => string.Concat(name.ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^\d+\s*[×x]\s*")]
    private static partial Regex Copies();

    [GeneratedRegex(@"(?<=\s)v?\d+(?:\.\d+){0,2}\+?$")]
    private static partial Regex Number();
}
