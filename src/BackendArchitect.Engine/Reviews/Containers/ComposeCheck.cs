using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>K04 doors to stores, K08 stores without a disk, K09 the host's own rights, K17 and K22 to K24 what production wants, K20 one database for several.</summary>
internal static partial class ComposeCheck
{
    /// <summary>Ports only neighbours should reach.</summary>
    private static readonly Dictionary<int, string> Inner = new()
    {
        [5432] = "PostgreSQL", [3306] = "MySQL", [6379] = "Redis", [9200] = "Elasticsearch", [27017] = "MongoDB", [15672] = "RabbitMQ's console", [5672] = "RabbitMQ", [2375] = "the Docker daemon", [9092] = "Kafka", [1433] = "SQL Server", [11211] = "memcached", [2379] = "etcd", [9042] = "Cassandra", [8123] = "ClickHouse",
    };

    private static readonly int[] Debug = [9229, 5005, 5858, 2345, 5678];

    public static IEnumerable<Remark> Of(ReviewFile file, Container[] containers, bool isLocal) =>
    [
        .. containers.SelectMany(container => Rights(container)),
        .. isLocal ? [] : (Remark[])
        [
            .. containers.SelectMany(Doors), .. containers.SelectMany(container => Disks(container)), .. Version(file),
            .. Habit("K22", containers.Where(container => container.Node["deploy"]?["resources"]?["limits"] is null && container.Node["mem_limit"] is null)),
            .. Habit("K23", containers.Where(container => container.Node["healthcheck"] is null && container.IsStore && !container.IsCache)),
            .. Habit("K24", containers.Where(container => container.Node["restart"] is null && container.Node["deploy"]?["restart_policy"] is null && container.Node["extends"] is null && !IsOnce(container))),
            .. containers.SelectMany(Starts),
            .. Shared(containers),
        ],
    ];

    private static IEnumerable<Remark> Doors(Container container)
    {
        foreach (var port in container.Node["ports"]?.All ?? [])
        {
            var (host, published, inside) = Port(port);
            if (host is "127.0.0.1" or "localhost" or "::1" || published is null)
            {
                continue;
            }

            if (Inner.TryGetValue(inside, out var what))
            {
                var at = port["published"] is null ? 1 + port.Column - 1 : 0;
                yield return container.Remark("K04", port, ("what", what), ("port", published)) with { Fix = at > 0 && port is DataNode.Scalar scalar && host is null ? [Edit.Insert(port.Line, port.Column + (scalar.IsPlain ? 0 : 1), "127.0.0.1:")] : null };
            }
            else if (Debug.Contains(inside))
            {
                yield return container.Remark("K25", port, ("port", published));
            }
        }
    }

    /// <summary><c>127.0.0.1:5432:5432/tcp</c>, <c>"5432:5432"</c>, <c>{ target: 80, published: 8080 }</c>; a port alone is published too, on one chosen at random.</summary>
    private static (string? Host, string? Published, int Inside) Port(DataNode port)
    {
        if (port["target"]?.Text is { } target)
        {
            return (port["host_ip"]?.Text, port["published"]?.Text, Whole(target));
        }

        var match = PortText().Match(port.Text ?? "");
        return match.Success
            ? (match.Groups["host"].Success ? match.Groups["host"].Value : null, match.Groups["published"].Success ? match.Groups["published"].Value : null, Whole(match.Groups["inside"].Value))
            : (null, null, 0);
    }

    private static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<Remark> Disks(Container container)
    {
        // A cache may forget; a broker and a database may not.
        if (container.IsStore && !container.IsCache && container.Image is { } image && container.Node["volumes"] is null && container.Node["tmpfs"] is null && container.Node["extends"] is null && container.Node["volumes_from"] is null)
        {
            yield return container.Remark("K08", image, ("where", "has no volume"));
        }
    }

