using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A part of a design that runs or is used from outside: what it does, why it is there, whom it calls.</summary>
internal static class RunningReply
{
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Part part)
    {
        var words = scene.Words.Things;
        string Names(IEnumerable<string> ids) => string.Join(", ", ids.Distinct().Select(id => design.Part(id)?.Name ?? id));
        var calls = design.Relations.Where(relation => relation.From == part.Id).Select(relation => relation.To).ToList();
        var called = design.Relations.Where(relation => relation.To == part.Id).Select(relation => relation.From).ToList();
        var patterns = design.Patterns.Where(pattern => part.Patterns.Contains(pattern.Id)).Select(pattern => pattern.Name).ToList();
        (string Line, bool IsThere)[] lines =
        [
            (words.Instances(Amounts.Count(part.Instances, "instance", "instances")), !part.IsOutside && part.Instances > 0),
            (words.Because(string.Join(", ", part.Requirements.Select(FactText.Name))), !part.IsOutside && part.Requirements.Count > 0),
            (words.Patterns(string.Join(", ", patterns)), patterns.Count > 0),
            (words.CalledFrom(Names(called)), called.Count > 0),
            (words.CallsParts(Names(calls)), calls.Count > 0),
        ];
        return
        [
            new Block.Paragraph(part.Label.Length > 0 ? words.Part(part.Name, part.Label, part.Does) : words.PlainPart(part.Name, part.Does)),
            new Block.Bullets([.. lines.Where(line => line.IsThere).Select(line => line.Line)], Ordered: false),
            .. part.Kind is PartKind.Person or PartKind.Client ? [] : ThingReply.Row([ThingReply.See(words.WhenFails(part.Name), ThingKind.Failure, part.Id)]),
        ];
    }
}
