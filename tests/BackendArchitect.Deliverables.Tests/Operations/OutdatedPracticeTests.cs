using System.Text;
using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tests.Operations;

/// <summary>What the catalogue calls outdated is in no contract, schema or configuration we hand over.</summary>
public sealed class OutdatedPracticeTests
{
    private static readonly string[] Written = [".yaml", ".yml", ".sql", ".proto", ".graphql", ".js", ".tf"];

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void K10_No_file_of_a_design_shows_an_outdated_practice(string name)
    {
        var files = Bundle.Create(GoldenBriefs.Design(name)).Where(file => Written.Contains(Path.GetExtension(file.Path))).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Shown(file.Path, Encoding.UTF8.GetString(file.Content.Span))));
    }

    [Theory]
    [InlineData("compose-version-key", "version: '3.8'")]
    [InlineData("implicit-grant", "        implicit:")]
    [InlineData("ingress-nginx", "  ingressClassName: nginx")]
    [InlineData("mutable-image-tag", "    image: redis:latest")]
    [InlineData("pod-security-policy", "kind: PodSecurityPolicy")]
    [InlineData("removed-kubernetes-versions", "apiVersion: autoscaling/v2beta2")]
    [InlineData("long-lived-cloud-keys", "  AWS_SECRET_ACCESS_KEY: x")]
    [InlineData("zookeeper-for-kafka", "  KAFKA_ZOOKEEPER_CONNECT: z:2181")]
    [InlineData("classic-mirrored-queues", "  ha-mode: all")]
    public void A_planted_one_is_found(string practice, string line) =>
        Assert.Contains(Shown("planted.yaml", $"a: b\n{line}\n"), found => found.StartsWith($"{practice} ", StringComparison.Ordinal));

    private static IEnumerable<string> Shown(string path, string text) =>
        from practice in GoldenBriefs.Knowledge.Outdated
        from mark in practice.Marks
        from line in text.Split('\n')
        where Regex.IsMatch(line, mark, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        select $"{practice.Id} in {path}: {line.Trim()}";
}
