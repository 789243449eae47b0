using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Tests.House;
using YamlDotNet.RepresentationModel;

namespace BackendArchitect.Host.Tests.Deploy;

/// <summary>What is deployed names only what the program has: settings, ports, paths and measures.</summary>
public sealed partial class DeployTests
{
    private const string Folder = "manifests/deploy";

    /// <summary>Read by the framework, not by a section of ours.</summary>
    private static readonly string[] Framework = ["ASPNETCORE_URLS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "DOTNET_EnableDiagnostics"];

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("kubernetes.yaml")]
    [InlineData("Dockerfile")]
    [InlineData("bot.env.template")]
    public void Every_setting_it_sets_stands_in_the_template(string file)
    {
        var template = JsonNode.Parse(Repository.Read("appsettings.template.json"))!;

        var names = Setting().Matches(Repository.Read($"{Folder}/{file}")).Select(match => match.Value).Except(Framework).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(name.Split("__") is [var section, var key] && template[section]?.AsObject().ContainsKey(key) == true, $"{file} sets {name}, which is no setting"));
    }

    [Fact]
    public void Every_container_runs_as_nobody_on_a_root_it_cannot_write()
    {
        var containers = Documents("kubernetes.yaml")
            .Where(document => (string?)document["kind"] is "Deployment" or "StatefulSet")
            .Select(document => (YamlMappingNode)document["spec"]["template"]["spec"])
            .ToList();

        Assert.Equal(2, containers.Count);
        Assert.All(containers, pod =>
        {
            Assert.Equal("true", (string?)pod["securityContext"]["runAsNonRoot"]);
            Assert.Equal("RuntimeDefault", (string?)pod["securityContext"]["seccompProfile"]["type"]);
            var container = ((YamlSequenceNode)pod["containers"]).Single();
            Assert.Equal("true", (string?)container["securityContext"]["readOnlyRootFilesystem"]);
            Assert.Equal("false", (string?)container["securityContext"]["allowPrivilegeEscalation"]);
            Assert.Equal("ALL", (string?)container["securityContext"]["capabilities"]["drop"][0]);
            Assert.NotNull(container["resources"]["limits"]["memory"]);
        });
        Assert.All(((YamlMappingNode)Documents("compose.yaml").Single()["services"]).Children.Values, service => Assert.Equal("true", (string?)service["read_only"]));
        Assert.Matches("(?m)^USER 1654$", Repository.Read($"{Folder}/Dockerfile"));
    }

    [Fact]
    public async Task Its_probes_ask_for_what_is_served()
    {
        await using var bot = new TestBot();
        var client = bot.CreateClient();
        var text = Repository.Read($"{Folder}/kubernetes.yaml");

        var paths = Probe().Matches(text).Select(match => match.Groups["path"].Value).Distinct().ToList();

        Assert.Equal(["/health", "/ready"], paths.Order(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            Assert.True((await client.GetAsync(new Uri(path, UriKind.Relative))).IsSuccessStatusCode, path);
        }
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("kubernetes.yaml")]
    public void Redis_keeps_what_it_is_given(string file)
    {
        var text = Repository.Read($"{Folder}/{file}");

        Assert.Contains("\"--appendonly\", \"yes\"", text, StringComparison.Ordinal);
        Assert.Contains("\"--maxmemory-policy\", \"noeviction\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dashboard.json")]
    [InlineData("rules.yaml")]
    public void What_is_watched_is_measured(string file)
    {
        var measured = typeof(Measures).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Instrument>().Select(Exposed)
            .Concat(["ba_inbox_depth", "ba_outbox_depth", "ba_dead_letters_kept", "ba_appointments_due", "ba_llm_away"])
            .ToHashSet();

        var watched = Watched().Matches(Repository.Read($"{Folder}/observability/{file}")).Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.NotEmpty(watched);
        Assert.All(watched, name => Assert.Contains(name, measured));
        if (file == "dashboard.json")
        {
            Assert.Empty(measured.Except(watched)); // Nothing is measured that nobody sees.
        }
    }

    /// <summary>The name Prometheus gives it.</summary>
    private static string Exposed(Instrument instrument) =>
        instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "") + (instrument is Counter<long> or Counter<double> ? "_total" : "");

    private static List<YamlNode> Documents(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read($"{Folder}/{file}")));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+\b|\bASPNETCORE_[A-Z_]+|\bDOTNET_\w+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"httpGet: \{ path: (?<path>[^,]+),")]
    private static partial Regex Probe();

    [GeneratedRegex("(?<name>ba_[a-z0-9_]+?)(?:_bucket|_count|_sum)?(?![a-z0-9_])")]
    private static partial Regex Watched();
}
