using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>What runs the code of the design on Azure, what stands before it, and who is told.</summary>
internal static class AzureCompute
{
    public static bool NeedsStorage(Blueprint blueprint) => blueprint.Choice("hosting") == "functions";

    public static string Of(Blueprint blueprint) => blueprint.Choice("hosting") switch
    {
        "kubernetes" => Cluster(blueprint),
        "functions" => Functions(blueprint),
        _ => Environment + string.Concat(blueprint.Own().Select(part => "\n\n" + App(blueprint, part))),
    };

    private const string Environment = """
        resource "azurerm_log_analytics_workspace" "main" {
          name                = var.name
          resource_group_name = azurerm_resource_group.main.name
          location            = azurerm_resource_group.main.location
          retention_in_days   = 90
        }

        resource "azurerm_container_app_environment" "main" {
          name                       = var.name
          resource_group_name        = azurerm_resource_group.main.name
          location                   = azurerm_resource_group.main.location
          log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id
          infrastructure_subnet_id   = azurerm_subnet.app.id
          zone_redundancy_enabled    = true

          workload_profile {
            name                  = "Consumption"
            workload_profile_type = "Consumption"
          }
        }
        """;

    private static string App(Blueprint blueprint, Part part)
    {
        var size = new Sizing(blueprint);
        var worker = part.Kind == PartKind.Worker;
        var copies = Math.Max(1, part.Instances);
        // Container Apps sells two GB with each vCPU.
        var cores = worker ? 0.5 : Math.Min(4, Math.Ceiling(Math.Max(size.AppCores, size.AppMemoryGb / 2) * 4) / 4);
        return $$"""
            # {{part.Name}}: {{part.Does.ReplaceLineEndings(" ")}}
            resource "azurerm_container_app" "{{part.Id.Replace('-', '_')}}" {
              name                         = "{{part.Id}}"
              resource_group_name          = azurerm_resource_group.main.name
              container_app_environment_id = azurerm_container_app_environment.main.id
              revision_mode                = "Multiple"

              identity {
                type = "SystemAssigned"
              }

              template {
                min_replicas = {{Math.Min(2, copies)}}
                max_replicas = {{copies}} * 2

                container {
                  name   = "app"
                  image  = var.image
                  cpu    = {{AwsFiles.Plain(cores)}}
                  memory = "{{(cores * 2).ToString("0.##", CultureInfo.InvariantCulture)}}Gi"

                  env {
                    name  = "PART"
                    value = "{{part.Id}}"
                  }
            {{(worker ? "    }\n  }\n" : $$"""

                  liveness_probe {
                    transport = "HTTP"
                    path      = "/health"
                    port      = 8080
                  }

                  readiness_probe {
                    transport = "HTTP"
                    path      = "/ready"
                    port      = 8080
                  }
                }

