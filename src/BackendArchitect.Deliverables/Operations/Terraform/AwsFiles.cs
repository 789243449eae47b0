using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>The design on AWS: network and variables; the parts are in <see cref="AwsParts"/> and <see cref="AwsCompute"/>.</summary>
internal static class AwsFiles
{
    private static readonly HashSet<string> Made =
    [
        "alb", "cloudfront", "amazon-rds-postgresql", "amazon-rds-mysql", "dynamodb", "amazon-elasticache-valkey", "amazon-elasticache-redis", "sqs", "s3", "postgres-queue", "mysql-queue",
    ];

    public static IEnumerable<(string Name, string Text)> Of(Blueprint blueprint) =>
    [
        ("versions.tf", TerraformFiles.Missing(blueprint, Made) + Versions),
        ("variables.tf", Variables(blueprint)),
        ("network.tf", Network(blueprint)),
        ("database.tf", AwsParts.Database(blueprint)),
        ("cache.tf", AwsParts.Cache(blueprint)),
        ("queue.tf", AwsParts.Queue(blueprint)),
        ("files.tf", AwsParts.Files(blueprint)),
        ("compute.tf", AwsCompute.Of(blueprint)),
        ("edge.tf", AwsCompute.Edge(blueprint)),
        ("alarms.tf", AwsAlarms.Of(blueprint)),
    ];

    /// <summary>Whether anything of the design runs in subnets of ours.</summary>
    public static bool HasNetwork(Blueprint blueprint) => blueprint.Choice("hosting") != "functions" || AwsParts.IsSql(blueprint) || AwsParts.HasCache(blueprint);

    private const string Versions = """
        terraform {
          required_version = ">= 1.10"

          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "~> 6.0"
            }
          }

          # Bucket, key and region come with: terraform init -backend-config=backend.hcl
          backend "s3" {
            use_lockfile = true
          }
        }

        provider "aws" {
          region = var.region

          default_tags {
            tags = { system = var.name }
          }
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
        """ + (blueprint.Uses("alb") ? """


        variable "certificate_arn" {
          description = "Certificate of the public name, in the same region."
          type        = string
        }
        """ : "");

    // Two zones: what the standby and two NAT gateways of the bill are planned with.
    private static string Network(Blueprint blueprint) => !HasNetwork(blueprint) ? "" : """
        data "aws_availability_zones" "here" {
          state = "available"
        }

        locals {
          zones = slice(data.aws_availability_zones.here.names, 0, 2)
        }

        resource "aws_vpc" "main" {
          cidr_block           = "10.0.0.0/16"
          enable_dns_hostnames = true
        }

        resource "aws_internet_gateway" "main" {
          vpc_id = aws_vpc.main.id
        }

        resource "aws_subnet" "public" {
          count             = length(local.zones)
          vpc_id            = aws_vpc.main.id
          availability_zone = local.zones[count.index]
          cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
        }

        resource "aws_subnet" "private" {
          count             = length(local.zones)
          vpc_id            = aws_vpc.main.id
          availability_zone = local.zones[count.index]
          cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 4, count.index + 1)
        }

        resource "aws_eip" "nat" {
          count  = length(local.zones)
          domain = "vpc"
        }

        # One a zone: a zone that is lost takes no other with it.
        resource "aws_nat_gateway" "zone" {
          count         = length(local.zones)
          allocation_id = aws_eip.nat[count.index].id
          subnet_id     = aws_subnet.public[count.index].id
        }

        resource "aws_route_table" "public" {
          vpc_id = aws_vpc.main.id

          route {
            cidr_block = "0.0.0.0/0"
            gateway_id = aws_internet_gateway.main.id
          }
        }

        resource "aws_route_table" "private" {
          count  = length(local.zones)
          vpc_id = aws_vpc.main.id

          route {
            cidr_block     = "0.0.0.0/0"
            nat_gateway_id = aws_nat_gateway.zone[count.index].id
          }
        }

        resource "aws_route_table_association" "public" {
          count          = length(local.zones)
          subnet_id      = aws_subnet.public[count.index].id
          route_table_id = aws_route_table.public.id
        }

        resource "aws_route_table_association" "private" {
          count          = length(local.zones)
          subnet_id      = aws_subnet.private[count.index].id
          route_table_id = aws_route_table.private[count.index].id
        }

        resource "aws_security_group" "app" {
          name_prefix = "${var.name}-app-"
          description = "What runs our code"
          vpc_id      = aws_vpc.main.id
        }

        resource "aws_vpc_security_group_egress_rule" "app" {
          security_group_id = aws_security_group.app.id
          description       = "Out to stores and providers"
          ip_protocol       = "-1"
          cidr_ipv4         = "0.0.0.0/0"
        }
        """;

    internal static string Plain(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
