using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>What runs the code of the design on AWS, and what stands before it.</summary>
internal static class AwsCompute
{
    // The sizes Fargate sells, in units of a thousandth and a bit of a vCPU.
    private static readonly int[] Units = [256, 512, 1024, 2048, 4096, 8192, 16384];

    public static string Of(Blueprint blueprint) => blueprint.Choice("hosting") switch
    {
        "kubernetes" => Cluster(blueprint),
        "functions" => Functions(blueprint),
        _ => Fargate(blueprint),
    };

    private static string Fargate(Blueprint blueprint) => """
        resource "aws_ecs_cluster" "main" {
          name = var.name

          setting {
            name  = "containerInsights"
            value = "enabled"
          }
        }

        resource "aws_cloudwatch_log_group" "app" {
          name              = "/${var.name}/app"
          retention_in_days = 90
        }

        # Pulls the image and writes logs; what the code itself may do is in the role "app".
        resource "aws_iam_role" "start" {
          name_prefix        = "${var.name}-start-"
          assume_role_policy = data.aws_iam_policy_document.tasks.json
        }

        resource "aws_iam_role_policy_attachment" "start" {
          role       = aws_iam_role.start.name
          policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
        }

        resource "aws_iam_role" "app" {
          name_prefix        = "${var.name}-app-"
          assume_role_policy = data.aws_iam_policy_document.tasks.json
        }

        data "aws_iam_policy_document" "tasks" {
          statement {
            actions = ["sts:AssumeRole"]

            principals {
              type        = "Service"
              identifiers = ["ecs-tasks.amazonaws.com"]
            }
          }
        }
        """ + string.Concat(blueprint.Own().Select(part => "\n\n" + Service(blueprint, part)));

    private static string Service(Blueprint blueprint, Part part)
    {
        var size = new Sizing(blueprint);
        var units = Fitting(part.Kind == PartKind.Worker ? 0.5 : size.AppCores);
        // Fargate gives two to eight times the vCPU in memory.
        var memory = (int)Math.Clamp(Math.Ceiling(part.Kind == PartKind.Worker ? 1 : size.AppMemoryGb) * 1024, units * 2, units * 8);
        var id = part.Id.Replace('-', '_');
        var balanced = part.Kind == PartKind.Service && blueprint.Uses("alb");
        return $$"""
            # {{part.Name}}: {{part.Does.ReplaceLineEndings(" ")}}
            resource "aws_ecs_task_definition" "{{id}}" {
              family                   = "${var.name}-{{part.Id}}"
              requires_compatibilities = ["FARGATE"]
              network_mode             = "awsvpc"
              cpu                      = {{Thousands(units)}}
              memory                   = {{Thousands(memory)}}
              execution_role_arn       = aws_iam_role.start.arn
              task_role_arn            = aws_iam_role.app.arn

              container_definitions = jsonencode([{
                name                   = "app"
                image                  = var.image
                essential              = true
                readonlyRootFilesystem = true
                environment            = [{ name = "PART", value = "{{part.Id}}" }]
                {{(part.Kind == PartKind.Service ? "portMappings           = [{ containerPort = 8080 }]\n    " : "")}}logConfiguration = {
                  logDriver = "awslogs"
                  options = {
                    awslogs-group         = aws_cloudwatch_log_group.app.name
                    awslogs-region        = var.region
                    awslogs-stream-prefix = "{{part.Id}}"
                  }
                }
              }])
            }

            resource "aws_ecs_service" "{{id}}" {
              name            = "{{part.Id}}"
              cluster         = aws_ecs_cluster.main.id
              task_definition = aws_ecs_task_definition.{{id}}.arn
              launch_type     = "FARGATE"
              desired_count   = {{Math.Max(1, part.Instances)}}

              deployment_circuit_breaker {
                enable   = true
                rollback = true
              }

              network_configuration {
                subnets         = aws_subnet.private[*].id
                security_groups = [aws_security_group.app.id]
              }
            {{(balanced ? $$"""

              load_balancer {
                target_group_arn = aws_lb_target_group.{{id}}.arn
                container_name   = "app"
                container_port   = 8080
              }

            """ : "\n")}}  lifecycle {
                ignore_changes = [desired_count, task_definition]
              }
            }

            resource "aws_appautoscaling_target" "{{id}}" {
              service_namespace  = "ecs"
              scalable_dimension = "ecs:service:DesiredCount"
              resource_id        = "service/${aws_ecs_cluster.main.name}/${aws_ecs_service.{{id}}.name}"
              min_capacity       = {{Math.Min(2, Math.Max(1, part.Instances))}}
              max_capacity       = {{Math.Max(1, part.Instances)}} * 2
            }

            resource "aws_appautoscaling_policy" "{{id}}" {
              name               = "cpu"
              policy_type        = "TargetTrackingScaling"
              service_namespace  = aws_appautoscaling_target.{{id}}.service_namespace
              scalable_dimension = aws_appautoscaling_target.{{id}}.scalable_dimension
              resource_id        = aws_appautoscaling_target.{{id}}.resource_id

              target_tracking_scaling_policy_configuration {
                target_value = 65

                predefined_metric_specification {
                  predefined_metric_type = "ECSServiceAverageCPUUtilization"
                }
              }
            }
            """;
    }

