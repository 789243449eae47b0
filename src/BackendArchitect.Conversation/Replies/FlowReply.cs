using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A use case of a design, step by step.</summary>
internal static class FlowReply
{
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Flow flow)
    {
        var words = scene.Words.Things;
        var steps = Amounts.Count(flow.Steps.Count(step => !step.Reply), "step", "steps");
        var drawn = flow.Critical || !design.Flows.Any(other => other.Critical) && design.Flows[0].Id == flow.Id;
        var fragile = flow.Steps.Where(step => !step.Reply).Select(step => design.Part(step.To)).OfType<Part>().Where(part => part.Kind is PartKind.External or PartKind.Store or PartKind.Queue or PartKind.Cache).DistinctBy(part => part.Id);
        return
        [
            new Block.Paragraph(flow.Critical ? words.Critical(flow.Name, steps) : words.Flow(flow.Name, steps)),
            new Block.Bullets([.. flow.Steps.Where(step => !step.Reply).Select(step => Line(words, design, step))], Ordered: true),
            .. drawn ? [PartReply.Drawn(design, $"sequence-{flow.Id}", flow.Name, $"{flow.Name}, {steps}: {string.Join("; ", flow.Steps.Where(step => !step.Reply).Select(step => Line(words, design, step)))}")] : (Block[])[],
            .. ThingReply.Row(fragile.OrderBy(part => part.Kind != PartKind.External).Take(2).Select(part => ThingReply.See(words.WhenFails(part.Name), ThingKind.Failure, part.Id))
                .Concat(design.Flows.Where(other => other.Id != flow.Id).Take(ThingReply.Most - 2).Select(other => ThingReply.See(other.Name, ThingKind.Flow, other.Id)))),
        ];
    }

    public static ImmutableArray<Block> All(Scene scene, Blueprint design) =>
    [
        new Block.Paragraph(scene.Words.Things.AllFlows(Amounts.Count(design.Flows.Count, "use case", "use cases"))),
        .. ThingReply.Row(design.Flows.OrderByDescending(flow => flow.Critical).Select(flow => ThingReply.See(flow.Name, ThingKind.Flow, flow.Id))),
    ];

    private static string Line(ThingWords words, Blueprint design, FlowStep step)
    {
        string Name(string id) => design.Part(id)?.Name ?? id;
        return step.From == step.To ? words.Within(Name(step.To), step.Says)
            : step.Async ? words.Later(Name(step.From), Name(step.To), step.Says)
            : words.Step(Name(step.From), Name(step.To), step.Says);
    }
}
