using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>The design on Google Cloud: network, stores, queue and files; what runs the code is in <see cref="GoogleCompute"/>.</summary>
internal static class GoogleFiles
{
    private static readonly HashSet<string> Made =
        ["cloud-sql-postgresql", "cloud-sql-mysql", "firestore", "memorystore", "gcp-pubsub", "gcs", "google-cloud-cdn", "gcp-load-balancer", "postgres-queue", "mysql-queue"];

    public static IEnumerable<(string Name, string Text)> Of(Blueprint blueprint) =>
    [
        ("versions.tf", TerraformFiles.Missing(blueprint, Made) + Versions),
        ("variables.tf", Variables(blueprint)),
        ("network.tf", Network),
        ("database.tf", Database(blueprint)),
        ("cache.tf", Cache(blueprint)),
        ("queue.tf", Queue(blueprint)),
        ("files.tf", Files(blueprint)),
        ("compute.tf", GoogleCompute.Of(blueprint)),
        ("edge.tf", GoogleCompute.Edge(blueprint)),
        ("alarms.tf", GoogleCompute.Alarms(blueprint)),
    ];

    public static bool IsSql(Blueprint blueprint) => blueprint.UsesAny("cloud-sql-postgresql", "cloud-sql-mysql");

    private const string Versions = """
        terraform {
          required_version = ">= 1.10"

          required_providers {
            google = {
              source  = "hashicorp/google"
              version = "~> 7.0"
            }
          }

          # The bucket comes with: terraform init -backend-config=backend.hcl
          backend "gcs" {}
        }

        provider "google" {
          project = var.project
          region  = var.region
        }
        """;

    private static string Variables(Blueprint blueprint) => $$"""
        variable "name" {
          description = "Prefix of every resource."
          type        = string
          default     = "{{TerraformFiles.Slug(blueprint)}}"
        }

        variable "project" {
          description = "Project everything belongs to."
          type        = string
        }

        variable "region" {
          description = "Region everything runs in."
          type        = string
        }

        variable "image" {
          description = "Image to run, with its digest: the pipeline sets it."
          type        = string
        }

        variable "alarm_email" {
          description = "Who is told when a promise is at risk."
          type        = string
        }
        """ + (GoogleCompute.HasEdge(blueprint) ? """


        variable "domain" {
          description = "Public name of the system."
          type        = string
        }
        """ : "");

    private const string Network = """
        resource "google_compute_network" "main" {
          name                    = var.name
          auto_create_subnetworks = false
        }

        resource "google_compute_subnetwork" "app" {
          name                     = "${var.name}-app"
          network                  = google_compute_network.main.id
          region                   = var.region
          ip_cidr_range            = "10.0.0.0/20"
          private_ip_google_access = true
        }

        # Stores have private addresses alone.
        resource "google_compute_global_address" "stores" {
          name          = "${var.name}-stores"
          network       = google_compute_network.main.id
          purpose       = "VPC_PEERING"
          address_type  = "INTERNAL"
          prefix_length = 20
        }

        resource "google_service_networking_connection" "stores" {
          network                 = google_compute_network.main.id
          service                 = "servicenetworking.googleapis.com"
          reserved_peering_ranges = [google_compute_global_address.stores.name]
        }

        resource "google_compute_router" "out" {
          name    = "${var.name}-out"
          network = google_compute_network.main.id
          region  = var.region
        }

        resource "google_compute_router_nat" "out" {
          name                               = "${var.name}-out"
          router                             = google_compute_router.out.name
          region                             = var.region
          nat_ip_allocate_option             = "AUTO_ONLY"
          source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"
        }
        """;

