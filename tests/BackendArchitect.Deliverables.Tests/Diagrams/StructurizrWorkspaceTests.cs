using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Structurizr;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class StructurizrWorkspaceTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void D1_The_workspace_has_one_element_for_each_of_the_model_and_one_relationship_for_each_relation(string name)
    {
        var design = GoldenBriefs.Design(name);

        var workspace = new DslReader(StructurizrWorkspace.Write(design));

        var outside = workspace.Known.Where(entry => entry.Value.Parent == "model").Select(entry => entry.Key).Except(["our_system"]);
        Assert.Equal(design.Parts.Where(part => part.IsOutside).Select(part => MermaidIds.Word(part.Id)).Order(), outside.Order());
        Assert.Equal(design.Parts.Where(part => !part.IsOutside).Select(part => MermaidIds.Word(part.Id)).Order(), Of(workspace, "container").Order());
        Assert.Equal(design.Components.Count, Of(workspace, "component").Count());
        Assert.Equal(
            design.Relations.Select(relation => (MermaidIds.Word(relation.From), MermaidIds.Word(relation.To))).Order(),
            workspace.Relations.Select(relation => (relation.From, relation.To)).Order());
        Assert.Contains("container our_system", workspace.Views);
    }

    [Theory]
    [InlineData(" (a) [b] {c} \"q\" 🚀")]
    [InlineData(" back\\")]
    [InlineData(" two\nlines ${HOME} -> x")]
    public void D3_Names_survive_whatever_signs_they_hold(string tail)
    {
        var workspace = new DslReader(StructurizrWorkspace.Write(NastyNames.In(SampleShop.Blueprint, tail)));

        var kept = tail.Trim().Replace('\n', ' ').Replace('\\', '⧵');
        Assert.All(workspace.Known.Values.Where(element => element.Kind != "component"), element => Assert.EndsWith(kept, element.Name, StringComparison.Ordinal));
        Assert.Equal(SampleShop.Blueprint.Relations.Count, workspace.Relations.Count);
    }

    private static IEnumerable<string> Of(DslReader workspace, string kind) => workspace.Known.Where(entry => entry.Value.Kind == kind).Select(entry => entry.Key);
}
