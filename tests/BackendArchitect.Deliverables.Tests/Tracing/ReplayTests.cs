using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
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
