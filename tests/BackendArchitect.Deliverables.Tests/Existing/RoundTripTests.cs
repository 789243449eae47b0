using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Structurizr;
using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Tests.Existing;

/// <summary>What a bundle says of a design is read back as the same design.</summary>
public sealed class RoundTripTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X19_a_workspace_read_back_has_the_same_parts_and_relations(string name)
    {
        var design = GoldenBriefs.Design(name);

        var system = Read(new ReviewFile("workspace.dsl", StructurizrWorkspace.Write(design)));

        Assert.Equal(design.Parts.Select(part => part.Name).Order(StringComparer.Ordinal), system.Parts.Select(part => part.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            design.Relations.Where(relation => relation.From != relation.To).Select(relation => $"{design.Part(relation.From)!.Name} → {design.Part(relation.To)!.Name}").Distinct().Order(StringComparer.Ordinal),
            system.Links.Select(link => $"{system.Part(link.From)!.Name} → {system.Part(link.To)!.Name}").Order(StringComparer.Ordinal));
        // A pooler is drawn as a store, and read as what it is: it only passes on.
        Assert.Equal(
            design.Parts.Where(part => IsToldApart(part.Kind) && part.Id != "pooler").Select(part => (part.Name, part.Kind)).OrderBy(part => part.Name, StringComparer.Ordinal),
            system.Parts.Where(part => IsToldApart(part.Kind)).Select(part => (part.Name, part.Kind)).OrderBy(part => part.Name, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void X19_a_container_picture_read_back_has_the_same_names(string name)
    {
        var picture = DiagramSet.Draw(GoldenBriefs.Design(name), Theme.Light).First(drawn => drawn.Name == "c4-container");

        var system = Read(new ReviewFile("c4-container.mmd", picture.Mermaid!));

        Assert.Equal(GoldenBriefs.Design(name).Parts.Select(part => Slug(part.Name)).Order(StringComparer.Ordinal), system.Parts.Select(part => part.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void X19_compose_and_kubernetes_read_back_have_the_same_containers(string name)
    {
        var design = GoldenBriefs.Design(name);
        var compose = ComposeFile.Document(design)["services"]!.AsObject();

        var system = Read(new ReviewFile("compose.yaml", ComposeFile.WriteYaml(design)), new ReviewFile("kubernetes.yaml", KubernetesManifests.WriteYaml(design)));

        Assert.Equal(compose.Select(service => Slug(service.Key)).Order(StringComparer.Ordinal), system.Parts.Select(part => part.Id).Order(StringComparer.Ordinal));
        var started = compose.SelectMany(service => (service.Value!["depends_on"] as JsonObject ?? []).Select(other => $"{Slug(service.Key)} → {Slug(other.Key)}"));
        var own = design.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker).Select(part => part.Id).ToHashSet();
        var let = design.Relations.Where(relation => own.Contains(relation.From) && design.Part(relation.To)?.Kind == PartKind.Service).Select(relation => $"{Slug(relation.From)} → {Slug(relation.To)}");
        Assert.Equal(started.Concat(let).Distinct().Order(StringComparer.Ordinal), system.Links.Select(link => $"{link.From} → {link.To}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void X19_the_system_read_is_drawn_like_a_design()
    {
        var system = Read(new ReviewFile("compose.yaml", ComposeFile.WriteYaml(GoldenBriefs.Design("shop-on-sale-days"))));

        var pictures = DiagramSet.Draw(ExistingPicture.Of(system, GoldenBriefs.Knowledge, Today), Theme.Light);

        Assert.Contains(pictures, picture => picture.Name == "c4-container" && picture.Mermaid!.Contains("\"postgres\"", StringComparison.Ordinal));
        Assert.Contains(pictures, picture => picture.Name == "deployment");
    }

    private static bool IsToldApart(PartKind kind) => kind is PartKind.Store or PartKind.Cache or PartKind.Queue or PartKind.Person or PartKind.External;

    private static ExistingSystem Read(params ReviewFile[] files) => ExistingSystem.Read(files, GoldenBriefs.Knowledge);

    private static string Slug(string name) => string.Join('-', name.ToLowerInvariant().Split(name.Where(character => !char.IsLetterOrDigit(character)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries));
}
