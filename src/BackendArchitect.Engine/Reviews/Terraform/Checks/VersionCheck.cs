namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>Versions nobody mends: T16 runtimes of functions, T28 databases, caches and clusters.</summary>
internal static class VersionCheck
{
    private static readonly (string Type, string Path, string Product)[] Engines =
    [
        ("aws_eks_cluster", "version", "amazon-eks"),
        ("azurerm_kubernetes_cluster", "kubernetes_version", "azure-kubernetes-service"),
        ("azurerm_postgresql_flexible_server", "version", "azure-database-for-postgresql"),
        ("azurerm_mysql_flexible_server", "version", "azure-database-for-mysql"),
        ("aws_docdb_cluster", "engine_version", "amazon-documentdb"),
        ("aws_msk_cluster", "kafka_version", "amazon-msk"),
    ];

    private static readonly (string Prefix, string Product)[] Runtimes = [("nodejs", "nodejs"), ("python", "python"), ("ruby", "ruby"), ("dotnetcore", "dotnet"), ("dotnet", "dotnet")];

    public static IEnumerable<Remark> Of(TerraformModule module, ReviewScope scope) =>
    [
        .. Engines.SelectMany(engine => module.Of(engine.Type).SelectMany(resource => Of(resource, resource.Get(engine.Path), engine.Product, scope))),
        .. module.Of("aws_db_instance", "aws_rds_cluster").SelectMany(resource => Of(resource, resource.Get("engine_version"), Rds(resource), scope)),
        .. module.Of("aws_elasticache_replication_group", "aws_elasticache_cluster").Where(resource => resource.Get("engine").Is("redis")).SelectMany(resource => Of(resource, resource.Get("engine_version"), "amazon-elasticache-redis", scope)),
        .. module.Of("google_sql_database_instance").SelectMany(resource => Google(resource, scope)),
        .. module.Of("aws_lambda_function").SelectMany(resource => Runtime(resource, scope)),
    ];

    private static string Rds(TerraformResource resource) => resource.Get("engine").Literal switch
    {
        "postgres" => "amazon-rds-postgresql",
        "mysql" => "amazon-rds-mysql",
        "aurora-postgresql" => "amazon-aurora-postgresql",
        _ => "",
    };

    private static IEnumerable<Remark> Of(TerraformResource resource, Setting version, string product, ReviewScope scope) =>
        version.Literal is { } written && SupportEnd.Of(scope.Knowledge, product, written, scope.Today) is { } end ? [Remark(resource, "T28", version.At!.At, end)] : [];

    // POSTGRES_12, MYSQL_5_7
    private static IEnumerable<Remark> Google(TerraformResource resource, ReviewScope scope)
    {
        var version = resource.Get("database_version");
        var parts = (version.Literal ?? "").Split('_');
        var product = parts[0] switch { "POSTGRES" => "postgresql", "MYSQL" => "mysql", _ => "" };
        return parts.Length > 1 && SupportEnd.Of(scope.Knowledge, product, string.Join('.', parts[1..]), scope.Today) is { } end ? [Remark(resource, "T28", version.At!.At, end)] : [];
    }

    private static IEnumerable<Remark> Runtime(TerraformResource resource, ReviewScope scope)
    {
        var runtime = resource.Get("runtime");
        if (runtime.Literal is not { } written)
        {
            return [];
        }

        if (written is "go1.x")
        {
            return [Remark(resource, "T16", runtime.At!.At, new SupportEnd("The runtime", "go1.x", new DateOnly(2024, 1, 8), "provided.al2023"))];
        }

        var (prefix, product) = Array.Find(Runtimes, known => written.StartsWith(known.Prefix, StringComparison.Ordinal));
        return prefix is not null && SupportEnd.Of(scope.Knowledge, product, written[prefix.Length..].Replace(".x", "", StringComparison.Ordinal), scope.Today) is { } end ? [Remark(resource, "T16", runtime.At!.At, end)] : [];
    }

    private static Remark Remark(TerraformResource resource, string rule, HclSpan at, SupportEnd end) =>
        resource.Remark(rule, at, ("product", end.Product), ("line", end.Line), ("ended", end.Says), ("next", end.Next is { } next ? $"; {next} is the line to take" : ""));
}
