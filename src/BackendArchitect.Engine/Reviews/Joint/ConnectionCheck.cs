using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Joint;

/// <summary>J09: more connections than the database takes, when every instance fills its pool.</summary>
internal static partial class ConnectionCheck
{
    // PostgreSQL keeps three for its superuser; some are needed for a release that starts before the last one stops.
    private const double Usable = 0.8;
    private const int ShippedByPostgres = 100;
    private const int ShippedByMySql = 151;

    /// <param name="Most">How many connections one instance opens.</param>
    private sealed record Pool(DataNode At, string File, string Evidence, string Name, int Most, int Instances, DataNode? Replicas, string Database);

    private sealed record Server(DataNode At, string File, string Name, int Most);

    public static IEnumerable<Remark> Of(ReviewScope scope)
    {
        var files = scope.Files.Where(file => file.IsDataFile && file.Text.Length < 1_000_000 && file.Text.Contains("pool", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (files.Length == 0)
        {
            return [];
        }

        Server[] servers = [.. scope.Files.Where(file => file.IsDataFile && file.Text.Length < 1_000_000).SelectMany(Servers)];
        return files.SelectMany(Pools).GroupBy(pool => pool.Database).SelectMany(pools =>
        {
            var named = Array.FindAll(servers, server => pools.Key.Length > 0 && server.Name == pools.Key);
            // With one database there is no doubt which one is meant.
            var server = named.Length == 1 ? named[0] : servers.Length == 1 ? servers[0] : null;
            var sum = pools.Sum(pool => pool.Most * pool.Instances);
            var first = pools.OrderByDescending(pool => pool.Most * pool.Instances).First();
            return server is null || sum <= Usable * server.Most
                ? (Remark[])[]
                : [new Remark("J09", first.At.At(first.File), first.Evidence)
                {
                    Words = new Dictionary<string, string> { ["sum"] = Parts(pools), ["total"] = sum.ToString(CultureInfo.InvariantCulture), ["most"] = server.Most.ToString(CultureInfo.InvariantCulture), ["database"] = server.Name },
                    Also = [.. first.Replicas is { } replicas ? [replicas.At(first.File)] : (Place[])[], server.At.At(server.File)],
                }];
        });
    }

    private static string Parts(IEnumerable<Pool> pools) => string.Join(" + ", pools.Select(pool => $"{pool.Name} {pool.Instances} × {pool.Most}"));

    private static IEnumerable<Pool> Pools(ReviewFile file) => file.Data.Documents.SelectMany(root => root["services"] is { } services
        ? services.Entries.SelectMany(service => Compose(file, service))
        : root["kind"]?.Text is "Deployment" or "StatefulSet" ? Kubernetes(file, root) : []);

    private static IEnumerable<Pool> Compose(ReviewFile file, DataNode.Entry service)
    {
        var replicas = service.Value["deploy"]?["replicas"] ?? service.Value["scale"];
        var settings = (service.Value["environment"]?.Entries ?? []).Select(entry => (entry.Name, entry.Value.Text, At: entry.Value))
            .Concat((service.Value["environment"]?.All ?? []).Select(item => (Name: item.Text?.Split('=')[0] ?? "", Text: item.Text?.Split('=', 2) is [_, var value] ? value : null, At: item))).ToArray();
        return Of(file, service.Name, replicas, settings);
    }

    private static IEnumerable<Pool> Kubernetes(ReviewFile file, DataNode root)
    {
        var settings = (root["spec"]?["template"]?["spec"]?["containers"]?.All ?? []).SelectMany(container => container["env"]?.All ?? [])
            .Select(env => (Name: env["name"]?.Text ?? "", env["value"]?.Text, At: env["value"] ?? env)).ToArray();
        return Of(file, root["metadata"]?["name"]?.Text ?? "", root["spec"]?["replicas"], settings);
    }

    private static IEnumerable<Pool> Of(ReviewFile file, string name, DataNode? replicas, (string Name, string? Text, DataNode At)[] settings)
    {
        var instances = replicas is null ? 1 : (int?)replicas.Number;
        if (instances is null or < 1 or > 10_000)
        {
            yield break; // from a variable
        }

        var database = settings.Select(setting => Host().Match(setting.Text ?? "")).FirstOrDefault(match => match.Success)?.Groups["host"].Value
            ?? settings.FirstOrDefault(setting => HostName().IsMatch(setting.Name)).Text?.Split(':')[0] ?? "";
        foreach (var (setting, text, at) in settings)
        {
            var most = PoolName().IsMatch(setting) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size
                : PoolInUrl().Match(text ?? "") is { Success: true } inUrl && int.TryParse(inUrl.Groups["size"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : 0;
            if (most is > 0 and <= 100_000)
            {
                yield return new Pool(at, file.Path, file.Quote(at.Line), name, most, instances.Value, replicas, database);
                yield break;
            }
        }
    }

    private static IEnumerable<Server> Servers(ReviewFile file) => file.Data.Documents.SelectMany(root => root["services"] is { } services
        ? services.Entries.SelectMany(service => Taken(file, service.Name, service.Value["image"], service.Value["command"]))
        : root["kind"]?.Text is "Deployment" or "StatefulSet"
            ? (root["spec"]?["template"]?["spec"]?["containers"]?.All ?? []).SelectMany(container => Taken(file, root["metadata"]?["name"]?.Text ?? "", container["image"], container["args"] ?? container["command"]))
            : []);

    private static IEnumerable<Server> Taken(ReviewFile file, string name, DataNode? image, DataNode? command)
    {
        var kind = (image?.Text ?? "").Split(':', '@')[0].Split('/')[^1];
        var shipped = kind is "postgres" or "postgis" or "timescaledb" or "pgvector" ? ShippedByPostgres : kind is "mysql" or "mariadb" ? ShippedByMySql : 0;
        if (shipped == 0 || image is null)
        {
            yield break;
        }

        var said = Most().Match(command?.Text ?? string.Join(' ', (command?.All ?? []).Select(word => word.Text)));
        if (said.Success && int.TryParse(said.Groups["most"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0)
        {
            yield return new Server(command!, file.Path, name, most);
        }
        else if (!said.Success && (command is null || !file.Text.Contains("config_file", StringComparison.Ordinal)))
        {
            yield return new Server(image, file.Path, name, shipped);
        }
    }

    [GeneratedRegex(@"max[_-]connections\s*=\s*(?<most>\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Most();

    [GeneratedRegex(@"^(?:\w*_)?(?:(?:DB|DATABASE|PG|POSTGRES|POSTGRESQL|MYSQL|SQL|HIKARI|JDBC|DATASOURCE|CONNECTION)_(?:\w+_)?)?(?:MAX(?:IMUM)?_?POOL_?SIZE|POOL_?SIZE|POOL_?MAX|MAX_?POOL)(?:_SIZE)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PoolName();

    [GeneratedRegex(@"(?:connection_limit=|pool_max_conns=|Maximum Pool Size=|Max Pool Size=|pool_size=)(?<size>\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PoolInUrl();

    [GeneratedRegex(@"(?:postgres(?:ql)?|mysql|mariadb)(?:\+\w+)?://(?:[^@/\s]*@)?(?<host>[\w.-]+)|(?:^|;)\s*(?:Host|Server)=(?<host>[\w.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Host();

    [GeneratedRegex(@"^(?:DB|DATABASE|PG|POSTGRES|MYSQL)_?HOST$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HostName();
}
