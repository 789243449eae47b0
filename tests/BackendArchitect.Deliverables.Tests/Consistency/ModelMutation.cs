using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Consistency;

/// <summary>A design with a few services more, each with its component, entity, operations, relations and flow: what a team might add by hand.</summary>
internal static class ModelMutation
{
    private static readonly string[] Kinds = ["list", "read", "create", "update", "delete"];

    private static readonly string[] Types = ["text", "integer", "boolean", "date", "decimal", "json"];

    /// <param name="seed">The same seed adds the same.</param>
    public static Blueprint Of(Blueprint design, int seed)
    {
        var dice = new Random(seed);
        return Enumerable.Range(0, dice.Next(1, 4)).Aggregate(design, (mutated, at) => Add(mutated, $"added{seed}x{at}", dice));
    }

    private static Blueprint Add(Blueprint design, string name, Random dice)
    {
        var store = design.Entities[0].Store;
        var service = new Part($"{name}-service", PartKind.Service, $"Added {name}", null, "Anything 1", "Does what was added.", [name], dice.Next(1, 5), ["domain"]);
        var neighbour = design.Parts.Where(part => part.Kind == PartKind.Service).ElementAt(dice.Next(design.Parts.Count(part => part.Kind == PartKind.Service)));
        var operations = Kinds.Take(dice.Next(1, Kinds.Length + 1)).Select(kind => new Operation(
            $"{kind}-{name}", $"{kind} {name}", "Added", name, name, kind, service.Id, Idempotent: true, design.Operations[0].Role, [])).ToList();
        return design with
        {
            Parts = [.. design.Parts, service],
            Components = [.. design.Components, new Component(name, service.Id, $"Added {name}", "Added", Core: false)],
            Relations = [.. design.Relations, new Relation(neighbour.Id, service.Id, "Asks", "JSON over HTTPS", Async: false), new Relation(service.Id, store, "Reads and writes", "SQL over TLS", Async: false)],
            Flows = [.. design.Flows, new Flow($"flow-{name}", $"Added {name}", Critical: true, [new FlowStep(neighbour.Id, service.Id, "Asks", Async: false, Reply: false), new FlowStep(service.Id, store, "Row", Async: false, Reply: false)])],
            Entities = [.. design.Entities, Entity(name, store, dice)],
            Operations = [.. design.Operations, .. operations],
        };
    }

    private static Entity Entity(string name, string store, Random dice) => new(
        name,
        $"Added {name}",
        name,
        store,
        "Added.",
        PerTenant: false,
        [
            new Field("id", "uuid", false, false, null, null, [], null, "0198c1a2-7b3e-7c4d-9e5f-8a2b3c4d5011"),
            .. Enumerable.Range(0, dice.Next(1, 5)).Select(at => new Field($"field{at}", Types[dice.Next(Types.Length)], dice.Next(2) == 0, false, null, null, [], null, null)),
            new Field("created_at", "timestamp", false, false, null, null, [], null, "2026-11-20T09:00:00Z"),
        ],
        [new AccessPattern("newest first", [], "-created_at")]);
}
