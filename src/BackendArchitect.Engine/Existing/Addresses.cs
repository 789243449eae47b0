using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Existing;

/// <summary>Addresses in settings: <c>postgres://user@db:5432/orders</c>, <c>kafka:9092,kafka2:9092</c>, <c>cache</c> where the key says it is a host.</summary>
internal static partial class Addresses
{
    /// <summary>Longer settings are texts and files, not addresses. Unit: characters.</summary>
    private const int Longest = 2000;

    public static IEnumerable<Address> In(string key, string value)
    {
        if (value.Length > Longest)
        {
            yield break;
        }

        var any = false;
        foreach (Match match in Url().Matches(value))
        {
            any = true;
            var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
            var path = match.Groups["path"].Value;
            foreach (var host in match.Groups["hosts"].Value.Split(','))
            {
                yield return new Address(Host(host), Protocol(scheme), IsDatabase(scheme) && path.Length > 0 ? path : null);
            }
        }

        if (Sql().Match(value) is { Success: true } words)
        {
            any = true;
            yield return new Address(Host(words.Groups["host"].Value), "SQL", Catalog().Match(value) is { Success: true } named ? named.Groups["name"].Value.Trim() : null);
        }

        if (!any && Key().IsMatch(key))
        {
            foreach (var host in value.Split((char[])[',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Where(host => Bare().IsMatch(host)).Take(10))
            {
                yield return new Address(Host(host), "", null);
            }
        }
    }

    /// <summary>The first label: <c>orders.shop.svc.cluster.local</c> is the service orders; names with a public ending stay whole.</summary>
    public static string Host(string host)
    {
        var name = host.Split(':')[0].Trim('[', ']');
        var at = name.LastIndexOf('@');
        name = at >= 0 ? name[(at + 1)..] : name;
        return name.Contains(".svc", StringComparison.Ordinal) || name.EndsWith(".local", StringComparison.Ordinal) || name.EndsWith(".internal", StringComparison.Ordinal) ? name.Split('.')[0] : name;
    }

    private static bool IsDatabase(string scheme) => Protocol(scheme) is "SQL" or "MongoDB";

    private static string Protocol(string scheme) => scheme switch
    {
        "http" or "https" => "HTTP",
        "grpc" or "grpcs" => "gRPC",
        "amqp" or "amqps" => "AMQP",
        "redis" or "rediss" or "valkey" => "RESP",
        "mongodb" or "mongodb+srv" => "MongoDB",
        "nats" => "NATS",
        "kafka" => "Kafka",
        "mqtt" or "mqtts" => "MQTT",
        "smtp" or "smtps" => "SMTP",
        "ws" or "wss" => "WebSocket",
        "tcp" => "TCP",
        _ when scheme.Contains("postgres", StringComparison.Ordinal) || scheme.Contains("mysql", StringComparison.Ordinal) || scheme.Contains("mariadb", StringComparison.Ordinal) || scheme.Contains("sqlserver", StringComparison.Ordinal) || scheme.StartsWith("jdbc", StringComparison.Ordinal) || scheme is "pgsql" or "ecto" or "r2dbc" => "SQL",
        _ => "",
    };

    [GeneratedRegex(@"(?<scheme>(?:jdbc:|r2dbc:)?[A-Za-z][A-Za-z0-9+.-]{0,30})://(?:[^@/\s""']{0,200}@)?(?<hosts>[A-Za-z0-9_.-]+(?::\d+)?(?:,[A-Za-z0-9_.-]+(?::\d+)?)*)(?:/(?<path>[A-Za-z0-9_-]*))?")]
    private static partial Regex Url();

    [GeneratedRegex(@"(?:^|;)\s*(?:host|server|data source|addr)\s*=\s*(?:tcp:)?(?<host>[A-Za-z0-9_.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();

    [GeneratedRegex(@"(?:^|;)\s*(?:database|initial catalog|dbname)\s*=\s*(?<name>[\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Catalog();

    [GeneratedRegex(@"(?:HOST|SERVERS?|ADDR|ADDRESS|BROKERS?|BOOTSTRAP|ENDPOINT|URL|URI|NODES?|HOSTS|UPSTREAM|TARGET)(?:_\w+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Key();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.-]*(?::\d{2,5})?$")]
    private static partial Regex Bare();
}
