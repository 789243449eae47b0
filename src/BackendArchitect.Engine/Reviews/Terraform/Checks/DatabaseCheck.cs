namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>Databases and caches: T03 reachable by anybody, T05 no backups, T21 backups of days, T20 destroyed by a plan, T11 caches without encryption, T12 tables that cannot be turned back.</summary>
internal static class DatabaseCheck
{
    private static readonly string[] World = ["0.0.0.0/0", "::/0", "0.0.0.0"];

    private static readonly string[] Passing = ["lock", "session", "cache", "state"];

    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.Of("aws_db_instance").Where(resource => !SettingCheck.IsCopy(resource)).SelectMany(Instance),
        .. module.Of("aws_rds_cluster").Where(resource => !SettingCheck.IsCopy(resource)).SelectMany(Cluster),
        .. module.Of("google_sql_database_instance").SelectMany(GoogleSql),
        .. module.Of("azurerm_postgresql_flexible_server_firewall_rule", "azurerm_mysql_flexible_server_firewall_rule", "azurerm_mssql_firewall_rule", "azurerm_postgresql_firewall_rule", "azurerm_mysql_firewall_rule", "azurerm_sql_firewall_rule", "azurerm_redis_firewall_rule").SelectMany(AzureRule),
        .. module.Of("aws_elasticache_replication_group").SelectMany(Cache),
        .. module.Of("aws_dynamodb_table").Where(resource => !resource.IsTrial && !IsPassing(resource) && !resource.Block.Nested("point_in_time_recovery").Any() && !resource.Block.Has("restore_source_name")).Select(resource => resource.Remark("T12", resource.Block.NameAt)),
        .. module.Of("aws_dynamodb_table").SelectMany(resource => resource.Settings("point_in_time_recovery.enabled").Where(setting => setting.Is("false") && !resource.IsTrial).Select(setting => resource.Remark("T12", setting.At!.At) with { Fix = Mend(setting, "true") })),
    ];

    // Locks of Terraform, sessions and caches are made again.
    private static bool IsPassing(TerraformResource table) => Passing.Any(word => (table.Name + table.Block["name"]?.Literal).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Remark> Instance(TerraformResource resource)
    {
        // A plan of AWS Backup keeps copies of its own.
        var days = resource.Get("backup_retention_period");
        if ((days.IsAbsent || days.Number == 0) && !resource.Module.Of("aws_backup_selection", "aws_backup_plan").Any() && !resource.IsTrial)
        {
            yield return resource.Remark("T05", days.At?.At ?? resource.Block.NameAt, ("state", days.IsAbsent ? "backup_retention_period is not set, which is 0" : "backup_retention_period is 0"));
        }

        foreach (var remark in Short(resource, days).Concat(Destroyed(resource)))
        {
            yield return remark;
        }
    }

    private static IEnumerable<Remark> Cluster(TerraformResource resource) => Short(resource, resource.Get("backup_retention_period")).Concat(Destroyed(resource));

    private static IEnumerable<Remark> Short(TerraformResource resource, Setting days) =>
        days.Number is >= 1 and < 7 && !resource.IsTrial ? [resource.Remark("T21", days.At!.At, ("days", days.Number == 1 ? "one day" : $"{days.Literal} days"))] : [];

    private static IEnumerable<Remark> Destroyed(TerraformResource resource)
    {
        var protection = resource.Get("deletion_protection");
        if ((protection.IsAbsent || protection.Is("false")) && !SettingCheck.Kept(resource) && !resource.IsTrial)
        {
            yield return resource.Remark("T20", protection.At?.At ?? resource.Block.NameAt) with { Fix = Mend(protection, "true") };
        }
    }

    private static IEnumerable<Remark> GoogleSql(TerraformResource resource)
    {
        foreach (var network in resource.Block.Nested("settings").SelectMany(settings => settings.Nested("ip_configuration")).SelectMany(ip => ip.Nested("authorized_networks")))
        {
            if (resource.In(network, "value") is var from && from.Is(World))
            {
                yield return resource.Remark("T03", from.At!.At, ("setting", "authorized_networks"), ("state", $"authorized_networks lets {from.Literal} in"));
            }
        }

        if (!resource.Block.Has("master_instance_name") && !resource.IsTrial && resource.Block.Nested("settings").Any())
        {
            var backups = resource.Get("settings.backup_configuration.enabled");
            if (backups.IsAbsent || backups.Is("false"))
            {
                yield return resource.Remark("T05", backups.At?.At ?? resource.Block.NameAt, ("state", backups.IsAbsent ? "it has no backup_configuration that is enabled" : "backup_configuration is not enabled")) with { Fix = Mend(backups, "true") };
            }
        }

        if (resource.Get("deletion_protection") is var protection && protection.Is("false") && !resource.IsTrial && !SettingCheck.Kept(resource) && !resource.Get("settings.deletion_protection_enabled").Is("true"))
        {
            yield return resource.Remark("T20", protection.At!.At) with { Fix = Mend(protection, "true") };
        }
    }

    private static IEnumerable<Remark> AzureRule(TerraformResource resource) =>
        resource.Get("start_ip_address") is var start && start.Is("0.0.0.0") && resource.Get("end_ip_address").Is("255.255.255.255")
            ? [resource.Remark("T03", start.At!.At, ("setting", "start_ip_address"), ("state", "its firewall lets every address in"))] : [];

    private static IEnumerable<Remark> Cache(TerraformResource resource)
    {
        // Valkey encrypts unless told otherwise.
        var isRedis = resource.Get("engine") is var engine && (engine.IsAbsent || engine.Is("redis"));
        foreach (var name in new[] { "transit_encryption_enabled", "at_rest_encryption_enabled" })
        {
            var setting = resource.Get(name);
            if (setting.Is("false") || (setting.IsAbsent && isRedis && !resource.Block.Has("global_replication_group_id")))
            {
                yield return resource.Remark("T11", setting.At?.At ?? resource.Block.NameAt, ("setting", name), ("state", setting.IsAbsent ? $"{name} is not set" : $"{name} is false"));
                yield break;
            }
        }
    }

    internal static IReadOnlyList<Edit>? Mend(Setting setting, string with) =>
        setting.At is { Value: HclValue.Truth } at && at.Value.At.EndColumn > at.Value.At.Column ? [at.Value.At.Replaced(with)] : null;
}
