using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Deliverables.Diagrams.Code;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Tests.Consistency;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class ModelPictureTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void D1_Each_element_of_the_model_is_one_node_and_each_relation_one_edge(string name)
    {
        var design = GoldenBriefs.Design(name);

        Assert.Equal(design.Parts.Select(part => ArtifactNames.Word(part.Id)).Order(StringComparer.Ordinal), ArtifactNames.Containers(design).Order(StringComparer.Ordinal));
        Assert.Equal(design.Relations.DistinctBy(relation => (relation.From, relation.To, relation.Async)).Count(), ArtifactNames.Relations(design));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D1_A_component_picture_shows_every_module_of_its_container_and_nothing_the_model_does_not_have(string name)
    {
        var design = GoldenBriefs.Design(name);
        foreach (var part in ComponentView.Worth(design))
        {
            var view = ComponentView.Of(design, part, Theme.Light);

            var modules = design.Components.Where(component => component.Part == part.Id).Select(ComponentView.IdOf).ToHashSet();
            Assert.Superset(modules, view.Boxes.Select(box => box.Id).ToHashSet());
            Assert.All(view.Boxes.Where(box => !modules.Contains(box.Id) && box.Name != "HTTP interface"), box => Assert.NotNull(design.Part(box.Id)));
            var touched = design.Relations.Where(relation => relation.From == part.Id || relation.To == part.Id).SelectMany(relation => new[] { relation.From, relation.To }).Where(id => id != part.Id).ToHashSet();
            Assert.Superset(touched, view.Boxes.Select(box => box.Id).ToHashSet());
            Assert.All(touched, id => Assert.Contains(view.Arrows, arrow => arrow.From == id || arrow.To == id));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void K9_The_types_of_the_class_diagram_stand_in_its_component_of_the_component_diagram(string name)
    {
        var design = GoldenBriefs.Design(name);
        var riskiest = RiskiestComponent.Of(design)!.Component;
        var classes = ClassView.Of(design, Theme.Light)!;

        var component = ComponentView.Of(design, design.Part(riskiest.Part)!, Theme.Light).Boxes.Single(box => box.Id == ComponentView.IdOf(riskiest));

        Assert.Equal(component.Tags.Order(StringComparer.Ordinal), classes.Classes.Select(box => box.Name).Order(StringComparer.Ordinal));
        Assert.All(classes.Lines, line => Assert.Subset(component.Tags.ToHashSet(), new HashSet<string> { line.From, line.To }));
        Assert.All(RiskiestComponent.EntitiesOf(design, riskiest), entity => Assert.Contains(ClassMermaid.Write(classes).Split('\n'), line => line.Trim().StartsWith($"class {Contracts(entity)}", StringComparison.Ordinal)));
    }

    private static string Contracts(Entity entity) => Deliverables.Contracts.ResourceNames.Pascal(entity.Id);
}
