using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>The design on Azure: network, stores, queue and files; what runs the code is in <see cref="AzureCompute"/>.</summary>
internal static class AzureFiles
{
    private static readonly HashSet<string> Made =
        ["azure-database-postgresql", "azure-managed-redis", "azure-service-bus", "azure-blob", "azure-front-door", "postgres-queue"];

    // What PostgreSQL servers are sold with, in GB.
    private static readonly long[] Disks = [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384];

    public static IEnumerable<(string Name, string Text)> Of(Blueprint blueprint) =>
    [
        ("versions.tf", TerraformFiles.Missing(blueprint, Made) + Versions),
        ("variables.tf", Variables(blueprint)),
        ("network.tf", Network(blueprint)),
        ("database.tf", Database(blueprint)),
        ("cache.tf", Cache(blueprint)),
        ("queue.tf", Queue(blueprint)),
        ("files.tf", Files(blueprint)),
        ("compute.tf", AzureCompute.Of(blueprint)),
        ("edge.tf", AzureCompute.Edge(blueprint)),
        ("alarms.tf", AzureCompute.Alarms(blueprint)),
    ];

    public static bool IsSql(Blueprint blueprint) => blueprint.Uses("azure-database-postgresql");

    private const string Versions = """
        terraform {
          required_version = ">= 1.10"

          required_providers {
            azurerm = {
              source  = "hashicorp/azurerm"
              version = "~> 4.0"
            }
          }

          # The storage account comes with: terraform init -backend-config=backend.hcl
          backend "azurerm" {
            use_azuread_auth = true
          }
        }

        # The subscription comes from ARM_SUBSCRIPTION_ID.
        provider "azurerm" {
          features {}
        }

        data "azurerm_client_config" "here" {}

        resource "azurerm_resource_group" "main" {
          name     = var.name
          location = var.region
        }
        """;

    private static string Variables(Blueprint blueprint) => $$"""
        variable "name" {
          description = "Prefix of every resource."
          type        = string
          default     = "{{TerraformFiles.Slug(blueprint)}}"
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
        """;

    private static string Network(Blueprint blueprint) => """
        resource "azurerm_virtual_network" "main" {
          name                = var.name
          resource_group_name = azurerm_resource_group.main.name
          location            = azurerm_resource_group.main.location
          address_space       = ["10.0.0.0/16"]
        }

        resource "azurerm_subnet" "app" {
          name                 = "app"
          resource_group_name  = azurerm_resource_group.main.name
          virtual_network_name = azurerm_virtual_network.main.name
          address_prefixes     = ["10.0.0.0/20"]
        """ + (blueprint.Choice("hosting") == "kubernetes" ? "\n}" : """


          delegation {
            name = "app"

            service_delegation {
              name    = "Microsoft.App/environments"
              actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
            }
          }
        }
        """) + (!IsSql(blueprint) ? "" : """


        resource "azurerm_subnet" "store" {
          name                 = "store"
          resource_group_name  = azurerm_resource_group.main.name
          virtual_network_name = azurerm_virtual_network.main.name
          address_prefixes     = ["10.0.16.0/24"]

          delegation {
            name = "store"

            service_delegation {
              name    = "Microsoft.DBforPostgreSQL/flexibleServers"
              actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
            }
          }
        }

        resource "azurerm_private_dns_zone" "store" {
          name                = "${var.name}.postgres.database.azure.com"
          resource_group_name = azurerm_resource_group.main.name
        }

        resource "azurerm_private_dns_zone_virtual_network_link" "store" {
          name                  = "store"
          resource_group_name   = azurerm_resource_group.main.name
          private_dns_zone_name = azurerm_private_dns_zone.store.name
          virtual_network_id    = azurerm_virtual_network.main.id
        }
        """);

