using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Links the parts: the way in, what options say, what contexts use outside, and every arrow of a flow.</summary>
internal static class RelationComposer
{
    private const string Https = "JSON over HTTPS";
    private const int LongestLabel = 40;
    private const string Store = "store";
    private const string Pooler = "pooler";

    public static IReadOnlyList<Relation> Compose(DesignContext context, PartLookup parts, IReadOnlyList<Flow> flows)
    {
        var relations = new List<Relation>();
        void Add(Relation relation)
        {
            if (relation.From != relation.To && !relations.Any(known => known.From == relation.From && known.To == relation.To))
            {
                relations.Add(relation);
            }
        }

        foreach (var relation in (IEnumerable<Relation>)[.. Uses(context, parts), .. WayIn(context, parts), .. Linked(context, parts), .. Outside(context, parts), .. Called(parts, flows)])
        {
            Add(relation);
        }

        return relations;
    }

    private static IEnumerable<Relation> Uses(DesignContext context, PartLookup parts) =>
        from actor in context.Domain.Actors
        where parts.Has(actor.Id)
        let client = ClientNames.Of(actor.Client).Id
        select new Relation(actor.Id, parts.Has(client) ? client : parts.Clients[0], "Uses", "", false);

    private static IEnumerable<Relation> WayIn(DesignContext context, PartLookup parts)
    {
        foreach (var client in parts.Clients)
        {
            // Programs have nothing to fetch from the edge: they go straight to where answers are made.
            var isProgram = client is "partner-systems" or "devices";
            foreach (var door in parts.Entry.Count == 0 ? parts.Units : [isProgram ? parts.Entry[^1] : parts.Entry[0]])
            {
                yield return new Relation(client, door, isProgram ? "Calls" : "Pages and calls", Https, false);
            }
        }

        foreach (var (outer, inner) in parts.Entry.Zip(parts.Entry.Skip(1)))
        {
            yield return new Relation(outer, inner, "Cache misses", "HTTPS", false);
        }

        foreach (var unit in parts.Entry.Count == 0 ? [] : (IEnumerable<string>)[.. parts.Fronts, .. IsDirect(parts) ? parts.Units : []])
        {
            yield return new Relation(parts.Entry[^1], unit, context.IsSplit ? "Routes" : "Spreads requests", Https, false);
        }

        foreach (var unit in parts.Fronts.SelectMany(front => parts.Units, (front, unit) => new Relation(front, unit, "Asks for its screens", Https, false)))
        {
            yield return unit;
        }
    }

    /// <summary>Whether some client speaks with the units without a back end of its own.</summary>
    private static bool IsDirect(PartLookup parts) => parts.Clients.Count == 0 || parts.Clients.Any(client => parts.FrontOf(client) is null);

    private static IEnumerable<Relation> Linked(DesignContext context, PartLookup parts) =>
        from ranking in context.Sketch.Rankings
        from template in ranking.Winner.Option.Adds
        where parts.Has(template.Id)
        from link in template.Links
        from start in parts.Ends(link.From, link)
        from end in parts.Ends(link.To, link)
        select new Relation(start, Pooled(parts, start, end), link.Label, link.Protocol ?? "", link.Async);

    /// <summary>Where a pooler stands before the store, everybody else reaches the store through it.</summary>
    private static string Pooled(PartLookup parts, string from, string to) =>
        to == Store && from != Pooler && parts.Has(Pooler) ? Pooler : to;

    private static IEnumerable<Relation> Outside(DesignContext context, PartLookup parts) =>
        from external in context.Domain.Externals
        where parts.Has(external.Id)
        from caller in Callers(context, parts, external)
        select new Relation(caller, external.Id, Label(external), "HTTPS", external.Kind is "email" or "sms");

    /// <summary>Mail and messages are sent by the worker where there is one: nobody waits for them.</summary>
    private static IEnumerable<string> Callers(DesignContext context, PartLookup parts, ExternalTemplate external) =>
        external.Kind is "email" or "sms" && parts.Has("worker")
            ? ["worker"]
            : external.UsedBy.Where(context.HasContext).Select(parts.Unit).Distinct();

    private static string Label(ExternalTemplate external) => external.Kind switch
    {
        "payment" => "Charges and refunds",
        "email" => "Sends mail",
        "sms" => "Sends messages",
        "maps" => "Asks for places and routes",
        "storage" => "Keeps files",
        _ => external.Says ?? "Calls",
    };

    private static IEnumerable<Relation> Called(PartLookup parts, IReadOnlyList<Flow> flows) =>
        from flow in flows
        from step in flow.Steps
        where !step.Reply
        select new Relation(step.From, Pooled(parts, step.From, step.To), step.Says.Length <= LongestLabel ? step.Says : "Calls", "", step.Async);
}
