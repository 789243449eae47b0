using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Operations.Terraform;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Operations;

/// <summary>What a team runs the design with says the numbers of the design: read back from the files themselves.</summary>
public sealed partial class GoldenOperationsTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void D11_Alerts_stand_on_the_promises_of_the_design(string name)
    {
        var design = GoldenBriefs.Design(name);
        var targets = Targets.Of(design);

        var rules = YamlToJson.Read(AlertRules.WriteYaml(design))["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).ToDictionary(rule => (string)rule!["alert"]!, rule => (string)rule!["expr"]!);

        var budget = Number(BurnRate().Match(rules["ErrorBudgetBurnsFast"]).Groups[1].Value);
        Assert.Equal(1 - (targets.Availability!.Value / 100), budget, 8);
        Assert.Equal(budget, Number(BurnRate().Match(rules["ErrorBudgetBurnsSlowly"]).Groups[1].Value));
        Assert.Equal(targets.LatencyMs!.Value / 1000, Number(Limit().Match(rules["SlowAnswers"]).Groups[1].Value), 8);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D11_The_recovery_page_promises_the_targets(string name)
    {
        var design = GoldenBriefs.Design(name);
        var page = DisasterRecoveryPage.Write(design);

        Assert.Equal(design.Figure("rto_target_min").Value, Number(Recovery().Match(page).Groups[1].Value), 2);
        Assert.Equal(design.Figure("rpo_target_min").Value, Number(Loss().Match(page).Groups[1].Value), 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D11_A_cloud_gets_its_infrastructure_as_code_and_own_machines_get_none(string name)
    {
        var design = GoldenBriefs.Design(name);
        var files = TerraformFiles.Of(design);

        var clouds = files.SelectMany(file => Provider().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(clouds.Count <= 1, $"{name} mixes {string.Join(", ", clouds)}");
        Assert.Equal(files.Count > 0, clouds.Count == 1);
        Assert.All(files, file => Assert.DoesNotMatch(@"\b\d{12}\b", file.Text));
        Assert.All(files.SelectMany(file => Variable().Matches(file.Text)), match => Assert.StartsWith("description = \"", match.Groups[1].Value.Trim(), StringComparison.Ordinal));
        if (design.Choice("hosting") == "single-server" || design.Part("app")?.Label.Contains("own servers", StringComparison.Ordinal) == true)
        {
            Assert.Empty(files);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void X13_Rates_and_thresholds_of_the_load_test_are_those_of_the_design(string name)
    {
        var design = GoldenBriefs.Design(name);
        var targets = Targets.Of(design);

        var options = JsonNode.Parse(Options().Match(LoadTest.Write(design)).Groups[1].Value)!;

        var peak = options["scenarios"]!["peak"]!;
        var stages = peak["stages"]!.AsArray().Select(stage => (double)stage!["target"]!).ToList();
        Assert.Equal(Math.Ceiling(design.Figure("peak_rps").Value), stages.Max());
        Assert.Equal(Math.Ceiling(design.Figure("average_rps").Value), (double)peak["startRate"]!);
        Assert.Equal("1s", (string?)peak["timeUnit"]);
        Assert.Equal(targets.LatencyMs!.Value, Number(Below().Match((string)options["thresholds"]!["http_req_duration"]![0]!).Groups[1].Value), 3);
        Assert.Equal(1 - (targets.Availability!.Value / 100), Number(Below().Match((string)options["thresholds"]!["http_req_failed"]![0]!).Groups[1].Value), 8);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"> [\d.]+ \* ([\d.]+)")]
    private static partial Regex BurnRate();

    [GeneratedRegex(@"> ([\d.]+)$")]
    private static partial Regex Limit();

    [GeneratedRegex(@"<([\d.]+)$")]
    private static partial Regex Below();

    [GeneratedRegex(@"\(RTO\) \| ([\d.,]+) \|")]
    private static partial Regex Recovery();

    [GeneratedRegex(@"\(RPO\) \| ([\d.,]+) \|")]
    private static partial Regex Loss();

    [GeneratedRegex("source  = \"hashicorp/(\\w+)\"")]
    private static partial Regex Provider();

    [GeneratedRegex("^variable \"\\w+\" \\{\n(.*)\n", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"export const options = (\{.*?\n\});", RegexOptions.Singleline)]
    private static partial Regex Options();
}
