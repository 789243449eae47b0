using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>What stands before the application on AWS.</summary>
internal static class AwsEdge
{
    public static string Balancer(Blueprint blueprint, IReadOnlyList<Part> behind) => """
        resource "aws_security_group" "edge" {
          name_prefix = "${var.name}-edge-"
          description = "The load balancer"
          vpc_id      = aws_vpc.main.id
        }

        resource "aws_vpc_security_group_ingress_rule" "edge" {
          security_group_id = aws_security_group.edge.id
          cidr_ipv4         = "0.0.0.0/0"
          ip_protocol       = "tcp"
          from_port         = 443
          to_port           = 443
        }

        resource "aws_vpc_security_group_egress_rule" "edge" {
          security_group_id            = aws_security_group.edge.id
          referenced_security_group_id = aws_security_group.app.id
          ip_protocol                  = "tcp"
          from_port                    = 8080
          to_port                      = 8080
        }

        resource "aws_vpc_security_group_ingress_rule" "app" {
          security_group_id            = aws_security_group.app.id
          referenced_security_group_id = aws_security_group.edge.id
          ip_protocol                  = "tcp"
          from_port                    = 8080
          to_port                      = 8080
        }

        resource "aws_lb" "main" {
          name                       = var.name
          load_balancer_type         = "application"
          subnets                    = aws_subnet.public[*].id
          security_groups            = [aws_security_group.edge.id]
          drop_invalid_header_fields = true
          enable_deletion_protection = true
        }
        """ + string.Concat(behind.Select(part => $$"""


        resource "aws_lb_target_group" "{{part.Id.Replace('-', '_')}}" {
          name_prefix          = "app-"
          port                 = 8080
          protocol             = "HTTP"
          target_type          = "ip"
          vpc_id               = aws_vpc.main.id
          deregistration_delay = 30

          health_check {
            path     = "/ready"
            interval = 10
          }
        }
        """)) + $$"""


        resource "aws_lb_listener" "https" {
          load_balancer_arn = aws_lb.main.arn
          port              = 443
          protocol          = "HTTPS"
          ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
          certificate_arn   = var.certificate_arn

          default_action {
            type             = "forward"
            target_group_arn = aws_lb_target_group.{{behind[0].Id.Replace('-', '_')}}.arn
          }
        }
        """ + string.Concat(behind.Skip(1).Select((part, at) => $$"""


        resource "aws_lb_listener_rule" "{{part.Id.Replace('-', '_')}}" {
          listener_arn = aws_lb_listener.https.arn
          priority     = {{at + 1}}

          action {
            type             = "forward"
            target_group_arn = aws_lb_target_group.{{part.Id.Replace('-', '_')}}.arn
          }

          condition {
            path_pattern {
              values = ["/{{part.Id}}/*"]
            }
          }
        }
        """));

    public const string Cdn = """
        # What may be cached says so itself, by Cache-Control; everything else passes through.
        resource "aws_cloudfront_distribution" "edge" {
          enabled         = true
          is_ipv6_enabled = true
          http_version    = "http2and3"

          origin {
            origin_id   = "app"
            domain_name = aws_lb.main.dns_name

            custom_origin_config {
              http_port              = 80
              https_port             = 443
              origin_protocol_policy = "https-only"
              origin_ssl_protocols   = ["TLSv1.2"]
            }
          }

          default_cache_behavior {
            target_origin_id         = "app"
            viewer_protocol_policy   = "redirect-to-https"
            allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
            cached_methods           = ["GET", "HEAD"]
            compress                 = true
            cache_policy_id          = data.aws_cloudfront_cache_policy.by_origin.id
            origin_request_policy_id = data.aws_cloudfront_origin_request_policy.all.id
          }

          restrictions {
            geo_restriction {
              restriction_type = "none"
            }
          }

          viewer_certificate {
            cloudfront_default_certificate = true
          }
        }

        data "aws_cloudfront_cache_policy" "by_origin" {
          name = "UseOriginCacheControlHeaders-QueryStrings"
        }

        data "aws_cloudfront_origin_request_policy" "all" {
          name = "Managed-AllViewer"
        }
        """;
}
