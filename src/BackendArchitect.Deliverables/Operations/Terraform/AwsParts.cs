using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>Stores, cache, queue and files of the design on AWS.</summary>
internal static class AwsParts
{
    public static bool IsSql(Blueprint blueprint) => blueprint.UsesAny("amazon-rds-postgresql", "amazon-rds-mysql");

    public static bool HasCache(Blueprint blueprint) => blueprint.UsesAny("amazon-elasticache-valkey", "amazon-elasticache-redis");

    public static string Database(Blueprint blueprint) => IsSql(blueprint) ? Sql(blueprint) : blueprint.Uses("dynamodb") ? Tables(blueprint) : "";

    private static string Sql(Blueprint blueprint)
    {
        var size = new Sizing(blueprint);
        var mysql = blueprint.Uses("amazon-rds-mysql");
        var (engine, port, version) = mysql ? ("mysql", 3306, blueprint.Version("amazon-rds-mysql", "8.4")) : ("postgres", 5432, blueprint.Version("amazon-rds-postgresql", "18"));
        var kind = size.IsSmallStore ? "db.t4g.medium" : $"db.{(size["db_memory_gb"] >= size["db_vcpu"] * 8 ? "r" : "m")}7g.{size.StoreSize}";
        return $$"""
            # Planned with {{AwsFiles.Plain(size["db_vcpu"])}} vCPU, {{AwsFiles.Plain(size["db_memory_gb"])}} GB of memory and {{size.StorageGb}} GB of storage a node: see capacity.md.
            resource "aws_db_subnet_group" "store" {
              name_prefix = "${var.name}-"
              subnet_ids  = aws_subnet.private[*].id
            }

            resource "aws_security_group" "store" {
              name_prefix = "${var.name}-store-"
              description = "The database, from our code alone"
              vpc_id      = aws_vpc.main.id
            }

            resource "aws_vpc_security_group_ingress_rule" "store" {
              security_group_id            = aws_security_group.store.id
              referenced_security_group_id = aws_security_group.app.id
              ip_protocol                  = "tcp"
              from_port                    = {{port}}
              to_port                      = {{port}}
            }

            resource "aws_db_instance" "store" {
              identifier_prefix            = "${var.name}-"
              engine                       = "{{engine}}"
              engine_version               = "{{version}}"
              instance_class               = "{{kind}}"
              allocated_storage            = {{size.StorageGb}}
              max_allocated_storage        = {{size.StorageGb}} * 2
              storage_type                 = "gp3"
              storage_encrypted            = true
              db_name                      = "app"
              username                     = "app"
              manage_master_user_password  = true
              multi_az                     = {{(size.HasStandby ? "true" : "false")}}
              db_subnet_group_name         = aws_db_subnet_group.store.name
              vpc_security_group_ids       = [aws_security_group.store.id]
              backup_retention_period      = {{Sizing.BackupDays}}
              deletion_protection          = true
              copy_tags_to_snapshot        = true
              performance_insights_enabled = true
              final_snapshot_identifier    = "${var.name}-final"
            }
            """ + (size.Readers == 0 ? "" : $$"""


            resource "aws_db_instance" "reader" {
              count                  = {{size.Readers}}
              identifier_prefix      = "${var.name}-reader-"
              replicate_source_db    = aws_db_instance.store.identifier
              instance_class         = "{{kind}}"
              storage_encrypted      = true
              vpc_security_group_ids = [aws_security_group.store.id]
              skip_final_snapshot    = true
            }
            """);
    }

    private static string Tables(Blueprint blueprint) => """
        # Keys and indexes as in database/key-design.md: add an attribute and an index there first, then here.
        """ + string.Concat(blueprint.Entities.Select(entity => entity.Id.Replace('_', '-')).Distinct(StringComparer.Ordinal).Select(id => $$"""


            resource "aws_dynamodb_table" "{{id.Replace('-', '_')}}" {
              name                        = "${var.name}-{{id}}"
              billing_mode                = "PAY_PER_REQUEST"
              hash_key                    = "pk"
              range_key                   = "sk"
              deletion_protection_enabled = true

              attribute {
                name = "pk"
                type = "S"
              }

              attribute {
                name = "sk"
                type = "S"
              }

              point_in_time_recovery {
                enabled = true
              }
            }
            """));

