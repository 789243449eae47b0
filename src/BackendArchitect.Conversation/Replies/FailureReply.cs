using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What goes with a part of a design when it does not answer, what goes on, and what catches it.</summary>
internal static class FailureReply
{
    private const string TimeTarget = "rto_target_min";
    private const string PointTarget = "rpo_target_min";

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Part part)
    {
        var words = scene.Words.Things;
        var blast = design.Graph?.Blasts.FirstOrDefault(known => known.Part == part.Id);
        string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(design.Part).OfType<Part>().Where(other => other.Kind != PartKind.Person).Select(other => other.Name).Distinct());
        var stops = Names(blast?.Stops ?? []);
        var degrades = Names(blast?.Degrades ?? []);
        var needed = design.Flows.Where(flow => flow.Steps.Any(step => Touches(step, part) && !step.Async)).ToList();
        var later = design.Flows.Except(needed).Where(flow => flow.Steps.Any(step => Touches(step, part))).ToList();
        var untouched = design.Flows.Except(needed).Except(later).ToList();
        var guards = design.Relations.Where(relation => relation.To == part.Id).SelectMany(relation => relation.Patterns).Concat(part.Patterns).ToHashSet();
        // Behind a breaker only the use cases that need it fail; without one its callers hang with it.
        var guarded = needed.Count > 0 && (stops.Length == 0 || part.Kind == PartKind.External && guards.Contains("circuit-breaker"));
        var patterns = design.Patterns.Where(pattern => guards.Contains(pattern.Id) && pattern.Family is "resilience" or "messaging").Select(pattern => $"{pattern.Name} ({pattern.Because.TrimEnd('.')})").Take(3).ToList();
        (string Line, bool IsThere)[] lines =
        [
            (words.Copies(Amounts.Count(part.Instances, "copy", "copies")), part.Instances > 1 && !part.IsOutside),
            (words.SingleCopy(), design.Graph?.SinglePoints.Contains(part.Id) == true && !part.IsOutside),
            (words.FlowsStop(string.Join(", ", needed.Select(flow => flow.Name))), needed.Count > 0 && !guarded),
            (words.FlowsWait(string.Join(", ", later.Select(flow => flow.Name))), later.Count > 0),
            (words.GoesOn(string.Join(", ", untouched.Select(flow => flow.Name))), untouched.Count > 0),
            (words.Degrades(degrades), degrades.Length > 0 && part.Kind != PartKind.External),
            (words.Softened(string.Join("; ", patterns)), patterns.Count > 0),
            (words.Recovery(Value(design, TimeTarget), Value(design, PointTarget)), part.Kind is PartKind.Store or PartKind.Files),
            (words.Outside(), part.Kind == PartKind.External),
        ];
        return
        [
            new Block.Paragraph(guarded ? words.StopsFlows(part.Name, string.Join(", ", needed.Select(flow => flow.Name))) : stops.Length > 0 ? words.Stops(part.Name, stops) : words.StopsNothing(part.Name)),
            new Block.Bullets([.. lines.Where(line => line.IsThere).Select(line => line.Line)], Ordered: false),
            .. ThingReply.Row([.. needed.Take(2).Select(flow => ThingReply.See(flow.Name, ThingKind.Flow, flow.Id)), PartReply.Show(scene.Words.Parts.RisksButton(), DesignParts.Risks)]),
        ];
    }

    private static bool Touches(FlowStep step, Part part) => !step.Reply && (step.From == part.Id || step.To == part.Id);

    private static string Value(Blueprint design, string figure) => PartReply.Value(design.Figure(figure));
}