    private static string Database(Blueprint blueprint)
    {
        if (!IsSql(blueprint))
        {
            return !blueprint.Uses("firestore") ? "" : """
                # Indexes are in database/key-design.md.
                resource "google_firestore_database" "store" {
                  name                              = "(default)"
                  location_id                       = var.region
                  type                              = "FIRESTORE_NATIVE"
                  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
                  delete_protection_state           = "DELETE_PROTECTION_ENABLED"
                }
                """;
        }

        var size = new Sizing(blueprint);
        var mysql = blueprint.Uses("cloud-sql-mysql");
        var version = mysql
            ? "MYSQL_" + blueprint.Version("cloud-sql-mysql", "8.4").Replace('.', '_')
            : "POSTGRES_" + blueprint.Version("cloud-sql-postgresql", "18");
        var tier = size.IsSmallStore && !size.HasStandby ? "db-g1-small" : $"db-custom-{size.StoreCores}-{(int)Math.Ceiling(Math.Max(size["db_memory_gb"], size.StoreCores * 0.9) * 4) * 256}";
        return $$"""
            # Planned with {{AwsFiles.Plain(size["db_vcpu"])}} vCPU, {{AwsFiles.Plain(size["db_memory_gb"])}} GB of memory and {{size.StorageGb}} GB of storage a node: see capacity.md.
            resource "google_sql_database_instance" "store" {
              name                = "${var.name}-store"
              region              = var.region
              database_version    = "{{version}}"
              deletion_protection = true
              depends_on          = [google_service_networking_connection.stores]

              settings {
                edition           = "ENTERPRISE"
                tier              = "{{tier}}"
                availability_type = "{{(size.HasStandby ? "REGIONAL" : "ZONAL")}}"
                disk_type         = "PD_SSD"
                disk_size         = {{size.StorageGb}}
                disk_autoresize   = true

                ip_configuration {
                  ipv4_enabled    = false
                  private_network = google_compute_network.main.id
                  ssl_mode        = "ENCRYPTED_ONLY"
                }

                backup_configuration {
                  enabled                        = true
                  {{(mysql ? "binary_log_enabled             = true" : "point_in_time_recovery_enabled = true")}}
                  transaction_log_retention_days = 7

                  backup_retention_settings {
                    retained_backups = {{Sizing.BackupDays}}
                  }
                }

                insights_config {
                  query_insights_enabled = true
                }
              }
            }

            resource "google_sql_database" "app" {
              name     = "app"
              instance = google_sql_database_instance.store.name
            }
            """ + (size.Readers == 0 ? "" : $$"""


            resource "google_sql_database_instance" "reader" {
              count                = {{size.Readers}}
              name                 = "${var.name}-reader-${count.index}"
              region               = var.region
              database_version     = google_sql_database_instance.store.database_version
              master_instance_name = google_sql_database_instance.store.name

              settings {
                edition   = "ENTERPRISE"
                tier      = "{{tier}}"
                disk_type = "PD_SSD"

                ip_configuration {
                  ipv4_enabled    = false
                  private_network = google_compute_network.main.id
                  ssl_mode        = "ENCRYPTED_ONLY"
                }
              }
            }
            """);
    }

    private static string Cache(Blueprint blueprint)
    {
        if (!blueprint.Uses("memorystore"))
        {
            return "";
        }

        var size = new Sizing(blueprint);
        var nodes = Math.Max(1, (int)size["cache_nodes"]);
        return $$"""
            # Planned with {{AwsFiles.Plain(size["cache_gb"])}} GB. What is in it can be lost: it is filled again.
            resource "google_redis_instance" "cache" {
              name                    = "${var.name}-cache"
              region                  = var.region
              redis_version           = "REDIS_7_2"
              tier                    = "{{(nodes > 1 ? "STANDARD_HA" : "BASIC")}}"
              memory_size_gb          = {{Math.Max(1, (int)Math.Ceiling(size["cache_gb"]))}}
              authorized_network      = google_compute_network.main.id
              connect_mode            = "PRIVATE_SERVICE_ACCESS"
              auth_enabled            = true
              transit_encryption_mode = "SERVER_AUTHENTICATION"
              depends_on              = [google_service_networking_connection.stores]
            }
            """;
    }

    private static string Queue(Blueprint blueprint) => !blueprint.Uses("gcp-pubsub") ? "" : """
        resource "google_pubsub_topic" "work" {
          name = "${var.name}-work"
        }

        resource "google_pubsub_topic" "dead" {
          name                       = "${var.name}-dead"
          message_retention_duration = "1209600s"
        }

        # A message that fails five times is put aside, so that it cannot hold up the others.
        resource "google_pubsub_subscription" "work" {
          name                         = "${var.name}-work"
          topic                        = google_pubsub_topic.work.id
          ack_deadline_seconds         = 60
          enable_exactly_once_delivery = true

          dead_letter_policy {
            dead_letter_topic     = google_pubsub_topic.dead.id
            max_delivery_attempts = 5
          }

          retry_policy {
            minimum_backoff = "10s"
            maximum_backoff = "600s"
          }
        }

        resource "google_pubsub_subscription" "dead" {
          name  = "${var.name}-dead"
          topic = google_pubsub_topic.dead.id
        }
        """;

    private static string Files(Blueprint blueprint) => !blueprint.Uses("gcs") ? "" : """
        resource "google_storage_bucket" "files" {
          name                        = "${var.project}-${var.name}-files"
          location                    = var.region
          uniform_bucket_level_access = true
          public_access_prevention    = "enforced"

          # What is overwritten or deleted by mistake comes back from here.
          versioning {
            enabled = true
          }
        }
        """;
}
