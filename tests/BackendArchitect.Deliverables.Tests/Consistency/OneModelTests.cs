using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Operations;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Consistency;

/// <summary>One typed model, and every artifact says the same as it.</summary>
public sealed class OneModelTests
{
    private const int Rounds = 10;

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X2_What_is_added_to_the_model_appears_in_every_artifact_and_nothing_else_changes(string name)
    {
        var design = GoldenBriefs.Design(name);
        AssertConsistent(design);
        foreach (var round in Enumerable.Range(0, Rounds))
        {
            var mutated = ModelMutation.Of(design, (name.Length * 1000) + round);

            AssertConsistent(mutated);
            AssertAdded(design, mutated, ArtifactNames.Containers, mutated.Parts.Count - design.Parts.Count);
            AssertAdded(design, mutated, ArtifactNames.Entities, mutated.Entities.Count - design.Entities.Count);
            AssertAdded(design, mutated, ArtifactNames.Operations, mutated.Operations.Count - design.Operations.Count);
            if (RelationalModel.Fits(design))
            {
                AssertAdded(design, mutated, ArtifactNames.Tables, mutated.Entities.Count - design.Entities.Count);
            }
        }
    }

    private static void AssertConsistent(Blueprint design)
    {
        var ids = design.Parts.Select(part => ArtifactNames.Word(part.Id)).ToHashSet();
        var own = design.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker).Select(part => part.Id).ToHashSet();

        Assert.Equal(ids.Order(), ArtifactNames.Containers(design).Order());
        Assert.Equal(design.Relations.Count, ArtifactNames.Relations(design));
        Assert.Equal(design.Entities.Select(entity => entity.Id).Order(), ArtifactNames.Entities(design).Order());
        Assert.Equal(design.Operations.Select(operation => ResourceNames.Camel(operation.Id)).Order(), ArtifactNames.Operations(design).Order());
        Assert.Equal(own.Order(), ArtifactNames.Composed(design).Order());
        Assert.Equal(design.Parts.Select(part => part.Id).Order(), ArtifactNames.Stored(design).Order());
        Assert.All(design.Flows, flow => Assert.Subset(ids, ArtifactNames.Participants(design, flow)));
        if (KubernetesManifests.Fits(design))
        {
            Assert.Equal(own.Order(), ArtifactNames.Deployed(design).Order());
        }
    }

    private static void AssertAdded(Blueprint before, Blueprint after, Func<Blueprint, HashSet<string>> names, int count)
    {
        var (was, now) = (names(before), names(after));
        Assert.Subset(now, was);
        Assert.Equal(was.Count + count, now.Count);
    }
}