    private static IEnumerable<Remark> Rights(Container container)
    {
        if (container.Node["privileged"] is { IsTrue: true } privileged)
        {
            yield return container.Remark("K09", privileged, ("what", "is privileged"));
        }

        foreach (var (key, what) in new[] { ("network_mode", "shares the host's network"), ("pid", "sees the host's processes"), ("ipc", "shares the host's memory") })
        {
            if (container.Node[key] is { Text: "host" } shared)
            {
                yield return container.Remark("K09", shared, ("what", what));
            }
        }

        foreach (var volume in container.Node["volumes"]?.All ?? [])
        {
            if ((volume.Text ?? volume["source"]?.Text ?? "").StartsWith("/var/run/docker.sock", StringComparison.Ordinal))
            {
                yield return container.Remark("K09", volume, ("what", "holds the Docker socket, which is root on the host"));
            }
        }
    }

    private static IEnumerable<Remark> Version(ReviewFile file) => file.Root is DataNode.Map root && root.EntryOf("version") is { } version
        ? [new Remark("K17", version.Key.At(file.Path), file.Quote(version.Key.Line)) { Fix = version.Key.Column == 1 && version.Value.Line == version.Key.Line && version.Key.Line < file.Lines.Count ? [new Edit(version.Key.Line, 1, version.Key.Line + 1, 1, "")] : null }]
        : [];

    private static bool IsOnce(Container container) => OnceName().IsMatch(container.Name) || container.Node["profiles"] is not null || (container.Node["deploy"]?["restart_policy"]?["condition"]?.Text == "none");

    private static IEnumerable<Remark> Starts(Container container)
    {
        var waits = container.Node["depends_on"];
        return waits is DataNode.Items { Values: [var first, ..] } ? [container.Remark("K26", first, ("needs", first.Text ?? ""))] : [];
    }

    /// <summary>One finding a file: who forgot the others is clear from the list.</summary>
    private static IEnumerable<Remark> Habit(string rule, IEnumerable<Container> containers)
    {
        Container[] all = [.. containers];
        if (all.Length > 0)
        {
            yield return all[0].Remark(rule, all[0].At, ("containers", string.Join(", ", all.Take(6).Select(container => container.Name)) + (all.Length > 6 ? $" and {all.Length - 6} more" : ""))) with { Also = [.. all[1..].Select(container => container.At.At(container.File.Path))] };
        }
    }

    private static IEnumerable<Remark> Shared(Container[] containers)
    {
        var users = containers.Where(container => !container.IsStore).SelectMany(container => container.Settings.Select(setting => (container, setting, Match: Database().Match(setting.Value)))
                .Where(found => found.Match.Success).Take(1))
            .GroupBy(found => found.Match.Groups["host"].Value + "/" + found.Match.Groups["name"].Value);
        foreach (var group in users)
        {
            // The same program as web and worker is one service.
            var services = group.DistinctBy(found => found.container.Image?.Text ?? found.container.Node["build"]?.Text ?? found.container.Node["build"]?["context"]?.Text ?? found.container.Name).ToArray();
            if (services.Length > 1)
            {
                yield return services[1].container.Remark("K20", services[1].setting.At, ("services", string.Join(" and ", services.Select(found => found.container.Name))), ("database", group.Key)) with { Also = [services[0].setting.At.At(services[0].container.File.Path)] };
            }
        }
    }

    [GeneratedRegex(@"^(?:(?<host>\d+\.\d+\.\d+\.\d+|localhost|\[[0-9a-f:]+\]|::1):)?(?:(?<published>[\d-]+|\$\{[^}]*\}):)?(?<inside>\d+)(?:-\d+)?(?:/\w+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PortText();

    [GeneratedRegex(@"migrat|init|seed|setup|job|test|build|create|once", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnceName();

    [GeneratedRegex(@"^(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|sqlserver|mongodb)(?:\+\w+)?://(?:[^@/\s]*@)?(?<host>[\w.-]+)(?::\d+)?/(?<name>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Database();
}
