using System.Collections.Frozen;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Existing;

/// <summary>Which Terraform resources are parts of a system, and of which technology of the catalogue.</summary>
internal static class TerraformKinds
{
    private static readonly FrozenDictionary<string, (PartKind Kind, string Technology)> Known = new Dictionary<string, (PartKind, string)>(StringComparer.Ordinal)
    {
        ["aws_db_instance"] = (PartKind.Store, ""), ["aws_rds_cluster"] = (PartKind.Store, ""), ["aws_docdb_cluster"] = (PartKind.Store, "amazon-documentdb"), ["aws_dynamodb_table"] = (PartKind.Store, "dynamodb"),
        ["aws_elasticache_cluster"] = (PartKind.Cache, ""), ["aws_elasticache_replication_group"] = (PartKind.Cache, ""), ["aws_elasticache_serverless_cache"] = (PartKind.Cache, ""),
        ["aws_sqs_queue"] = (PartKind.Queue, "sqs"), ["aws_sns_topic"] = (PartKind.Queue, "sns"), ["aws_msk_cluster"] = (PartKind.Queue, "amazon-msk"), ["aws_mq_broker"] = (PartKind.Queue, "amazon-mq-rabbitmq"), ["aws_kinesis_stream"] = (PartKind.Queue, "kinesis"),
        ["aws_ecs_service"] = (PartKind.Service, "ecs-fargate"), ["aws_lambda_function"] = (PartKind.Service, "aws-lambda"), ["aws_instance"] = (PartKind.Service, "aws-ec2"), ["aws_elastic_beanstalk_environment"] = (PartKind.Service, "aws-elastic-beanstalk"), ["aws_apprunner_service"] = (PartKind.Service, ""),
        ["aws_lb"] = (PartKind.Edge, "alb"), ["aws_alb"] = (PartKind.Edge, "alb"), ["aws_cloudfront_distribution"] = (PartKind.Edge, "cloudfront"), ["aws_api_gateway_rest_api"] = (PartKind.Edge, "amazon-api-gateway"), ["aws_apigatewayv2_api"] = (PartKind.Edge, "amazon-api-gateway"),
        ["aws_s3_bucket"] = (PartKind.Files, "s3"), ["aws_efs_file_system"] = (PartKind.Files, "amazon-efs"), ["aws_opensearch_domain"] = (PartKind.Search, "amazon-opensearch"), ["aws_elasticsearch_domain"] = (PartKind.Search, "elasticsearch"),
        ["google_sql_database_instance"] = (PartKind.Store, ""), ["google_spanner_instance"] = (PartKind.Store, "spanner"), ["google_bigtable_instance"] = (PartKind.Store, "bigtable"), ["google_firestore_database"] = (PartKind.Store, "firestore"),
        ["google_redis_instance"] = (PartKind.Cache, "memorystore"), ["google_pubsub_topic"] = (PartKind.Queue, "gcp-pubsub"), ["google_cloud_tasks_queue"] = (PartKind.Queue, "google-cloud-tasks"), ["google_cloud_run_service"] = (PartKind.Service, "cloud-run"), ["google_cloud_run_v2_service"] = (PartKind.Service, "cloud-run"),
        ["google_cloudfunctions_function"] = (PartKind.Service, "cloud-functions"), ["google_cloudfunctions2_function"] = (PartKind.Service, "cloud-functions"), ["google_compute_instance"] = (PartKind.Service, ""), ["google_storage_bucket"] = (PartKind.Files, "gcs"),
        ["azurerm_postgresql_flexible_server"] = (PartKind.Store, "azure-database-postgresql"), ["azurerm_mysql_flexible_server"] = (PartKind.Store, "azure-database-mysql"), ["azurerm_mssql_database"] = (PartKind.Store, "azure-sql"), ["azurerm_cosmosdb_account"] = (PartKind.Store, "cosmos-db"),
        ["azurerm_redis_cache"] = (PartKind.Cache, "azure-managed-redis"), ["azurerm_servicebus_queue"] = (PartKind.Queue, "azure-service-bus"), ["azurerm_servicebus_topic"] = (PartKind.Queue, "azure-service-bus"), ["azurerm_eventhub"] = (PartKind.Queue, "azure-event-hubs"),
        ["azurerm_container_app"] = (PartKind.Service, "azure-container-apps"), ["azurerm_linux_web_app"] = (PartKind.Service, "azure-app-service"), ["azurerm_windows_web_app"] = (PartKind.Service, "azure-app-service"), ["azurerm_linux_function_app"] = (PartKind.Service, "azure-functions"),
        ["azurerm_storage_account"] = (PartKind.Files, "azure-blob"), ["azurerm_application_gateway"] = (PartKind.Edge, "azure-application-gateway"), ["azurerm_api_management"] = (PartKind.Edge, "azure-api-management"), ["azurerm_search_service"] = (PartKind.Search, "azure-ai-search"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Resources that join two others: which attribute names the caller, and which the callee.</summary>
    public static readonly FrozenDictionary<string, (string From, string To)> Joins = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["aws_lambda_event_source_mapping"] = ("event_source_arn", "function_name"), ["aws_sns_topic_subscription"] = ("topic_arn", "endpoint"), ["aws_apigatewayv2_integration"] = ("api_id", "integration_uri"),
        ["aws_api_gateway_integration"] = ("rest_api_id", "uri"), ["aws_lb_target_group_attachment"] = ("target_group_arn", "target_id"), ["google_pubsub_subscription"] = ("topic", "push_config"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Knows(string type) => Known.ContainsKey(type);

    public static PartKind KindOf(string type) => Known[type].Kind;

    /// <param name="engine">What the resource says of the engine in it; empty when it says nothing.</param>
    /// <returns>Null when nothing tells.</returns>
    public static string? TechnologyOf(string type, string engine) => type switch
    {
        "aws_db_instance" => engine switch { "postgres" => "amazon-rds-postgresql", "mysql" => "amazon-rds-mysql", "mariadb" => "mariadb", _ when engine.StartsWith("sqlserver", StringComparison.Ordinal) => "sqlserver", _ when engine.StartsWith("oracle", StringComparison.Ordinal) => "oracle-database", _ => null },
        "aws_rds_cluster" => engine switch { "aurora-postgresql" => "amazon-aurora-postgresql", "aurora-mysql" or "aurora" => "aurora-mysql", "postgres" => "amazon-rds-postgresql", "mysql" => "amazon-rds-mysql", _ => null },
        "aws_elasticache_cluster" or "aws_elasticache_replication_group" or "aws_elasticache_serverless_cache" => engine switch { "valkey" => "amazon-elasticache-valkey", "memcached" => "memcached", _ => "amazon-elasticache-redis" },
        "google_sql_database_instance" => engine.StartsWith("POSTGRES", StringComparison.Ordinal) ? "cloud-sql-postgresql" : engine.StartsWith("MYSQL", StringComparison.Ordinal) ? "cloud-sql-mysql" : engine.StartsWith("SQLSERVER", StringComparison.Ordinal) ? "sqlserver" : null,
        _ => Known[type].Technology is { Length: > 0 } technology ? technology : null,
    };

    public static string? CloudOf(string type) => type.StartsWith("aws_", StringComparison.Ordinal) ? "aws" : type.StartsWith("google_", StringComparison.Ordinal) ? "gcp" : type.StartsWith("azurerm_", StringComparison.Ordinal) ? "azure" : null;
}
