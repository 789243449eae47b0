using BackendArchitect.Deliverables.Diagrams.Code;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>C4 level 3: the modules inside a container, who calls it, and what each of them reaches.</summary>
internal static class ComponentView
{
    // Frames are the layers of the picture: a request comes in at the top and ends in what is reached at the bottom.
    private const string Callers = "callers";
    private const string Front = "front";
    private const string Inside = "inside";
    private const string Reached = "reached";
    private const string Interface = "interface of ";

    /// <summary>The containers worth a picture: the one that holds the riskiest component, and any other that holds several.</summary>
    public static IReadOnlyList<Part> Worth(Blueprint blueprint)
    {
        var riskiest = RiskiestComponent.Of(blueprint)?.Component.Part;
        return [.. blueprint.Parts.Where(part => part.Kind == PartKind.Service && (part.Id == riskiest || blueprint.Components.Count(component => component.Part == part.Id) > 1))];
    }

    public static C4View Of(Blueprint blueprint, Part part, Theme theme)
    {
        var components = blueprint.Components.Where(component => component.Part == part.Id).ToList();
        var callers = Neighbours(blueprint, blueprint.Relations.Where(relation => relation.To == part.Id).Select(relation => relation.From), part);
        var called = Neighbours(blueprint, blueprint.Relations.Where(relation => relation.From == part.Id).Select(relation => relation.To), part);
        var reached = called.Where(known => callers.TrueForAll(caller => caller.Id != known.Id)).ToList();
        var door = Interface + part.Id;
        List<C4Box> boxes =
        [
            .. callers.Select(caller => Box(caller, theme, Callers)),
            new(door, "HTTP interface", part.Label, "Reads and checks requests, knows who asks, answers with problem details.", theme.Kinds[PartKind.Edge], BoxShape.Plain, Front, IsRoot: false),
            .. components.Select(component => new C4Box(IdOf(component), component.Name, "Module", component.Does, theme.Kinds[component.Core ? PartKind.Service : PartKind.Worker], BoxShape.Plain, Inside, IsRoot: false)
            {
                Tags = Tags(blueprint, component),
            }),
            .. reached.Select(known => Box(known, theme, Reached)),
        ];
        List<C4Arrow> arrows =
        [
            .. callers.Select(caller => Between(blueprint, caller.Id, part.Id, caller.Id, door)),
            .. components.Select(component => new C4Arrow(door, IdOf(component), Operations(blueprint, component), "", Async: false)),
            .. called.SelectMany(known => Users(blueprint, components, known, door).Select(user => Between(blueprint, part.Id, known.Id, user, known.Id))),
        ];
        return new C4View(
            $"{part.Name} - components",
            components.Count == 1 ? components[0].Does : $"{components.Count} modules, each with its own tables and types; modules call each other by their interfaces only",
            $"Component diagram of {part.Name}. Components: {string.Join("; ", components.Select(component => $"{component.Name} with {string.Join(", ", ClassView.TypesOf(blueprint, component))}"))}.",
            boxes,
            arrows,
            [
                .. callers.Count > 0 ? [new C4Frame(Callers, "Who calls", 0)] : Array.Empty<C4Frame>(),
                new C4Frame(Front, $"{part.Name}: interface", 1),
                new C4Frame(Inside, $"{part.Name}: modules", 2),
                .. reached.Count > 0 ? [new C4Frame(Reached, "What it reaches", 3)] : Array.Empty<C4Frame>(),
            ]);
    }

    /// <summary>Its id in a picture, where parts may have the same.</summary>
    internal static string IdOf(Component component) => $"component {component.Id}";

    /// <summary>All types of the riskiest component, for they are drawn; of the others what they keep.</summary>
    private static IReadOnlyList<string> Tags(Blueprint blueprint, Component component) => RiskiestComponent.Of(blueprint)?.Component.Id == component.Id
        ? ClassView.TypesOf(blueprint, component)
        : [.. RiskiestComponent.EntitiesOf(blueprint, component).Select(entity => Contracts.ResourceNames.Pascal(entity.Id))];

    private static List<Part> Neighbours(Blueprint blueprint, IEnumerable<string> ids, Part part) =>
        [.. ids.Distinct(StringComparer.Ordinal).Where(id => id != part.Id).Select(blueprint.Part).OfType<Part>()];

    private static C4Box Box(Part part, Theme theme, string frame) =>
        ContainerView.Of(part, ContainerView.Technology(part), part.Does, theme) with { Frame = frame, IsRoot = frame == Callers };

    private static C4Arrow Between(Blueprint blueprint, string from, string to, string drawnFrom, string drawnTo)
    {
        var relations = blueprint.Relations.Where(relation => relation.From == from && relation.To == to).ToList();
        return new C4Arrow(
            drawnFrom,
            drawnTo,
            string.Join(", ", relations.Select(relation => relation.Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal)),
            relations.Select(relation => relation.Protocol).FirstOrDefault(protocol => protocol.Length > 0) ?? "",
            relations.TrueForAll(relation => relation.Async));
    }

    private static string Operations(Blueprint blueprint, Component component)
    {
        var count = blueprint.Operations.Count(operation => operation.Context == component.Id);
        return count == 0 ? "" : count == 1 ? "One operation" : $"{count} operations";
    }

    /// <summary>Who inside uses a part outside: those whose things it keeps, those who publish to a queue, those it is named after; the interface when nobody is known to.</summary>
    private static List<string> Users(Blueprint blueprint, List<Component> components, Part known, string door)
    {
        var users = components.Where(component => known.Kind switch
        {
            PartKind.Store => RiskiestComponent.EntitiesOf(blueprint, component).Any(entity => blueprint.Part(entity.Store)?.Kind == PartKind.Store),
            PartKind.Queue => blueprint.Operations.Any(operation => operation.Context == component.Id && operation.Publishes.Count > 0),
            PartKind.External => Named(known, component),
            _ => false,
        }).Select(IdOf).ToList();
        return users.Count > 0 ? users : [door];
    }

    // "payment-provider" belongs to "payments".
    private static bool Named(Part known, Component component) =>
        known.Id.Split('-').Any(word => word.Length > 3 && component.Id.StartsWith(word[..Math.Min(word.Length, 6)], StringComparison.Ordinal));
}