                http_scale_rule {
                  name                = "load"
                  concurrent_requests = "{{Math.Max(1, (int)Math.Ceiling(size["plan_rps_per_vcpu"] * cores * Math.Max(0.05, size["response_time_s"])))}}"
                }
              }

              ingress {
                external_enabled = true
                target_port      = 8080

                traffic_weight {
                  latest_revision = true
                  percentage      = 100
                }
              }

            """)}}
              # The pipeline releases images; this code keeps everything else.
              lifecycle {
                ignore_changes = [template[0].container[0].image]
              }
            }
            """;
    }

    // Nodes for what is planned, in nodes of four vCPU, and one that may be lost.
    private static string Cluster(Blueprint blueprint)
    {
        var size = new Sizing(blueprint);
        var cores = blueprint.Own().Sum(part => Math.Max(1, part.Instances) * (part.Kind == PartKind.Worker ? 0.5 : size.AppCores));
        var nodes = Math.Max(2, (int)Math.Ceiling(cores / 4) + 1);
        return $$"""
            # {{AwsFiles.Plain(cores)}} vCPU of pods at the peak on nodes of four, and one node that may be lost. What runs on it is in ../kubernetes.
            resource "azurerm_kubernetes_cluster" "main" {
              name                      = var.name
              resource_group_name       = azurerm_resource_group.main.name
              location                  = azurerm_resource_group.main.location
              dns_prefix                = var.name
              sku_tier                  = "Standard"
              automatic_upgrade_channel = "patch"
              local_account_disabled    = true
              oidc_issuer_enabled       = true
              workload_identity_enabled = true

              default_node_pool {
                name                 = "app"
                vm_size              = "Standard_D4ds_v5"
                zones                = ["1", "2", "3"]
                auto_scaling_enabled = true
                min_count            = 2
                max_count            = {{nodes}} * 2
                vnet_subnet_id       = azurerm_subnet.app.id
              }

              identity {
                type = "SystemAssigned"
              }

              azure_active_directory_role_based_access_control {
                azure_rbac_enabled = true
              }

              network_profile {
                network_plugin     = "azure"
                network_policy     = "cilium"
                network_data_plane = "cilium"
              }
            }
            """;
    }

    private static string Functions(Blueprint blueprint)
    {
        var (runtime, version) = Runtime(blueprint);
        return """
            resource "azurerm_service_plan" "main" {
              name                = var.name
              resource_group_name = azurerm_resource_group.main.name
              location            = azurerm_resource_group.main.location
              os_type             = "Linux"
              sku_name            = "FC1"
            }
            """ + string.Concat(blueprint.Own().Select(part => $$"""


            # {{part.Name}}: {{part.Does.ReplaceLineEndings(" ")}}
            resource "azurerm_function_app_flex_consumption" "{{part.Id.Replace('-', '_')}}" {
              name                        = "${var.name}-{{part.Id}}"
              resource_group_name         = azurerm_resource_group.main.name
              location                    = azurerm_resource_group.main.location
              service_plan_id             = azurerm_service_plan.main.id
              storage_container_type      = "blobContainer"
              storage_container_endpoint  = "${azurerm_storage_account.files.primary_blob_endpoint}${azurerm_storage_container.files.name}"
              storage_authentication_type = "SystemAssignedIdentity"
              runtime_name                = "{{runtime}}"
              runtime_version             = "{{version}}"
              maximum_instance_count      = 100
              instance_memory_in_mb       = 2 * 1024
              virtual_network_subnet_id   = azurerm_subnet.app.id
              https_only                  = true
              app_settings                = { PART = "{{part.Id}}" }

              identity {
                type = "SystemAssigned"
              }

              site_config {}
            }
            """));
    }

    private static (string Name, string Version) Runtime(Blueprint blueprint) => Toolchain.Of(blueprint) switch
    {
        ({ Language: "python" }, _) => ("python", "3.13"),
        ({ Language: "java" }, _) => ("java", "21"),
        ({ Language: "csharp" }, var version) => ("dotnet-isolated", version?.Contains('.', StringComparison.Ordinal) == true ? version : $"{version ?? "10"}.0"),
        _ => ("node", "22"),
    };

    public static string Edge(Blueprint blueprint) =>
        !blueprint.Uses("azure-front-door") || blueprint.Choice("hosting") is not "managed-containers" || blueprint.Own().FirstOrDefault(part => part.Kind == PartKind.Service) is not { } front ? "" : $$"""
        resource "azurerm_cdn_frontdoor_profile" "edge" {
          name                = var.name
          resource_group_name = azurerm_resource_group.main.name
          sku_name            = "Standard_AzureFrontDoor"
        }

        resource "azurerm_cdn_frontdoor_endpoint" "edge" {
          name                     = var.name
          cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.edge.id
        }

        resource "azurerm_cdn_frontdoor_origin_group" "app" {
          name                     = "app"
          cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.edge.id

          load_balancing {}

          health_probe {
            protocol            = "Https"
            path                = "/ready"
            interval_in_seconds = 30
          }
        }

        resource "azurerm_cdn_frontdoor_origin" "app" {
          name                           = "app"
          cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.app.id
          host_name                      = azurerm_container_app.{{front.Id.Replace('-', '_')}}.ingress[0].fqdn
          origin_host_header             = azurerm_container_app.{{front.Id.Replace('-', '_')}}.ingress[0].fqdn
          certificate_name_check_enabled = true
          enabled                        = true
        }

        # What may be cached says so itself, by Cache-Control; everything else passes through.
        resource "azurerm_cdn_frontdoor_route" "app" {
          name                          = "app"
          cdn_frontdoor_endpoint_id     = azurerm_cdn_frontdoor_endpoint.edge.id
          cdn_frontdoor_origin_group_id = azurerm_cdn_frontdoor_origin_group.app.id
          cdn_frontdoor_origin_ids      = [azurerm_cdn_frontdoor_origin.app.id]
          supported_protocols           = ["Http", "Https"]
          patterns_to_match             = ["/*"]
          forwarding_protocol           = "HttpsOnly"
          https_redirect_enabled        = true

          cache {
            query_string_caching_behavior = "UseQueryString"
          }
        }
        """;

    public static string Alarms(Blueprint blueprint) => """
        resource "azurerm_monitor_action_group" "alarms" {
          name                = "${var.name}-alarms"
          short_name          = "alarms"
          resource_group_name = azurerm_resource_group.main.name

          email_receiver {
            name          = "on-call"
            email_address = var.alarm_email
          }
        }
        """ + (!AzureFiles.IsSql(blueprint) ? "" : """


        # Above this, waiting grows faster than load.
        resource "azurerm_monitor_metric_alert" "store_busy" {
          name                = "${var.name}-store-busy"
          resource_group_name = azurerm_resource_group.main.name
          scopes              = [azurerm_postgresql_flexible_server.store.id]
          window_size         = "PT15M"

          criteria {
            metric_namespace = "Microsoft.DBforPostgreSQL/flexibleServers"
            metric_name      = "cpu_percent"
            aggregation      = "Average"
            operator         = "GreaterThan"
            threshold        = 80
          }

          action {
            action_group_id = azurerm_monitor_action_group.alarms.id
          }
        }
        """);
}
