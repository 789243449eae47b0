using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tests.Tracing;

public sealed class ReplayTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X17_A_design_is_made_again_from_its_own_file_to_the_byte(string name)
    {
        var stored = BlueprintJson.Write(GoldenBriefs.Design(name));

        var again = Architect.Design(Replay.BriefOf(BlueprintJson.Read(stored).Facts), GoldenBriefs.Knowledge);

        Assert.Equal(BlueprintJson.Read(stored).Stamp, again.Stamp);
        Assert.Equal(stored, BlueprintJson.Write(again));
    }

    [Fact]
    public void X17_H6_A_design_made_under_decisions_and_house_rules_is_made_again_under_them()
    {
        var stored = BlueprintJson.Write(Architect.Design(GoldenBriefs.Ledger("wine-cellar"), GoldenBriefs.Knowledge, Standing));

        var read = BlueprintJson.Read(stored);
        var again = Architect.Design(Replay.BriefOf(read.Facts), GoldenBriefs.Knowledge, read.Standing);

        Assert.Equal(Standing, read.Standing);
        Assert.Equal(read.Stamp, again.Stamp);
        Assert.Equal(stored, BlueprintJson.Write(again));
        Assert.NotEqual(GoldenBriefs.Design("wine-cellar").Stamp.Brief, again.Stamp.Brief);
    }

    [Fact]
    public void H6_B7_The_bundle_says_what_became_of_each_rule_and_record_and_every_number_has_a_parent()
    {
        var delivery = Bundle.Deliver(Architect.Design(GoldenBriefs.Ledger("wine-cellar"), GoldenBriefs.Knowledge, Standing), []);

        Assert.Empty(delivery.Mends);
        string File(string path) => System.Text.Encoding.UTF8.GetString(delivery.Files.Single(file => file.Path == path).Content.ToArray());
        var readme = File("README.md");
        Assert.Contains("## House rules and decisions applied", readme, StringComparison.Ordinal);
        Assert.All(Standing, record => Assert.Contains($"| {record.Id} |", readme, StringComparison.Ordinal));
        Assert.Contains("Departs from docs/adr/0003-orders.md#decision", File("decisions/0001-architecture-style.md"), StringComparison.Ordinal);
        var store = File(delivery.Files.Single(file => file.Path.EndsWith("-primary-store.md", StringComparison.Ordinal)).Path);
        Assert.Matches(@"(?s)### Document database.*Departs from docs/backend/architecture\.md#data .* because ", store);
    }

    [Fact]
    public void X17_Another_catalogue_or_another_brief_changes_the_hash()
    {
        var files = EmbeddedKnowledge.Yaml().Append(new("Knowledge/topics/backpressure-of-a-test.yaml", Topic)).ToDictionary(StringComparer.Ordinal);
        var brief = GoldenBriefs.Ledger("wine-cellar");
        var known = GoldenBriefs.Design("wine-cellar").Stamp;

        var catalogue = Architect.Design(brief, KnowledgeLoader.Load(files)).Stamp;
        var other = Architect.Design(brief.With(FactLiteral.Parse(FactIds.TeamSize, "4", FactKind.Stated, "4", new FactSource("test"))), GoldenBriefs.Knowledge).Stamp;

        Assert.NotEqual(known.Catalogue, catalogue.Catalogue);
        Assert.Equal(known.Brief, catalogue.Brief);
        Assert.NotEqual(known.Brief, other.Brief);
        Assert.Equal(known.Catalogue, other.Catalogue);
    }

    private static readonly StandingDecision[] Standing =
    [
        new("docs/adr/0003-orders.md#decision", "Build 47 microservices by 2031", "microservices", "accepted", new DateOnly(2026, 3, 1), "https://git.example.com/acme/shop/blob/main/docs/adr/0003-orders.md#decision"),
        new("docs/backend/architecture.md#data", "We use PostgreSQL 13 with 3 replicas", "postgresql", "accepted", DateOnly.MinValue),
        new("HR-12", "never Kubernetes (Anna, 2026-12-01)", "kubernetes", StandingDecision.Banned, new DateOnly(2026, 12, 1)),
    ];

    private const string Topic = """
        id: backpressure-of-a-test
        name: "Backpressure of a test"
        aliases: []
        answer: "A line added to see the catalogue change."
        use-when: ["a test runs"]
        avoid-when: ["never"]
        costs: ["a line"]
        pitfalls: ["none"]
        related: []
        sources:
          - { title: "This test", checked: 2026-11-22, mark: assumption }
        """;
}
