using System.Globalization;

namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>T06: what only few should reach is open to every address.</summary>
internal static class FirewallCheck
{
    private static readonly (int Port, string Name)[] Closed =
    [
        (22, "SSH"), (3389, "remote desktop"), (5432, "PostgreSQL"), (3306, "MySQL"), (1433, "SQL Server"), (1521, "Oracle"), (27017, "MongoDB"), (6379, "Redis"), (9200, "Elasticsearch"),
        (11211, "Memcached"), (9042, "Cassandra"), (5984, "CouchDB"), (5439, "Redshift"), (2375, "the Docker daemon"), (2379, "etcd"), (15672, "RabbitMQ's console"), (9092, "Kafka"), (8086, "InfluxDB"),
    ];

    private static readonly string[] Sources = ["source_address_prefix", "source_address_prefixes"];
    private static readonly string[] Ranges = ["destination_port_range", "destination_port_ranges"];

    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.Of("aws_security_group", "aws_default_security_group").SelectMany(resource => resource.Block.Nested("ingress").SelectMany(block => Aws(resource, block, ["cidr_blocks", "ipv6_cidr_blocks"], "protocol"))),
        .. module.Of("aws_security_group_rule").Where(resource => resource.Get("type").Is("ingress")).SelectMany(resource => Aws(resource, resource.Block, ["cidr_blocks", "ipv6_cidr_blocks"], "protocol")),
        .. module.Of("aws_vpc_security_group_ingress_rule").SelectMany(resource => Aws(resource, resource.Block, ["cidr_ipv4", "cidr_ipv6"], "ip_protocol")),
        .. module.Of("azurerm_network_security_rule").SelectMany(resource => Azure(resource, resource.Block)),
        .. module.Of("azurerm_network_security_group").SelectMany(resource => resource.Block.Nested("security_rule").SelectMany(block => Azure(resource, block))),
        .. module.Of("google_compute_firewall").SelectMany(Google),
    ];

    private static IEnumerable<Remark> Aws(TerraformResource resource, HclBlock block, string[] sources, string protocol)
    {
        foreach (var source in sources.Select(name => resource.In(block, name)).Where(source => Texts(resource, source).Any(text => text is "0.0.0.0/0" or "::/0")))
        {
            var kind = resource.In(block, protocol);
            var from = resource.In(block, "from_port").Number;
            var to = resource.In(block, "to_port").Number;
            var all = kind.Is("-1", "all") || (from == 0 && to == 65535);
            if (!kind.Is("icmp", "icmpv6", "udp", "1", "17", "58") && Open(all, from, to ?? from) is { } what)
            {
                yield return resource.Remark("T06", source.At!.At, ("what", what));
                yield break;
            }
        }
    }

    private static IEnumerable<Remark> Azure(TerraformResource resource, HclBlock block)
    {
        if (!resource.In(block, "direction").Is("Inbound") || !resource.In(block, "access").Is("Allow") || resource.In(block, "protocol").Is("Icmp", "Udp"))
        {
            return [];
        }

        foreach (var source in Sources.Select(name => resource.In(block, name)).Where(source => Texts(resource, source).Any(text => text.ToLowerInvariant() is "*" or "0.0.0.0/0" or "0.0.0.0" or "internet" or "any" or "::/0")))
        {
            var ports = Ranges.SelectMany(name => Texts(resource, resource.In(block, name)));
            return ports.Select(Range).Select(range => Open(range.All, range.From, range.To)).OfType<string>().Take(1).Select(what => resource.Remark("T06", source.At!.At, ("what", what)));
        }

        return [];
    }

    private static IEnumerable<Remark> Google(TerraformResource resource)
    {
        var source = resource.Get("source_ranges");
        if (resource.Get("direction").Is("EGRESS") || resource.Get("disabled").Is("true") || resource.Block.Has("source_tags") || resource.Block.Has("source_service_accounts") || !Texts(resource, source).Any(text => text is "0.0.0.0/0" or "::/0"))
        {
            return [];
        }

        return resource.Block.Nested("allow").Where(allow => resource.In(allow, "protocol").Is("tcp", "all", "6")).SelectMany(allow => allow.Has("ports") ? Texts(resource, resource.In(allow, "ports")) : ["*"])
            .Select(Range).Select(range => Open(range.All, range.From, range.To)).OfType<string>().Take(1).Select(what => resource.Remark("T06", source.At!.At, ("what", what)));
    }

    private static string? Open(bool all, double? from, double? to)
    {
        if (all || to - from >= 60_000)
        {
            return "every port";
        }

        var open = Closed.Where(port => port.Port >= from && port.Port <= to).Select(port => $"{port.Name} ({port.Port})").ToArray();
        return open.Length == 0 ? null : open.Length <= 2 ? string.Join(" and ", open) : $"{open[0]}, {open[1]} and {open.Length - 2} more ports of databases and consoles";
    }

    private static (bool All, double? From, double? To) Range(string text)
    {
        var ends = text.Split('-');
        return text == "*" ? (true, null, null)
            : double.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from) && double.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (false, from, to)
            : (false, null, null);
    }

    private static IEnumerable<string> Texts(TerraformResource resource, Setting setting) =>
        (setting.Value is HclValue.Items items ? items.Values.Select(resource.Module.Resolve) : [setting.Value]).Select(value => value?.Literal).OfType<string>();
}
