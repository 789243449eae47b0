using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Puts the flows of a domain onto the parts of this design. A step whose end is not there is left out.</summary>
internal static class FlowComposer
{
    private const int FewestSteps = 2;

    public static IReadOnlyList<Flow> Compose(DesignContext context, PartLookup parts) =>
        [.. context.Domain.Flows
            .Select(flow => new Flow(flow.Id, flow.Name, flow.Critical, [.. flow.Steps.SelectMany(step => Place(context, parts, step))]))
            .Where(flow => flow.Steps.Count >= FewestSteps)];

    private static IEnumerable<FlowStep> Place(DesignContext context, PartLookup parts, FlowStepTemplate step)
    {
        if (parts.Entry.Count == 0 && (step.From == "edge" || step.To == "edge"))
        {
            return Direct(context, parts, step);
        }

        var (from, to) = (End(context, parts, step.From, step.Reply ? 0 : ^1), End(context, parts, step.To, step.Reply ? ^1 : 0));
        if (from is null || to is null)
        {
            return [];
        }

        var isCallIn = !step.Reply && step.From == "client" && parts.Entry.Count > 0 && (step.To == "edge" || step.To.StartsWith("context:", StringComparison.Ordinal));
        return isCallIn ? Through(parts, from, to, step) : [new FlowStep(from, to, step.Says, step.Async, step.Reply)];
    }

    /// <summary>A call from outside passes everything at the edge, even where the domain does not mention it.</summary>
    private static IEnumerable<FlowStep> Through(PartLookup parts, string client, string target, FlowStepTemplate step)
    {
        yield return new FlowStep(client, parts.Entry[0], step.Says, step.Async, false);
        foreach (var forward in Forwards(parts))
        {
            yield return forward;
        }

        if (step.To != "edge")
        {
            var front = parts.FrontOf(client);
            if (front is not null)
            {
                yield return new FlowStep(parts.Entry[^1], front, "Pass on", step.Async, false);
            }

            yield return new FlowStep(front ?? parts.Entry[^1], target, front is null ? "Pass on" : "Ask for the screen", step.Async, false);
        }
    }

    /// <summary>With nothing at the edge, what came through it comes straight from the client.</summary>
    private static IEnumerable<FlowStep> Direct(DesignContext context, PartLookup parts, FlowStepTemplate step)
    {
        var inner = step.From == "edge" ? step.To : step.From;
        if (!inner.StartsWith("context:", StringComparison.Ordinal) || End(context, parts, inner, 0) is not { } unit || parts.Clients.Count == 0)
        {
            return [];
        }

        var client = parts.Clients[0];
        return [step.From == "edge" ? new FlowStep(client, unit, step.Says, step.Async, step.Reply) : new FlowStep(unit, client, step.Says, step.Async, step.Reply)];
    }

    private static IEnumerable<FlowStep> Forwards(PartLookup parts) =>
        parts.Entry.Zip(parts.Entry.Skip(1), (outer, inner) => new FlowStep(outer, inner, "Forwards", false, false));

    /// <param name="door">Which end of the way in "edge" means: where a call arrives, or where it leaves.</param>
    private static string? End(DesignContext context, PartLookup parts, string end, Index door) => end switch
    {
        "client" => parts.Clients.Count > 0 ? parts.Clients[0] : null,
        "edge" => parts.Entry[door],
        _ when end.StartsWith("context:", StringComparison.Ordinal) => context.HasContext(end[8..]) ? parts.Unit(end[8..]) : null,
        _ when end.StartsWith("external:", StringComparison.Ordinal) => External(parts, end[9..]),
        _ => parts.Has(end) ? end : null,
    };

    /// <summary>The identity provider of a domain is the one the authentication decision brought.</summary>
    private static string? External(PartLookup parts, string id) =>
        parts.Has(id) ? id : id.StartsWith("identity", StringComparison.Ordinal) && parts.Has("identity") ? "identity" : null;
}
