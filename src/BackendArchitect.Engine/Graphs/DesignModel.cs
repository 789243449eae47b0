using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Graphs;

/// <summary>Our own designs as a system model: what a design says of its parts, in the words a described system uses.</summary>
internal static class DesignModel
{
    private const string Proprietary = "proprietary service";

    public static SystemModel Of(Composition model, DesignContext context, ChosenStack stack)
    {
        var kinds = model.Parts.ToDictionary(part => part.Id, part => part.Kind, StringComparer.Ordinal);
        var units = model.Parts.Where(part => part.Contexts.Count > 0).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        return new SystemModel(
            [.. model.Parts.Select(part => Part(part, context, stack))],
            [.. model.Relations.Select(relation => new SystemLink(relation.From, relation.To)
            {
                Async = relation.Async,
                Optional = kinds[relation.To] is PartKind.Cache or PartKind.Observability or PartKind.Search || kinds[relation.From] == PartKind.Person,
                ReadsOnly = relation.To == "replica",
                // Split designs give each service a database of its own on the shared cluster; the worker is part of the one it works for.
                Database = context.IsSplit && kinds[relation.To] == PartKind.Store && units.Contains(relation.From) ? relation.From : null,
            })]);
    }

    private static SystemPart Part(Part part, DesignContext context, ChosenStack stack)
    {
        var technology = part.Technology is { } id ? stack.Technologies.FirstOrDefault(entry => entry.Technology.Id == id).Technology : null;
        var ours = part.Kind is PartKind.Service or PartKind.Worker;
        var functions = ours && stack.Chose("hosting", "functions");
        var bought = !ours && part.Kind != PartKind.Store && part.Kind != PartKind.Cache && technology?.Licence.StartsWith(Proprietary, StringComparison.Ordinal) == true;
        var splitsItself = part.Kind == PartKind.Store && technology is not null && StoreLimits.Of(technology).IsPartitioned;
        // What keeps nothing and only passes on or composes belongs to the way in: it is the cure for chatty screens, not a chatty service.
        var kind = part.Kind == PartKind.Service && part.Contexts.Count == 0 ? PartKind.Edge : part.Kind;
        return new SystemPart(part.Id, kind, part.Name)
        {
            Instances = part.IsOutside ? null : part.Instances,
            Zones = part.IsOutside ? null : Math.Min(2, part.Instances),
            Managed = functions || bought || splitsItself,
            Release = part.Contexts.Count > 0 && !context.IsSplit || part.Kind == PartKind.Worker ? "app" : null,
        };
    }
}
