using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Deliverables.Tests.Operations;

public sealed class OperationsTests
{
    private static readonly Blueprint Promising = SampleShop.Blueprint with
    {
        Figures =
        [
            .. SampleShop.Blueprint.Figures,
            Figure("latency_target_ms", 250, "ms"),
            Figure("availability_target", 99.95, "%"),
            Figure("rto_target_min", 60, "min"),
            Figure("rpo_target_min", 5, "min"),
        ],
    };

    [Fact]
    public void Alerts_hold_the_promises_of_the_design()
    {
        var rules = YamlToJson.Read(AlertRules.WriteYaml(Promising))["groups"]![0]!["rules"]!.AsArray();

        var byName = rules.ToDictionary(rule => (string)rule!["alert"]!, rule => (string)rule!["expr"]!);
        Assert.Equal(["ErrorBudgetBurnsFast", "ErrorBudgetBurnsSlowly", "SlowAnswers", "LoadNearBreakPoint"], byName.Keys);
        Assert.Contains("[1h])) > 14.4 * 0.0005", byName["ErrorBudgetBurnsFast"], StringComparison.Ordinal);
        Assert.EndsWith("> 0.25", byName["SlowAnswers"], StringComparison.Ordinal);
        Assert.EndsWith("> 13529.4", byName["LoadNearBreakPoint"], StringComparison.Ordinal); // 0.6 × 22,549
    }

    [Fact]
    public void A_design_that_promises_nothing_is_not_alerted_for_it()
    {
        var silent = SampleShop.Blueprint with { Figures = [], Facts = [], BreakPoints = [] };

        Assert.Empty(YamlToJson.Read(AlertRules.WriteYaml(silent))["groups"]![0]!["rules"]!.AsArray());
        Assert.False(LoadTest.Fits(silent));
    }

    [Fact]
    public void The_load_test_drives_the_planned_peak_against_the_promised_thresholds()
    {
        var script = LoadTest.Write(Promising);

        Assert.Contains("\"target\": 9804,", script, StringComparison.Ordinal);
        Assert.Contains("\"startRate\": 980,", script, StringComparison.Ordinal);
        Assert.Contains("p(95)<250", script, StringComparison.Ordinal);
        Assert.Contains("rate<0.0005", script, StringComparison.Ordinal);
        Assert.Contains("writesPerThousand = 63;", script, StringComparison.Ordinal); // 610 of 9,804
    }

    [NeedsFact("node")]
    public async Task The_load_test_is_a_script()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("load-test.mjs", LoadTest.Write(SampleClinic.Blueprint));

        var (code, said) = await RequiredProgram.RunAsync("node", "--check", file);

        Assert.True(code == 0, said);
    }

    [Fact]
    public void The_recovery_page_promises_the_times_of_the_design()
    {
        var page = DisasterRecoveryPage.Write(Promising);

        Assert.Contains("| Works again after (RTO) | 60 | minutes |", page, StringComparison.Ordinal);
        Assert.Contains("green within 60 minutes", page, StringComparison.Ordinal);
        Assert.Contains("at most 5 minutes", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Development_runs_the_engines_of_the_design_and_says_what_is_not_there()
    {
        var yaml = ComposeFile.WriteYaml(SampleShop.Blueprint);
        var services = YamlToJson.Read(yaml)["services"]!.AsObject();

        Assert.Equal(["shop", "worker", "postgres", "redis"], services.Select(service => service.Key));
        Assert.Equal("postgres:18", (string?)services["postgres"]!["image"]);
        Assert.Contains("Work queue (Amazon SQS)", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void On_kubernetes_every_container_of_ours_runs_as_often_as_planned_and_without_privileges()
    {
        var documents = KubernetesManifests.Documents(Promising).ToList();

        var copies = documents.Where(document => (string)document["kind"]! == "HorizontalPodAutoscaler").ToDictionary(document => (string)document["metadata"]!["name"]!, document => (int)document["spec"]!["minReplicas"]!);
        Assert.Equal(new Dictionary<string, int> { ["shop"] = 12, ["worker"] = 3 }, copies);
        Assert.All(documents.Where(document => (string)document["kind"]! == "Deployment"), document =>
        {
            var pod = document["spec"]!["template"]!["spec"]!;
            Assert.True((bool)pod["securityContext"]!["runAsNonRoot"]!);
            Assert.NotNull(pod["containers"]![0]!["resources"]!["limits"]!["memory"]);
        });
        Assert.False(KubernetesManifests.Fits(Promising));
    }

    [Fact]
    public void The_pipeline_checks_scans_and_releases_by_the_hosting_that_was_chosen()
    {
        var fargate = SampleShop.Blueprint.Technologies[0] with { Id = "ecs-fargate" };
        var hosted = SampleShop.Blueprint with
        {
            Decisions = [.. SampleShop.Blueprint.Decisions, SampleShop.Blueprint.Decisions[0] with { Id = "hosting", Technology = fargate }],
        };

        var jobs = YamlToJson.Read(Pipeline.WriteYaml(hosted))["jobs"]!.AsObject();
        var unhosted = Pipeline.WriteYaml(SampleShop.Blueprint);

        Assert.Equal(["check", "secrets", "image", "analysis", "schema", "release"], jobs.Select(job => job.Key));
        Assert.Contains("aws ecs wait services-stable", jobs["release"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("release:", unhosted, StringComparison.Ordinal);
        Assert.Contains("add that job behind 'image'", unhosted, StringComparison.Ordinal);
    }

    private static Figure Figure(string id, double value, string unit) => new(id, id, value, unit, Provenance.Assumed, "", []);
}
