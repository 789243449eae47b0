using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Consistency;

/// <summary>Every page of a bundle speaks of the same parts.</summary>
public sealed class OneSetOfPartsTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void D12_Pictures_deployment_and_what_fails_know_the_same_parts(string name)
    {
        var design = GoldenBriefs.Design(name);
        var parts = design.Parts.Select(part => part.Id).ToHashSet();
        var running = design.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker).Select(part => part.Id).ToHashSet();

        Assert.Equal(parts, ContainerView.Of(design, Theme.Light).Boxes.Select(box => box.Id).ToHashSet());
        Assert.Equal(design.Parts.Where(part => part.Kind != PartKind.Person).Select(part => part.Id).ToHashSet(), DeploymentView.Of(design, Theme.Light).Boxes.Select(box => box.Id).ToHashSet());
        Assert.Equal(running, ArtifactNames.Composed(design));
        Assert.Subset(parts, design.Security.SelectMany(item => item.Parts).ToHashSet());
        Assert.Subset(parts, design.Graph!.Blasts.Select(blast => blast.Part).ToHashSet());
        Assert.Superset(running, design.Graph!.Blasts.Select(blast => blast.Part).ToHashSet());
        Assert.Subset(parts, design.Components.Select(component => component.Part).ToHashSet());
        Assert.Subset(parts, design.Entities.Select(entity => entity.Store).Concat(design.Operations.Select(operation => operation.Part)).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D12_What_is_drawn_is_priced_and_what_is_priced_is_part_of_the_design(string name)
    {
        var design = GoldenBriefs.Design(name);
        var priced = design.Costs.Lines.Select(line => line.Part).ToHashSet();
        var chosen = design.Technologies.Select(technology => technology.Name).ToHashSet();

        Assert.Subset(chosen.Append("Recovery").ToHashSet(), priced);
        Assert.All(design.Parts.Where(part => part.Technology is not null), part =>
        {
            var technology = GoldenBriefs.Knowledge.Technologies.First(known => known.Id == part.Technology);
            // What its provider gives free at this size has no line: the price list itself begins above an allowance.
            var isFree = technology.Bill.All(line => line.Quantity.StartsWith("max(0, ", StringComparison.Ordinal));
            Assert.True(isFree || priced.Contains(technology.Name) || design.Costs.Unpriced.Any(line => line.Contains(technology.Name, StringComparison.Ordinal)), $"{part.Name} is drawn as {technology.Name} and costs nothing");
        });
    }
}
