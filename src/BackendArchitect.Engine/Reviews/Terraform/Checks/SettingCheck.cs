namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>What a single setting decides: which values are wrong, and whether leaving it out is.</summary>
internal static class SettingCheck
{
    private static readonly Expected[] Table =
    [
        new("T02", ["aws_db_instance"], "storage_encrypted", ["false"]) { AbsentIsWrong = true, Unless = IsCopy },
        new("T02", ["aws_rds_cluster", "aws_redshift_cluster", "aws_docdb_cluster", "aws_neptune_cluster"], "storage_encrypted", ["false"]) { Unless = IsCopy },
        new("T02", ["aws_redshift_cluster", "aws_ebs_volume"], "encrypted", ["false"]),
        new("T02", ["aws_efs_file_system"], "encrypted", ["false"]) { AbsentIsWrong = true },
        new("T02", ["aws_instance", "aws_launch_configuration"], "root_block_device.encrypted", ["false"]),
        new("T02", ["aws_instance", "aws_launch_configuration"], "ebs_block_device.encrypted", ["false"]),
        new("T02", ["aws_launch_template"], "block_device_mappings.ebs.encrypted", ["false"]),
        new("T03", ["aws_db_instance", "aws_rds_cluster_instance", "aws_redshift_cluster", "aws_dms_replication_instance", "aws_mq_broker"], "publicly_accessible", ["true"]) { Fix = "false" },
        new("T04", ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster", "aws_redshift_cluster"], "skip_final_snapshot", ["true"]) { Unless = resource => IsCopy(resource) || resource.IsTrial },
        new("T18", ["aws_lb", "aws_alb"], "enable_deletion_protection", ["false"]) { AbsentIsWrong = true, Unless = resource => resource.IsTrial || Kept(resource) },
        new("T23", ["aws_lb", "aws_alb"], "drop_invalid_header_fields", ["false"]) { AbsentIsWrong = true, Unless = resource => !resource.Get("load_balancer_type").IsAbsent && !resource.Get("load_balancer_type").Is("application"), Fix = "true" },
        new("T24", ["aws_lb_listener", "aws_alb_listener"], "ssl_policy", ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS-1-0-2015-04", "ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-FS-2018-06", "ELBSecurityPolicy-FS-1-1-2019-08", "ELBSecurityPolicy-2015-05", "ELBSecurityPolicy-TLS13-1-0-2021-06", "ELBSecurityPolicy-TLS13-1-1-2021-06"]),
        new("T24", ["aws_cloudfront_distribution"], "viewer_certificate.minimum_protocol_version", ["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"]),
        new("T24", ["azurerm_storage_account", "azurerm_mssql_server"], "min_tls_version", ["TLS1_0", "TLS1_1"]) { Also = "minimum_tls_version" },
        new("T24", ["azurerm_mssql_server", "azurerm_redis_cache"], "minimum_tls_version", ["1.0", "1.1", "Disabled"]),
        new("T24", ["azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_linux_function_app", "azurerm_windows_function_app"], "site_config.minimum_tls_version", ["1.0", "1.1"]),
        new("T24", ["google_compute_ssl_policy"], "min_tls_version", ["TLS_1_0", "TLS_1_1"]),
        new("T08", ["aws_cloudfront_distribution"], "default_cache_behavior.viewer_protocol_policy", ["allow-all"]),
        new("T08", ["azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_linux_function_app", "azurerm_windows_function_app"], "https_only", ["false"]) { AbsentIsWrong = true, Fix = "true" },
        new("T08", ["azurerm_storage_account"], "https_traffic_only_enabled", ["false"]) { Fix = "true" },
        new("T08", ["azurerm_storage_account"], "enable_https_traffic_only", ["false"]) { Fix = "true" },
        new("T11", ["azurerm_redis_cache"], "non_ssl_port_enabled", ["true"]) { Fix = "false" },
        new("T11", ["azurerm_redis_cache"], "enable_non_ssl_port", ["true"]) { Fix = "false" },
        new("T11", ["google_redis_instance"], "transit_encryption_mode", ["DISABLED"]) { AbsentIsWrong = true },
        new("T39", ["aws_cloudwatch_log_group"], "retention_in_days", ["0"]) { AbsentIsWrong = true },
        new("T40", ["aws_ecr_repository"], "image_tag_mutability", ["MUTABLE"]) { AbsentIsWrong = true },
        new("T37", ["aws_instance", "aws_launch_template", "aws_launch_configuration"], "metadata_options.http_tokens", ["optional"]) { Fix = "\"required\"" },
        new("T41", ["aws_kms_key"], "enable_key_rotation", ["false"]) { AbsentIsWrong = true, Unless = resource => !resource.Get("customer_master_key_spec").IsAbsent || !resource.Get("key_spec").IsAbsent || !resource.Get("key_usage").IsAbsent },
        new("T33", ["aws_lambda_function"], "timeout", ["900"]),
        new("T46", ["google_sql_database_instance"], "settings.ip_configuration.require_ssl", ["false"]) { Unless = resource => !resource.Get("settings.ip_configuration.ssl_mode").IsAbsent },
        new("T46", ["google_sql_database_instance"], "settings.ip_configuration.ssl_mode", ["ALLOW_UNENCRYPTED_AND_ENCRYPTED"]),
        new("T46", ["azurerm_postgresql_server", "azurerm_mysql_server"], "ssl_enforcement_enabled", ["false"]),
        new("T45", ["azurerm_key_vault"], "purge_protection_enabled", ["false"]) { AbsentIsWrong = true, Unless = resource => resource.IsTrial },
        new("T01", ["aws_db_instance"], "multi_az", ["false"]) { AbsentIsWrong = true, Unless = resource => IsCopy(resource) || resource.IsTrial },
        new("T01", ["google_sql_database_instance"], "settings.availability_type", ["ZONAL"]) { AbsentIsWrong = true, Unless = resource => resource.IsTrial || !resource.Get("master_instance_name").IsAbsent },
        new("T19", ["aws_db_instance", "aws_rds_cluster_instance"], "performance_insights_enabled", ["false"]) { AbsentIsWrong = true, Unless = resource => IsCopy(resource) || resource.IsTrial || !resource.Get("database_insights_mode").IsAbsent },
    ];

    private static readonly string[] Copies = ["replicate_source_db", "snapshot_identifier", "replication_source_identifier", "global_cluster_identifier", "source_db_cluster_identifier"];

    public static IEnumerable<Remark> Of(TerraformModule module) => Table.SelectMany(expected => module.Of(expected.Types).Where(resource => expected.Unless?.Invoke(resource) != true).SelectMany(resource => Of(expected, resource)));

    /// <summary>A replica, or made from a snapshot: what it is was decided there.</summary>
    internal static bool IsCopy(TerraformResource resource) => Copies.Any(name => resource.Block.Has(name)) || resource.Block.Has("restore_to_point_in_time");

    /// <summary>Terraform itself refuses to destroy it.</summary>
    internal static bool Kept(TerraformResource resource) => resource.Get("lifecycle.prevent_destroy").Is("true");

    private static IEnumerable<Remark> Of(Expected expected, TerraformResource resource)
    {
        var name = expected.Path[(expected.Path.LastIndexOf('.') + 1)..];
        var settings = resource.Settings(expected.Path).ToArray();
        foreach (var setting in settings.Where(setting => setting.Is(expected.Wrong)))
        {
            var words = new[] { ("setting", name), ("state", $"{name} is {setting.Literal}") };
            var isHere = setting.At!.Value is not HclValue.Reference;
            yield return resource.Remark(expected.Rule, setting.At.At, words) with { Fix = expected.Fix is { } with && isHere && setting.At.Value.At.EndColumn > setting.At.Value.At.Column ? [setting.At.Value.At.Replaced(with)] : null };
        }

        // A block of several without the setting, or no block at all.
        if (expected.AbsentIsWrong && settings.All(setting => setting.IsAbsent) && !(expected.Also is { } also && resource.Block.Has(also)))
        {
            yield return resource.Remark(expected.Rule, resource.Block.NameAt, ("setting", name), ("state", $"{name} is not set"));
        }
    }

    /// <param name="Path">Blocks and the attribute, joined by dots.</param>
    /// <param name="Wrong">Values that are.</param>
    private sealed record Expected(string Rule, string[] Types, string Path, string[] Wrong)
    {
        /// <summary>The provider's own choice is one of the wrong values.</summary>
        public bool AbsentIsWrong { get; init; }

        public Func<TerraformResource, bool>? Unless { get; init; }

        /// <summary>An older or newer name of the same setting.</summary>
        public string? Also { get; init; }

        /// <summary>What to write instead, where it is that and nothing else.</summary>
        public string? Fix { get; init; }
    }
}
