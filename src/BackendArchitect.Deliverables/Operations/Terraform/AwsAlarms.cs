using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>Alarms of the promises and of what saturates, where the provider itself counts them. The finer ones are in alerts.yaml.</summary>
internal static class AwsAlarms
{
    public static string Of(Blueprint blueprint)
    {
        var targets = Targets.Of(blueprint);
        var text = """
            resource "aws_sns_topic" "alarms" {
              name = "${var.name}-alarms"
            }

            resource "aws_sns_topic_subscription" "mail" {
              topic_arn = aws_sns_topic.alarms.arn
              protocol  = "email"
              endpoint  = var.alarm_email
            }
            """;
        if (blueprint.Uses("alb") && targets.LatencyMs is { } latency)
        {
            text += $$"""


                # The promise is {{AwsFiles.Plain(latency)}} ms at the 95th percentile.
                resource "aws_cloudwatch_metric_alarm" "slow" {
                  alarm_name          = "${var.name}-slow-answers"
                  namespace           = "AWS/ApplicationELB"
                  metric_name         = "TargetResponseTime"
                  extended_statistic  = "p95"
                  comparison_operator = "GreaterThanThreshold"
                  threshold           = {{AwsFiles.Plain(latency / 1000)}}
                  period              = 300
                  evaluation_periods  = 2
                  dimensions          = { LoadBalancer = aws_lb.main.arn_suffix }
                  alarm_actions       = [aws_sns_topic.alarms.arn]
                }
                """;
        }

        if (AwsParts.IsSql(blueprint))
        {
            text += "\n\n" + Metric("store_busy", "store-busy", "AWS/RDS", "CPUUtilization", "Average", 80, "{ DBInstanceIdentifier = aws_db_instance.store.identifier }", "Above this, waiting grows faster than load.");
        }

        if (blueprint.Uses("sqs"))
        {
            text += "\n\n" + Metric("dead_letters", "dead-letters", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", 0, "{ QueueName = aws_sqs_queue.dead.name }", "A message nobody could work on: look at it, mend, send it again.");
        }

        return text;
    }

    private static string Metric(string id, string name, string space, string metric, string statistic, int threshold, string dimensions, string why) => $$"""
        # {{why}}
        resource "aws_cloudwatch_metric_alarm" "{{id}}" {
          alarm_name          = "${var.name}-{{name}}"
          namespace           = "{{space}}"
          metric_name         = "{{metric}}"
          statistic           = "{{statistic}}"
          comparison_operator = "GreaterThanThreshold"
          threshold           = {{threshold}}
          period              = 300
          evaluation_periods  = 2
          dimensions          = {{dimensions}}
          alarm_actions       = [aws_sns_topic.alarms.arn]
        }
        """;
}
