using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>What runs the code of the design on Google Cloud, what stands before it, and who is told.</summary>
internal static class GoogleCompute
{
    public static bool HasEdge(Blueprint blueprint) =>
        blueprint.Choice("hosting") != "kubernetes" && blueprint.UsesAny("google-cloud-cdn", "gcp-load-balancer") && Front(blueprint) is not null;

    public static string Of(Blueprint blueprint) => blueprint.Choice("hosting") == "kubernetes" ? Cluster : """
        resource "google_service_account" "app" {
          account_id   = "${var.name}-app"
          display_name = "What the code of the system may do"
        }
        """ + string.Concat(blueprint.Own().Select(part => "\n\n" + Service(blueprint, part)));

    // Functions of the second generation are Cloud Run services that scale to none.
    private static string Service(Blueprint blueprint, Part part)
    {
        var size = new Sizing(blueprint);
        var worker = part.Kind == PartKind.Worker;
        var functions = blueprint.Choice("hosting") == "functions";
        var copies = Math.Max(1, part.Instances);
        var cores = Math.Max(1, worker ? 1 : (int)Math.Ceiling(size.AppCores));
        return $$"""
            # {{part.Name}}: {{part.Does.ReplaceLineEndings(" ")}}
            resource "google_cloud_run_v2_service" "{{part.Id.Replace('-', '_')}}" {
              name     = "${var.name}-{{part.Id}}"
              location = var.region
              ingress  = "{{(worker ? "INGRESS_TRAFFIC_INTERNAL_ONLY" : HasEdge(blueprint) ? "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" : "INGRESS_TRAFFIC_ALL")}}"

              template {
                service_account = google_service_account.app.email

                scaling {
                  min_instance_count = {{(functions ? 0 : Math.Min(2, copies))}}
                  max_instance_count = {{copies}} * 2
                }

                vpc_access {
                  egress = "PRIVATE_RANGES_ONLY"

                  network_interfaces {
                    network    = google_compute_network.main.id
                    subnetwork = google_compute_subnetwork.app.id
                  }
                }

                containers {
                  image = var.image

                  env {
                    name  = "PART"
                    value = "{{part.Id}}"
                  }

                  ports {
                    container_port = 8080
                  }

                  resources {
                    limits = {
                      cpu    = "{{cores}}"
                      memory = "{{(int)Math.Ceiling(Math.Max(0.5, worker ? 1 : size.AppMemoryGb) * 1024)}}Mi"
                    }
                  }

                  startup_probe {
                    http_get {
                      path = "/ready"
                    }
                  }

                  liveness_probe {
                    http_get {
                      path = "/health"
                    }
                  }
                }
              }

              # The pipeline releases images; this code keeps everything else.
              lifecycle {
                ignore_changes = [template[0].containers[0].image]
              }
            }
            """;
    }

    private const string Cluster = """
        # Autopilot: nodes follow the pods, which are in ../kubernetes.
        resource "google_container_cluster" "main" {
          name                = var.name
          location            = var.region
          network             = google_compute_network.main.id
          subnetwork          = google_compute_subnetwork.app.id
          enable_autopilot    = true
          deletion_protection = true

          private_cluster_config {
            enable_private_nodes = true
          }

          release_channel {
            channel = "REGULAR"
          }
        }
        """;

    private static Part? Front(Blueprint blueprint) => blueprint.Own().FirstOrDefault(part => part.Kind == PartKind.Service);

    public static string Edge(Blueprint blueprint) => !HasEdge(blueprint) ? "" : $$"""
        resource "google_compute_region_network_endpoint_group" "app" {
          name                  = "${var.name}-app"
          region                = var.region
          network_endpoint_type = "SERVERLESS"

          cloud_run {
            service = google_cloud_run_v2_service.{{Front(blueprint)!.Id.Replace('-', '_')}}.name
          }
        }

        # What may be cached says so itself, by Cache-Control; everything else passes through.
        resource "google_compute_backend_service" "app" {
          name                  = "${var.name}-app"
          load_balancing_scheme = "EXTERNAL_MANAGED"
          enable_cdn            = {{(blueprint.Uses("google-cloud-cdn") ? "true" : "false")}}

          backend {
            group = google_compute_region_network_endpoint_group.app.id
          }
        {{(blueprint.Uses("google-cloud-cdn") ? """

          cdn_policy {
            cache_mode = "USE_ORIGIN_HEADERS"

            cache_key_policy {
              include_host         = true
              include_protocol     = true
              include_query_string = true
            }
          }

        """ : "")}}}

        resource "google_compute_url_map" "app" {
          name            = "${var.name}-app"
          default_service = google_compute_backend_service.app.id
        }

        resource "google_compute_managed_ssl_certificate" "app" {
          name = "${var.name}-app"

          managed {
            domains = [var.domain]
          }
        }

        resource "google_compute_target_https_proxy" "app" {
          name             = "${var.name}-app"
          url_map          = google_compute_url_map.app.id
          ssl_certificates = [google_compute_managed_ssl_certificate.app.id]
        }

        resource "google_compute_global_forwarding_rule" "app" {
          name                  = "${var.name}-app"
          target                = google_compute_target_https_proxy.app.id
          load_balancing_scheme = "EXTERNAL_MANAGED"
          port_range            = "443"
        }
        """;

    public static string Alarms(Blueprint blueprint)
    {
        var text = """
            resource "google_monitoring_notification_channel" "mail" {
              display_name = "${var.name} alarms"
              type         = "email"
              labels       = { email_address = var.alarm_email }
            }
            """;
        if (blueprint.Choice("hosting") != "kubernetes" && Targets.Of(blueprint).LatencyMs is { } latency)
        {
            text += "\n\n" + Alarm("slow", "slow answers", $"The promise is {AwsFiles.Plain(latency)} ms at the 95th percentile.",
                "resource.type = \\\"cloud_run_revision\\\" AND metric.type = \\\"run.googleapis.com/request_latencies\\\"", AwsFiles.Plain(latency), "ALIGN_PERCENTILE_95");
        }

        if (GoogleFiles.IsSql(blueprint))
        {
            text += "\n\n" + Alarm("store_busy", "store busy", "Above this, waiting grows faster than load.",
                "resource.type = \\\"cloudsql_database\\\" AND metric.type = \\\"cloudsql.googleapis.com/database/cpu/utilization\\\"", "0.8", "ALIGN_MEAN");
        }

        return text;
    }

    private static string Alarm(string id, string name, string why, string filter, string threshold, string aligner) => $$"""
        # {{why}}
        resource "google_monitoring_alert_policy" "{{id}}" {
          display_name          = "${var.name}: {{name}}"
          combiner              = "OR"
          notification_channels = [google_monitoring_notification_channel.mail.id]

          conditions {
            display_name = "{{name}}"

            condition_threshold {
              filter          = "{{filter}}"
              comparison      = "COMPARISON_GT"
              threshold_value = {{threshold}}
              duration        = "600s"

              aggregations {
                alignment_period   = "300s"
                per_series_aligner = "{{aligner}}"
              }
            }
          }
        }
        """;
}
