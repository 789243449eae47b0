using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One thing of a design: a picture, a flow, a record, a call, a module, a part, and a part that fails.</summary>
public static class ThingReply
{
    /// <summary>Buttons of one kind under a reply.</summary>
    public const int Most = 5;

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, ThingKind kind, string id) => kind switch
    {
        ThingKind.Picture => Pictures(scene, design, id),
        ThingKind.Flow when design.Flows.FirstOrDefault(flow => flow.Id == id) is { } flow => FlowReply.Blocks(scene, design, flow),
        ThingKind.Flow => FlowReply.All(scene, design),
        ThingKind.Entity when design.Entities.FirstOrDefault(entity => entity.Id == id) is { } entity => EntityReply.Blocks(scene, design, entity),
        ThingKind.Operation when design.Operations.FirstOrDefault(operation => operation.Id == id) is { } operation => OperationReply.Blocks(scene, design, operation),
        ThingKind.Module when design.Boundaries.Modules.FirstOrDefault(module => module.Id == id) is { } module => ModuleReply.Blocks(scene, design, module),
        ThingKind.Part when design.Part(id) is { } part => RunningReply.Blocks(scene, design, part),
        ThingKind.Failure when design.Part(id) is { } part => FailureReply.Blocks(scene, design, part),
        _ => [new Block.Paragraph(scene.Words.Things.Gone()), DesignReply.More(scene)],
    };

    public static Button See(string label, ThingKind kind, string id) => new(PlainText.Cut(label, 75), CommandLanguage.Print(new Command.ShowThing(kind, id)));

    /// <summary>One row of buttons, or nothing.</summary>
    public static IEnumerable<Block> Row(IEnumerable<Button> buttons) => buttons.DistinctBy(button => button.Command).ToImmutableArray() is { IsEmpty: false } row ? [new Block.Buttons(row)] : [];

    /// <summary>The one of that name, those whose names begin so, or a list of all.</summary>
    private static ImmutableArray<Block> Pictures(Scene scene, Blueprint design, string name)
    {
        var words = scene.Words.Things;
        var all = DiagramSet.Draw(design, Theme.Light);
        var found = all.Where(picture => picture.Name == name).ToList();
        found = found.Count > 0 ? found : [.. all.Where(picture => picture.Name.StartsWith($"{name}-", StringComparison.Ordinal)).Take(2)];
        return found.Count > 0
            ? [.. found.Select(picture => PartReply.Drawn(design, picture.Name, picture.Title, picture.Alt))]
            :
            [
                new Block.Paragraph(name == Command.ShowThing.AllOfThem ? words.AllPictures() : words.NoPicture()),
                .. Row(all.Select(picture => See(picture.Title, ThingKind.Picture, picture.Name))),
            ];
    }
}
