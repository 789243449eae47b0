using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Blueprints;

public sealed class BlueprintTests
{
    public static TheoryData<string> Names => Samples.Briefs.Names;

    private static Blueprint Design(string name) => Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

    [Theory]
    [MemberData(nameof(Names))]
    public void B3_every_part_of_ours_names_the_requirement_that_pays_for_it(string name)
    {
        var design = Design(name);

        var facts = design.Facts.Select(fact => fact.Id).ToHashSet();
        Assert.All(design.Parts, part =>
        {
            Assert.NotEmpty(part.Requirements);
            Assert.All(part.Requirements, id => Assert.Contains(id, facts));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_relation_joins_two_parts_and_no_part_of_ours_stands_alone(string name)
    {
        var design = Design(name);

        var ids = design.Parts.Select(part => part.Id).ToHashSet();
        Assert.All(design.Relations, relation => Assert.True(ids.Contains(relation.From) && ids.Contains(relation.To)));
        Assert.All(design.Parts, part => Assert.Contains(design.Relations, relation => relation.From == part.Id || relation.To == part.Id));
        Assert.Equal(ids.Count, design.Parts.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D2_every_arrow_of_a_flow_is_a_relation_of_the_model(string name)
    {
        var design = Design(name);

        var steps = design.Flows.SelectMany(flow => flow.Steps).Where(step => step.From != step.To && !step.Reply);
        Assert.All(steps, step => Assert.Contains(design.Relations, relation => relation.From == step.From && (relation.To == step.To || IsPooled(relation, step))));
        Assert.Contains(design.Flows, flow => flow.Critical);

        // A flow speaks to the store; where a pooler stands before it, the arrow goes through the pooler.
        bool IsPooled(Relation relation, FlowStep step) =>
            step.To == "store" && relation.To == "pooler" && design.Relations.Any(next => next is { From: "pooler", To: "store" });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Operations_and_foreign_keys_refer_to_entities_that_exist(string name)
    {
        var design = Design(name);

        var entities = design.Entities.Select(entity => entity.Id).ToHashSet();
        Assert.NotEmpty(design.Operations);
        Assert.All(design.Operations, operation => Assert.Contains(operation.Entity, entities));
        Assert.All(design.Entities.SelectMany(entity => entity.Fields), field => Assert.True(field.References is null || entities.Contains(field.References)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A9_availability_latency_and_recovery_are_numbers_with_a_parent(string name)
    {
        var design = Design(name);

        string[] targets = ["availability_target", "latency_target_ms", "rto_target_min", "rpo_target_min"];
        Assert.All(targets, id => Assert.True(design.Figure(id).Value > 0 && design.Figure(id).Formula.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Costs_add_up_to_the_cent(string name)
    {
        var costs = Design(name).Costs;

        Assert.Equal(costs.Low, costs.Lines.Sum(line => line.Low));
        Assert.Equal(costs.High, costs.Lines.Sum(line => line.High));
        Assert.True(costs.Low <= costs.High);
        Assert.NotEmpty(costs.Lines);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Phases_start_after_what_they_wait_for(string name)
    {
        var phases = Design(name).Phases;

        Assert.All(phases, phase => Assert.All(phase.After, before =>
        {
            var waited = phases.First(other => other.Id == before);
            Assert.True(waited.StartWeek + waited.Weeks <= phase.StartWeek);
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_brief_has_the_same_blueprint(string name)
    {
        var (first, second) = (Design(name), Design(name));

        Assert.Equal(first.Stamp, second.Stamp);
        Assert.Equal(first.Verdict.Headline, second.Verdict.Headline);
        Assert.Equal(first.Figures.Select(figure => figure.Value), second.Figures.Select(figure => figure.Value));
        Assert.Equal(first.Relations.Select(relation => relation with { Patterns = [] }), second.Relations.Select(relation => relation with { Patterns = [] }));
        Assert.Equal(first.Relations.SelectMany(relation => relation.Patterns), second.Relations.SelectMany(relation => relation.Patterns));
        Assert.Equal(first.Patterns.Select(pattern => pattern.Because), second.Patterns.Select(pattern => pattern.Because));
    }

    [Fact]
    public void A_part_goes_when_what_pays_for_it_goes()
    {
        var busy = Design("shop");

        var quiet = Architect.Design(Samples.Briefs.Shop.Without(FactIds.ConcurrentUsers), Samples.Briefs.Knowledge);

        Assert.Contains(FactIds.ConcurrentUsers, busy.Part("cache")!.Requirements);
        Assert.Null(quiet.Part("cache"));
    }

    [Fact]
    public void Nouns_nobody_knows_become_entities_with_operations()
    {
        var design = Design("vineyard");

        Assert.Contains(design.Entities, entity => entity.Id == "barrel");
        Assert.Contains(design.Operations, operation => operation is { Entity: "tasting", Kind: "create" });
    }
}