    public static string Cache(Blueprint blueprint)
    {
        if (!HasCache(blueprint))
        {
            return "";
        }

        var size = new Sizing(blueprint);
        var nodes = Math.Max(1, (int)size["cache_nodes"]);
        var engine = blueprint.Uses("amazon-elasticache-valkey") ? "valkey" : "redis";
        return $$"""
            # Planned with {{AwsFiles.Plain(size["cache_gb"])}} GB in {{nodes}} node{{(nodes == 1 ? "" : "s")}}. What is in it can be lost: it is filled again.
            resource "aws_elasticache_subnet_group" "cache" {
              name       = "${var.name}-cache"
              subnet_ids = aws_subnet.private[*].id
            }

            resource "aws_security_group" "cache" {
              name_prefix = "${var.name}-cache-"
              description = "The cache, from our code alone"
              vpc_id      = aws_vpc.main.id
            }

            resource "aws_vpc_security_group_ingress_rule" "cache" {
              security_group_id            = aws_security_group.cache.id
              referenced_security_group_id = aws_security_group.app.id
              ip_protocol                  = "tcp"
              from_port                    = 6379
              to_port                      = 6379
            }

            resource "aws_elasticache_replication_group" "cache" {
              replication_group_id       = "${var.name}-cache"
              description                = "Cache-aside for reads"
              engine                     = "{{engine}}"
              node_type                  = "{{CacheNode(size["cache_gb"])}}"
              num_cache_clusters         = {{nodes}}
              automatic_failover_enabled = {{(nodes > 1 ? "true" : "false")}}
              multi_az_enabled           = {{(nodes > 1 ? "true" : "false")}}
              at_rest_encryption_enabled = true
              transit_encryption_enabled = true
              subnet_group_name          = aws_elasticache_subnet_group.cache.name
              security_group_ids         = [aws_security_group.cache.id]
            }
            """;
    }

    // Memory of each node, as AWS lists it, in GiB: 3.1, 13, 26, 53, 106.
    private static string CacheNode(double gigabytes) => gigabytes switch
    {
        <= 3 => "cache.t4g.medium",
        <= 13 => "cache.r7g.large",
        <= 26 => "cache.r7g.xlarge",
        <= 52 => "cache.r7g.2xlarge",
        <= 105 => "cache.r7g.4xlarge",
        _ => "cache.r7g.8xlarge",
    };

    public static string Queue(Blueprint blueprint) => !blueprint.Uses("sqs") ? "" : """
        resource "aws_sqs_queue" "dead" {
          name                      = "${var.name}-dead"
          message_retention_seconds = 1209600
          sqs_managed_sse_enabled   = true
        }

        # A message that fails five times is put aside, so that it cannot hold up the others.
        resource "aws_sqs_queue" "work" {
          name                       = "${var.name}-work"
          visibility_timeout_seconds = 60
          receive_wait_time_seconds  = 20
          sqs_managed_sse_enabled    = true

          redrive_policy = jsonencode({
            deadLetterTargetArn = aws_sqs_queue.dead.arn
            maxReceiveCount     = 5
          })
        }
        """;

    public static string Files(Blueprint blueprint) => !blueprint.Uses("s3") ? "" : """
        resource "aws_s3_bucket" "files" {
          bucket_prefix = "${var.name}-files-"
        }

        resource "aws_s3_bucket_public_access_block" "files" {
          bucket                  = aws_s3_bucket.files.id
          block_public_acls       = true
          block_public_policy     = true
          ignore_public_acls      = true
          restrict_public_buckets = true
        }

        # What is overwritten or deleted by mistake comes back from here.
        resource "aws_s3_bucket_versioning" "files" {
          bucket = aws_s3_bucket.files.id

          versioning_configuration {
            status = "Enabled"
          }
        }
        """;
}
