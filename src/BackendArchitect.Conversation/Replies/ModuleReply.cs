using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Boundaries;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A module or service of a design: what it owns, answers and tells others.</summary>
internal static class ModuleReply
{
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Boundary module)
    {
        var words = scene.Words.Things;
        var plan = design.Boundaries;
        string Name(string id) => plan.Modules.FirstOrDefault(known => known.Id == id)?.Name ?? id;
        var entities = design.Entities.Where(entity => module.Entities.Contains(entity.Id)).ToList();
        var operations = design.Operations.Where(operation => operation.Context == module.Id).ToList();
        var events = operations.SelectMany(operation => operation.Publishes).Distinct().Select(id => design.Events.FirstOrDefault(known => known.Id == id)?.Name).OfType<string>().ToList();
        var calls = plan.Crossings.Where(crossing => crossing.From == module.Id).Select(crossing => Name(crossing.To)).Distinct().ToList();
        var called = plan.Crossings.Where(crossing => crossing.To == module.Id).Select(crossing => Name(crossing.From)).Distinct().ToList();
        var does = design.Components.FirstOrDefault(component => component.Id == module.Id)?.Does ?? "";
        (string Line, bool IsThere)[] lines =
        [
            (words.Does(does), does.Length > 0 && !module.Why.StartsWith(does, StringComparison.Ordinal)),
            (words.Keeps(string.Join(", ", entities.Select(entity => entity.Name))), entities.Count > 0),
            (words.Answers(string.Join(", ", operations.Select(operation => operation.Name))), operations.Count > 0),
            (words.Publishes(string.Join(", ", events)), events.Count > 0),
            (words.CallsOthers(string.Join(", ", calls)), calls.Count > 0),
            (words.CalledBy(string.Join(", ", called)), called.Count > 0),
            (words.RunsIn(string.Join(", ", design.Parts.Where(part => part.Contexts.Contains(module.Id)).Select(part => part.Name))), design.Parts.Any(part => part.Contexts.Contains(module.Id))),
        ];
        return
        [
            new Block.Paragraph(words.Module(module.Name, module.Why)),
            new Block.Bullets([.. lines.Where(line => line.IsThere).Select(line => line.Line)], Ordered: false),
            .. ThingReply.Row(entities.Take(2).Select(entity => ThingReply.See(entity.Name, ThingKind.Entity, entity.Id))
                .Concat(operations.OrderByDescending(operation => operation.Publishes.Count).Take(ThingReply.Most - 2).Select(operation => ThingReply.See(operation.Name, ThingKind.Operation, operation.Id)))),
        ];
    }
}