    /// <summary>"4 * 1024": what is counted in 1024s is written so.</summary>
    internal static string Thousands(long value) =>
        value > 1024 && value % 1024 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{value / 1024} * 1024") : value.ToString(CultureInfo.InvariantCulture);

    private static int Fitting(double cores) => Units.FirstOrDefault(units => units >= cores * 1024, Units[^1]);

    // Nodes for what is planned, in nodes of four vCPU, and one that may be lost.
    private static string Cluster(Blueprint blueprint)
    {
        var size = new Sizing(blueprint);
        var cores = blueprint.Own().Sum(part => Math.Max(1, part.Instances) * (part.Kind == PartKind.Worker ? 0.5 : size.AppCores));
        var nodes = Math.Max(2, (int)Math.Ceiling(cores / 4) + 1);
        return $$"""
            # {{AwsFiles.Plain(cores)}} vCPU of pods at the peak on nodes of four, and one node that may be lost. What runs on it is in ../kubernetes.
            module "cluster" {
              source  = "terraform-aws-modules/eks/aws"
              version = "~> 21.0"

              name                   = var.name
              kubernetes_version     = "{{blueprint.Version("eks", "1.34")}}"
              vpc_id                 = aws_vpc.main.id
              subnet_ids             = aws_subnet.private[*].id
              endpoint_public_access = false

              eks_managed_node_groups = {
                app = {
                  instance_types = ["m7g.xlarge"]
                  ami_type       = "AL2023_ARM_64_STANDARD"
                  min_size       = 2
                  desired_size   = {{nodes}}
                  max_size       = {{nodes}} * 2

                  vpc_security_group_ids = [aws_security_group.app.id]
                }
              }
            }
            """;
    }

    private static string Functions(Blueprint blueprint)
    {
        var size = new Sizing(blueprint);
        var network = AwsFiles.HasNetwork(blueprint);
        return """
            resource "aws_iam_role" "app" {
              name_prefix = "${var.name}-app-"

              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Action    = "sts:AssumeRole"
                  Principal = { Service = "lambda.amazonaws.com" }
                }]
              })
            }

            resource "aws_iam_role_policy_attachment" "app" {
              role       = aws_iam_role.app.name
              policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
            }
            """ + string.Concat(blueprint.Own().Select(part => $$"""


            # {{part.Name}}: {{part.Does.ReplaceLineEndings(" ")}}
            resource "aws_lambda_function" "{{part.Id.Replace('-', '_')}}" {
              function_name = "${var.name}-{{part.Id}}"
              role          = aws_iam_role.app.arn
              package_type  = "Image"
              image_uri     = var.image
              architectures = ["arm64"]
              memory_size   = {{Thousands(Math.Clamp((int)Math.Ceiling(size.AppMemoryGb * 1024), 512, 10240))}}
              timeout       = {{(part.Kind == PartKind.Worker ? 300 : 30)}}

              environment {
                variables = { PART = "{{part.Id}}" }
              }
            {{(network ? """

              vpc_config {
                subnet_ids         = aws_subnet.private[*].id
                security_group_ids = [aws_security_group.app.id]
              }

            """ : "\n")}}  tracing_config {
                mode = "Active"
              }
            }
            """)) + (blueprint.Uses("sqs") && blueprint.Own().FirstOrDefault(part => part.Kind == PartKind.Worker) is { } worker ? $$"""


            resource "aws_lambda_event_source_mapping" "work" {
              event_source_arn        = aws_sqs_queue.work.arn
              function_name           = aws_lambda_function.{{worker.Id.Replace('-', '_')}}.arn
              batch_size              = 10
              function_response_types = ["ReportBatchItemFailures"]
            }
            """ : "");
    }

    /// <summary>Balancer and edge where the design has them.</summary>
    public static string Edge(Blueprint blueprint)
    {
        var behind = blueprint.Own().Where(part => part.Kind == PartKind.Service).ToList();
        var balanced = blueprint.Uses("alb") && behind.Count > 0;
        return (balanced ? AwsEdge.Balancer(blueprint, behind) : "") + (balanced && blueprint.Uses("cloudfront") ? "\n\n" + AwsEdge.Cdn : "");
    }
}
