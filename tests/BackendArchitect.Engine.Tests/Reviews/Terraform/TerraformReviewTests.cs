using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Terraform;

public sealed class TerraformReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private const string Main = """
        terraform {
          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "~> 6.0"
            }
          }
          backend "s3" {}
        }

        provider "aws" {
          region = var.region
        }

        resource "aws_db_instance" "store" {
          engine                       = "postgres"
          engine_version               = "12.7"
          publicly_accessible          = local.open
          backup_retention_period      = 0
          storage_encrypted            = true
          multi_az                     = true
          deletion_protection          = true
          performance_insights_enabled = true
          password                     = "correct-horse"
        }

        resource "aws_security_group" "store" {
          dynamic "ingress" {
            for_each = [1]
            content {
              from_port   = 5432
              to_port     = 5432
              protocol    = "tcp"
              cidr_blocks = [var.from]
            }
          }
        }

        resource "aws_iam_role_policy" "app" {
          role   = "app"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
          })
        }
        """;

    private const string Variables = """
        variable "region" {
          type = string
        }

        variable "from" {
          type    = string
          default = "0.0.0.0/0"
        }

        locals {
          open = true
        }
        """;

    [Theory]
    [InlineData("T28", 17, 3)]
    [InlineData("T03", 18, 3)]
    [InlineData("T05", 19, 3)]
    [InlineData("T13", 24, 3)]
    [InlineData("T06", 34, 7)]
    [InlineData("T09", 42, 47)]
    public void E4_a_planted_defect_is_found_where_it_is(string rule, int line, int column)
    {
        var report = Check(("infra/main.tf", Main), ("infra/variables.tf", Variables));

        var finding = Assert.Single(report.Findings, finding => finding.Id == rule);
        Assert.Equal(("infra/main.tf", line, column), (finding.Place.File, finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void E4_nothing_but_what_was_planted_is_found()
    {
        var report = Check(("infra/main.tf", Main), ("infra/variables.tf", Variables));

        Assert.Equal(["T03", "T05", "T06", "T09", "T13", "T28"], report.Findings.Select(finding => finding.Id).Order());
        Assert.Empty(report.Unread);
    }

    [Fact]
    public void E4_a_secret_is_never_repeated() =>
        Assert.DoesNotContain("correct-horse", string.Concat(Check(("main.tf", Main)).Findings.Select(finding => finding.Evidence + finding.Says)), StringComparison.Ordinal);

    [Fact]
    public void E4_what_the_files_do_not_tell_is_asked_and_not_claimed()
    {
        var report = Check(("db.tf", """
            resource "aws_db_instance" "store" {
              backup_retention_period      = 14
              publicly_accessible          = var.public
              storage_encrypted            = true
              multi_az                     = true
              deletion_protection          = true
              performance_insights_enabled = true
            }
            resource "aws_s3_bucket" "files" {
              bucket = "files"
            }
            """));

        Assert.Empty(report.Findings);
        Assert.Equal(["terraform-elsewhere", "terraform-values"], report.Open.Select(point => point.Id).Order());
    }

    [Fact]
    public void E4_the_values_of_an_environment_decide()
    {
        const string Open = "variable \"public\" {\n  default = false\n}\nresource \"aws_rds_cluster_instance\" \"one\" {\n  publicly_accessible          = var.public\n  performance_insights_enabled = true\n}\n";

        Assert.Empty(Check(("main.tf", Open)).Findings);
        Assert.Equal("T03", Assert.Single(Check(("main.tf", Open), ("terraform.tfvars", "public = true")).Findings).Id);
        Assert.Empty(Check(("main.tf", Open), ("a.tfvars", "public = true"), ("b.tfvars", "public = false")).Findings);
        Assert.Empty(Check(("modules/db/main.tf", Open.Replace("default = false", "default = true", StringComparison.Ordinal))).Findings);
    }

    [Fact]
    public void E4_the_json_form_is_reviewed_as_well()
    {
        var report = Check(("main.tf.json", "{\n  \"resource\": {\n    \"aws_s3_bucket\": {\n      \"files\": { \"acl\": \"public-read\" }\n    }\n  }\n}"));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("T07", 4), (finding.Id, finding.Place.Line));
    }

    [Fact]
    public void E4_a_mend_can_be_applied_as_it_is()
    {
        const string Text = "resource \"aws_rds_cluster_instance\" \"a\" {\n  publicly_accessible          = true\n  cluster_identifier           = \"${aws_rds_cluster.a.id}\"\n  performance_insights_enabled = true\n}\n";

        var lines = Text.Split('\n');
        foreach (var edit in Check(("main.tf", Text)).Findings.SelectMany(finding => finding.Fix ?? []).OrderByDescending(edit => (edit.Line, edit.Column)))
        {
            lines[edit.Line - 1] = lines[edit.Line - 1][..(edit.Column - 1)] + edit.With + lines[edit.EndLine - 1][(edit.EndColumn - 1)..];
        }

        Assert.Equal("resource \"aws_rds_cluster_instance\" \"a\" {\n  publicly_accessible          = false\n  cluster_identifier           = aws_rds_cluster.a.id\n  performance_insights_enabled = true\n}\n", string.Join('\n', lines));
    }

    private static ReviewReport Check(params (string Name, string Text)[] files) =>
        Review.Check([.. files.Select(file => new ReviewFile(file.Name, file.Text.ReplaceLineEndings("\n")))], Knowledge, new DateOnly(2026, 11, 22));
}