    private static string Database(Blueprint blueprint)
    {
        if (!IsSql(blueprint))
        {
            return "";
        }

        var size = new Sizing(blueprint);
        var kind = size.IsSmallStore && !size.HasStandby ? "B_Standard_B2s" : size["db_memory_gb"] >= size["db_vcpu"] * 8 ? $"MO_Standard_E{size.StoreCores}ds_v5" : $"GP_Standard_D{size.StoreCores}ds_v5";
        return $$"""
            # Planned with {{AwsFiles.Plain(size["db_vcpu"])}} vCPU, {{AwsFiles.Plain(size["db_memory_gb"])}} GB of memory and {{size.StorageGb}} GB of storage a node: see capacity.md.
            resource "azurerm_postgresql_flexible_server" "store" {
              name                          = "${var.name}-store"
              resource_group_name           = azurerm_resource_group.main.name
              location                      = azurerm_resource_group.main.location
              version                       = "{{blueprint.Version("azure-database-postgresql", "18")}}"
              sku_name                      = "{{kind}}"
              storage_mb                    = {{AwsCompute.Thousands(Disks.FirstOrDefault(disk => disk >= size.StorageGb, Disks[^1]) * 1024)}}
              auto_grow_enabled             = true
              backup_retention_days         = {{Sizing.BackupDays}}
              delegated_subnet_id           = azurerm_subnet.store.id
              private_dns_zone_id           = azurerm_private_dns_zone.store.id
              public_network_access_enabled = false
              depends_on                    = [azurerm_private_dns_zone_virtual_network_link.store]

              # The application signs in as itself: there is no password to leak.
              authentication {
                active_directory_auth_enabled = true
                password_auth_enabled         = false
                tenant_id                     = data.azurerm_client_config.here.tenant_id
              }
            {{(size.HasStandby ? """

              high_availability {
                mode = "ZoneRedundant"
              }

            """ : "\n")}}  lifecycle {
                prevent_destroy = true
                ignore_changes  = [zone]
              }
            }

            resource "azurerm_postgresql_flexible_server_database" "app" {
              name      = "app"
              server_id = azurerm_postgresql_flexible_server.store.id
            }
            """;
    }

    private static string Cache(Blueprint blueprint)
    {
        var size = new Sizing(blueprint);
        return !blueprint.Uses("azure-managed-redis") ? "" : $$"""
            # Planned with {{AwsFiles.Plain(size["cache_gb"])}} GB. What is in it can be lost: it is filled again.
            resource "azurerm_managed_redis" "cache" {
              name                      = "${var.name}-cache"
              resource_group_name       = azurerm_resource_group.main.name
              location                  = azurerm_resource_group.main.location
              sku_name                  = "{{CacheSize(size["cache_gb"])}}"
              high_availability_enabled = {{(size["cache_nodes"] > 1 ? "true" : "false")}}

              default_database {
                client_protocol = "Encrypted"
                eviction_policy = "AllKeysLRU"
              }
            }
            """;
    }

    // Memory of each, in GB: 0.5, 1, 3, 6, 12, 24, 60.
    private static string CacheSize(double gigabytes) => gigabytes switch
    {
        <= 1 => "Balanced_B1",
        <= 3 => "Balanced_B3",
        <= 6 => "Balanced_B5",
        <= 12 => "Balanced_B10",
        <= 24 => "Balanced_B20",
        _ => "Balanced_B50",
    };

    private static string Queue(Blueprint blueprint) => !blueprint.Uses("azure-service-bus") ? "" : """
        resource "azurerm_servicebus_namespace" "main" {
          name                = var.name
          resource_group_name = azurerm_resource_group.main.name
          location            = azurerm_resource_group.main.location
          sku                 = "Standard"
          local_auth_enabled  = false
        }

        # A message that fails five times is put aside, so that it cannot hold up the others.
        resource "azurerm_servicebus_queue" "work" {
          name                                 = "work"
          namespace_id                         = azurerm_servicebus_namespace.main.id
          max_delivery_count                   = 5
          dead_lettering_on_message_expiration = true
        }
        """;

    private static string Files(Blueprint blueprint) => !blueprint.UsesAny("azure-blob") && !AzureCompute.NeedsStorage(blueprint) ? "" : """
        resource "azurerm_storage_account" "files" {
          name                            = substr(replace("${var.name}files", "-", ""), 0, 24)
          resource_group_name             = azurerm_resource_group.main.name
          location                        = azurerm_resource_group.main.location
          account_tier                    = "Standard"
          account_replication_type        = "ZRS"
          allow_nested_items_to_be_public = false

          # What is overwritten or deleted by mistake comes back from here.
          blob_properties {
            versioning_enabled = true

            delete_retention_policy {
              days = 30
            }
          }
        }

        resource "azurerm_storage_container" "files" {
          name               = "files"
          storage_account_id = azurerm_storage_account.files.id
        }
        """;
}
