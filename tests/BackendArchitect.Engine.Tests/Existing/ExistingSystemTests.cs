using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Existing;

/// <summary>The files of a system that runs become the model everything else works on.</summary>
public sealed class ExistingSystemTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void X19_compose_and_openapi_become_a_model_with_their_containers_and_relations()
    {
        var system = ShopFiles.Read(ShopFiles.Compose, ShopFiles.Api);

        Assert.Equal(
            [("web", PartKind.Service), ("orders", PartKind.Service), ("stock", PartKind.Service), ("prices", PartKind.Service), ("mailer", PartKind.Worker), ("db", PartKind.Store), ("cache", PartKind.Cache), ("rabbit", PartKind.Queue)],
            system.Parts.Select(part => (part.Name, part.Kind)));
        Assert.Equal(
            ["mailer → rabbit", "orders → cache", "orders → db", "orders → rabbit", "orders → stock", "prices → orders", "stock → db", "stock → prices", "web → orders"],
            system.Links.Select(link => $"{link.From} → {link.To}").Order(StringComparer.Ordinal));
        Assert.Equal(("postgresql", "12", "redis", "7.2"), (system.Part("db")!.Technology, system.Part("db")!.Version, system.Part("cache")!.Technology, system.Part("cache")!.Version));
        Assert.Equal(["shop", "shop"], system.Links.Where(link => link.To == "db").Select(link => link.Database));
        Assert.Equal(("orders", 2), (system.Apis.Single().Part, system.Apis.Single().Resources.Single(resource => resource.Name == "orders").Operations));
        Assert.Equal(2, system.Part("stock")!.Replicas);
        Assert.Null(system.Part("db")!.Replicas);
        Assert.Empty(system.Unread);
    }

    [Fact]
    public void X19_every_part_and_relation_says_where_it_stands()
    {
        var system = ShopFiles.Read(ShopFiles.Compose);

        Assert.Equal("compose.yaml:30:3", system.Part("db")!.Places[0].ToString());
        var link = system.Links.Single(link => link is { From: "orders", To: "stock" });
        Assert.Equal(("STOCK_URL names stock", "compose.yaml:13:7"), (link.Reason, link.Place.ToString()));
        Assert.DoesNotContain("DB_PASSWORD", ExistingText.Of(system), StringComparison.Ordinal);
    }

    [Fact]
    public void X19_red_flags_are_raised_about_what_the_files_show_and_nothing_else()
    {
        var system = ShopFiles.Read(ShopFiles.Compose);

        var findings = ExistingCheck.Of(system, ShopFiles.Knowledge, Ledger.Empty, Today);

        Assert.Contains(findings, finding => finding.Id == "RF10" && finding.Says.Contains("db runs PostgreSQL 12", StringComparison.Ordinal) && finding.Places[0].Line == 30);
        Assert.Contains(findings, finding => finding.Id == "RF11" && finding.Says.Contains("db", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Id == "RF02" && finding.Says.Contains("orders", StringComparison.Ordinal) && finding.Says.Contains("prices", StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Places));
        Assert.DoesNotContain(findings, finding => finding.Id is "RF05" or "RF06");
        Assert.Contains(ExistingCheck.Ask(system), point => point.Id == "existing-instances" && point.Says.Contains("db", StringComparison.Ordinal));
    }

    [Fact]
    public void X19_what_no_file_tells_is_not_claimed()
    {
        var system = ShopFiles.Read(new ReviewFile("compose.yaml", """
            services:
              api: { build: ./api, depends_on: [db] }
              reports: { build: ./reports, depends_on: [db] }
              db: { image: "postgres:18" }
            """));

        Assert.Empty(ExistingCheck.Of(system, ShopFiles.Knowledge, Ledger.Empty, Today));
        Assert.Equal(["existing-cache", "existing-databases", "existing-instances", "existing-queue"], ExistingCheck.Ask(system).Select(point => point.Id).Order(StringComparer.Ordinal));
        Assert.Contains("cannot be told", ExistingText.Of(system), StringComparison.Ordinal);
    }

    [Fact]
    public void X19_kubernetes_workloads_services_routes_and_settings_are_read_together()
    {
        var system = ShopFiles.Read(new ReviewFile("k8s/all.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: orders }
            spec:
              replicas: 3
              selector: { matchLabels: { app: orders } }
              template:
                metadata: { labels: { app: orders } }
                spec:
                  containers:
                    - name: orders
                      image: ghcr.io/shop/orders:1.2
                      envFrom: [{ configMapRef: { name: orders-settings } }]
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: orders-svc }
            spec: { selector: { app: orders }, ports: [{ port: 80 }] }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: orders-settings }
            data: { DATABASE_URL: "postgres://pg.data.svc.cluster.local:5432/orders" }
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: { name: pg }
            spec:
              replicas: 1
              template:
                metadata: { labels: { app: pg } }
                spec: { containers: [{ name: pg, image: "postgres:18" }] }
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: shop }
            spec:
              ingressClassName: nginx
              rules:
                - host: shop.example
                  http: { paths: [{ path: /orders, backend: { service: { name: orders-svc, port: { number: 80 } } } }] }
            """));

        Assert.Equal(["orders", "pg", "Ingress shop"], system.Parts.Select(part => part.Name));
        Assert.Equal([("orders", "pg", "orders"), ("ingress-shop", "orders", null)], system.Links.Select(link => (link.From, link.To, link.Database)));
        Assert.Equal((3, 1), (system.Part("orders")!.Replicas, system.Part("pg")!.Replicas));
        Assert.Contains(ExistingCheck.Of(system, ShopFiles.Knowledge, Ledger.Empty, Today), finding => finding.Id == "RF06" && finding.Says.Contains("pg", StringComparison.Ordinal));
    }

    [Fact]
    public void X19_terraform_resources_and_what_they_name_are_read_with_zones_sizes_and_a_bill()
    {
        var system = ShopFiles.Read(new ReviewFile("main.tf", """
            provider "aws" {
              region = "eu-central-1"
            }
            resource "aws_lb" "main" {}
            resource "aws_lb_target_group" "orders" {}
            resource "aws_lb_listener" "https" {
              load_balancer_arn = aws_lb.main.arn
              default_action { target_group_arn = aws_lb_target_group.orders.arn }
            }
            resource "aws_ecs_task_definition" "orders" {
              container_definitions = jsonencode([{ environment = [{ name = "DB", value = aws_db_instance.orders.address }, { name = "JOBS", value = aws_sqs_queue.jobs.url }] }])
            }
            resource "aws_ecs_service" "orders" {
              name            = "orders"
              desired_count   = 3
              task_definition = aws_ecs_task_definition.orders.arn
              load_balancer { target_group_arn = aws_lb_target_group.orders.arn }
            }
            resource "aws_lambda_function" "mailer" {
              function_name = "mailer"
            }
            resource "aws_lambda_event_source_mapping" "jobs" {
              event_source_arn = aws_sqs_queue.jobs.arn
              function_name    = aws_lambda_function.mailer.arn
            }
            resource "aws_sqs_queue" "jobs" {
              name = "jobs"
            }
            resource "aws_db_instance" "orders" {
              engine            = "postgres"
              engine_version    = "12.9"
              instance_class    = "db.m5.xlarge"
              allocated_storage = 200
            }
            module "vpc" {
              source = "terraform-aws-modules/vpc/aws"
            }
            """));

        Assert.Equal(["main", "orders", "mailer", "jobs", "orders db instance"], system.Parts.Select(part => part.Name));
        Assert.Equal(["jobs → mailer", "main → orders", "orders → jobs", "orders → orders-db-instance"], system.Links.Select(link => $"{link.From} → {link.To}").Order(StringComparer.Ordinal));
        Assert.Equal((3, false, "amazon-rds-postgresql", "12.9"), (system.Part("orders")!.Replicas, system.Part("orders-db-instance")!.Zoned, system.Part("orders-db-instance")!.Technology, system.Part("orders-db-instance")!.Version));
        Assert.Contains(ExistingCheck.Of(system, ShopFiles.Knowledge, Ledger.Empty, Today), finding => finding.Id == "RF06" && finding.Places[0].ToString() == "main.tf:29:28");
        Assert.Equal(("aws", "eu"), Ledger.Empty.With(ExistingBrief.Of(system, ShopFiles.Knowledge, new FactSource("files"))) is var brief ? (brief.Choice(FactIds.Cloud), brief.Choice(FactIds.HostingRegion)) : default);
        var bill = ExistingBill.Of(system, ShopFiles.Knowledge);
        Assert.Equal(["compute, general class", "storage"], bill.Lines.Select(line => line.Item));
        Assert.Contains(bill.Unpriced, line => line.StartsWith("jobs", StringComparison.Ordinal));
        Assert.Contains("vpc", Assert.Single(system.Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void X19_tables_fall_into_groups_by_their_foreign_keys()
    {
        var system = ShopFiles.Read(ShopFiles.Compose, ShopFiles.Schema);

        Assert.Equal(["customers", "customers", "customers", "suppliers"], system.Tables.OrderBy(table => table.Context, StringComparer.Ordinal).Select(table => table.Context));
        Assert.Equal("customers", system.Tables.Single(table => table.Name == "orders").Columns[1].References);
        Assert.Equal("db", ExistingPicture.Of(system, ShopFiles.Knowledge, Today).Entities[0].Store);
    }

    [Fact]
    public void X19_the_brief_holds_what_the_files_tell_with_the_line_and_a_design_is_made_of_it()
    {
        var system = ShopFiles.Read(ShopFiles.Compose, ShopFiles.Api, ShopFiles.Schema);

        var brief = Ledger.Empty.With(ExistingBrief.Of(system, ShopFiles.Knowledge, new FactSource("files")));

        Assert.Equal(("microservices", 3, "aws"), (brief.Choice(FactIds.ExistingSystem), brief.Number(FactIds.ServiceCount), brief.Choice(FactIds.Cloud)));
        Assert.Equal<string>(["postgresql", "redis", "rabbitmq"], brief.Many(FactIds.Stack));
        Assert.Contains("postgres", brief.Find(FactIds.Stack)!.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("compose.yaml:30:3", brief.Find(FactIds.Stack)!.Words, StringComparison.Ordinal);
        Assert.Contains("orders", brief.Many(FactIds.Nouns));
        Assert.All(brief.Facts, fact => Assert.Equal(FactKind.Inferred, fact.Kind));
        Assert.NotEmpty(Architect.Design(brief, ShopFiles.Knowledge).Parts);
    }

    [Fact]
    public void X19_one_picture_bill_and_set_of_checks_works_on_it_as_on_a_design()
    {
        var picture = ExistingPicture.Of(ShopFiles.Read(ShopFiles.Compose), ShopFiles.Knowledge, Today);

        Assert.Equal(8, picture.Parts.Count);
        Assert.Equal("PostgreSQL 12", picture.Part("db")!.Label);
        Assert.Contains(picture.Relations, relation => relation is { From: "orders", To: "rabbit", Async: true });
        Assert.Contains(picture.Costs.Unpriced, line => line.StartsWith("orders", StringComparison.Ordinal));
        Assert.Equal(3, Assert.Single(picture.Graph!.Cycles).Count);
        Assert.NotEmpty(picture.Findings);
    }

    [Fact]
    public void X19_the_same_name_in_several_files_is_one_part()
    {
        var system = ShopFiles.Read(ShopFiles.Compose, new ReviewFile("docs/now.md", "```mermaid\nflowchart LR\n  u[Customer] -->|HTTPS| w[web]\n  w -->|HTTPS| o[Orders]\n  o -->|reads and writes| d[(db)]\n```\n"));

        Assert.Equal(9, system.Parts.Count);
        Assert.Equal("reads and writes", system.Links.Single(link => link is { From: "orders", To: "db" }).Label);
        Assert.Equal(2, system.Part("orders")!.Places.Count);
    }

    [Fact]
    public void X19_says_which_files_tell_nothing()
    {
        var system = ShopFiles.Read(new ReviewFile("notes.txt", "We are fine."), new ReviewFile("broken.yaml", "a: [b"));

        Assert.True(system.IsEmpty);
        Assert.Equal(["notes.txt", "broken.yaml"], system.Unread.Select(unread => unread.Place.File));
    }

    [Fact]
    public void X19_tools_beside_the_system_are_no_services_and_hosts_from_elsewhere_are_asked_about()
    {
        var system = ShopFiles.Read(new ReviewFile("docker-compose.yml", """
            services:
              app:
                image: ghcr.io/shop/app:2
                environment:
                  PAYMENTS_URL: https://api.stripe.com/v1
                  SELF_URL: http://localhost:8080
                  DB_HOST: shop-postgres
                  DB_NAME: shop
              postgres: { image: "postgres:9.4", container_name: shop-postgres }
              adminer: { image: adminer }
              kafka-ui: { image: "provectuslabs/kafka-ui:latest" }
            """));

        Assert.Equal(1, system.Releases);
        Assert.Equal(["adminer", "kafka-ui"], system.Parts.Where(part => part.Kind == PartKind.Observability).Select(part => part.Name));
        Assert.Equal(("app", "postgres", "shop"), system.Links.Single() is var link ? (link.From, link.To, link.Database) : default);
        Assert.Contains("api.stripe.com (docker-compose.yml:5:", ExistingCheck.Ask(system).Single(point => point.Id == "existing-outside").Says, StringComparison.Ordinal);
        Assert.Contains(ExistingCheck.Of(system, ShopFiles.Knowledge, Ledger.Empty, Today), finding => finding.Says.Contains("PostgreSQL 9.4, which is older", StringComparison.Ordinal));
        Assert.Contains("api.stripe.com", system.Describe(), StringComparison.Ordinal);
    }
}
