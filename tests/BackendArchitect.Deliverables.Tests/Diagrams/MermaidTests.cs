using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class MermaidTests
{
    [Fact]
    public void Writes_each_picture_in_its_own_kind()
    {
        var pictures = DiagramSet.Draw(SampleShop.Blueprint, Theme.Light).Where(picture => picture.Mermaid is not null).ToDictionary(picture => picture.Name, picture => picture.Mermaid!.Split('\n')[0]);

        Assert.Equal(["C4Context", "C4Container", "sequenceDiagram", "erDiagram", "gantt"], [pictures["c4-context"], pictures["c4-container"], pictures["sequence-place-order"], pictures["er"], pictures["roadmap"]]);
    }

    [Fact]
    public void Writes_every_relation_of_the_containers()
    {
        var container = Of("c4-container");

        Assert.Equal(SampleShop.Blueprint.Relations.Count, container.Split('\n').Count(line => line.StartsWith("  Rel(", StringComparison.Ordinal)));
        Assert.Contains("Rel(shop, queue, \"Publishes jobs\", \"HTTPS, asynchronous\")", container, StringComparison.Ordinal);
        Assert.Contains("ContainerDb(database, \"Primary database\"", container, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_answers_dashed_and_what_nobody_waits_for_open()
    {
        var sequence = Of("sequence-place-order");

        Assert.Contains("database-->>shop: Committed", sequence, StringComparison.Ordinal);
        Assert.Contains("shop-)queue: Order placed", sequence, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_optional_references_as_zero_or_one()
    {
        var entities = Of("er");

        Assert.Contains("customer |o--o{ cart", entities, StringComparison.Ordinal);
        Assert.Contains("order ||--o{ payment", entities, StringComparison.Ordinal);
        Assert.Contains("product ||--o| stock", entities, StringComparison.Ordinal);
        Assert.Contains("category |o--o{ category : \"parent\"", entities, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_tenant_key_of_an_entity_that_carries_one()
    {
        var shared = SampleShop.Blueprint with { Entities = [.. SampleShop.Blueprint.Entities.Select(entity => entity with { PerTenant = true })] };

        var entities = Of("er", shared);

        Assert.Contains("    uuid id PK\n    uuid tenant_id FK\n", entities, StringComparison.Ordinal);
        Assert.DoesNotContain("tenant ||", entities, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a; b", "a#59; b")]
    [InlineData("<b> #1", "#60;b#62; #35;1")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("(a) [b] 🚀", "(a) [b] 🚀")]
    public void Escapes_what_mermaid_gives_a_meaning(string text, string written)
    {
        Assert.Equal(written, MermaidText.Plain(text));
    }

    [Fact]
    public void Gives_no_two_names_one_identifier_and_no_name_a_reserved_one()
    {
        var ids = new MermaidIds();

        string[] written = [ids["a-b"], ids["a b"], ids["a-b"], ids["end"], ids["Жук"], ids["9"]];

        Assert.Equal(["a_b", "a_b_2", "a_b", "end_"], written[..4]);
        Assert.All(written, id => Assert.Matches("^[A-Za-z][A-Za-z0-9_]*$", id));
    }

    private static string Of(string picture, Blueprint? design = null) =>
        DiagramSet.Draw(design ?? SampleShop.Blueprint, Theme.Light).Single(drawn => drawn.Name == picture).Mermaid!;
}
