using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Code;

/// <summary>C4 level 4: the types of the riskiest component, as the model asks for them.</summary>
internal sealed record ClassView(string Id, string Title, string Subtitle, string Alt, IReadOnlyList<ClassBox> Classes, IReadOnlyList<ClassLine> Lines)
{
    private const int MostRows = 9;
    private const int MostEvents = 6;

    public static ClassView? Of(Blueprint blueprint, Theme theme)
    {
        if (RiskiestComponent.Of(blueprint) is not { } riskiest)
        {
            return null;
        }

        var component = riskiest.Component;
        var entities = RiskiestComponent.EntitiesOf(blueprint, component).ToList();
        var root = Root(component, entities);
        var changes = RiskiestComponent.ChangesOf(blueprint, component);
        var events = EventsOf(blueprint, changes);
        var useCases = UseCases(component);
        var repository = Repository(root);
        List<ClassBox> classes =
        [
            new(useCases, "use cases", [], [.. Rows(blueprint.Operations.Where(operation => operation.Context == component.Id).Select(operation => $"{ResourceNames.Camel(operation.Id)}()"))], theme.Kinds[PartKind.Service]),
            new(repository, "repository", [], [$"find(id): {Type(root)}", $"save({ResourceNames.Camel(root.Id)}, version)"], theme.Kinds[PartKind.Store]),
            .. entities.Select(entity => new ClassBox(Type(entity), "entity", [.. Rows(entity.Fields.Select(Field))], [], theme.Kinds[PartKind.Queue])),
            .. events.Select(known => new ClassBox(ResourceNames.Pascal(known.Id), "event", [], [], theme.Kinds[PartKind.Client])),
        ];
        List<ClassLine> lines =
        [
            new(useCases, repository, "loads and saves", IsOwned: false),
            new(repository, Type(root), "keeps", IsOwned: false),
            .. entities.SelectMany(child => child.Fields.Select(field => (Field: field, Parent: entities.Find(parent => parent.Id == field.References)))
                .Where(known => known.Parent is not null && known.Parent != child).DistinctBy(known => known.Parent!.Id, StringComparer.Ordinal)
                .Select(known => known.Field.Optional
                    ? new ClassLine(Type(child), Type(known.Parent!), "refers to", IsOwned: false)
                    : new ClassLine(Type(known.Parent!), Type(child), "has", IsOwned: true))),
            .. entities.Where(entity => entity != root && entity.Fields.All(field => entities.TrueForAll(parent => parent.Id != field.References || parent == entity)))
                .Select(entity => new ClassLine(useCases, Type(entity), "works on", IsOwned: false)),
            .. events.Select(known => new ClassLine(useCases, ResourceNames.Pascal(known.Id), "publishes", IsOwned: false)),
        ];
        return new ClassView(
            component.Id,
            $"{component.Name} - code",
            $"The riskiest component: {riskiest.Because}",
            $"Class diagram of {component.Name}. Types: {string.Join(", ", classes.Select(box => $"{box.Name} ({box.Stereotype})"))}.",
            [.. classes.DistinctBy(box => box.Name, StringComparer.Ordinal)],
            lines);
    }

    /// <summary>The names of the types of a component: what the component picture lists, and the class picture draws.</summary>
    public static IReadOnlyList<string> TypesOf(Blueprint blueprint, Component component)
    {
        var entities = RiskiestComponent.EntitiesOf(blueprint, component).ToList();
        return entities.Count == 0
            ? []
            : [.. new[] { UseCases(component), Repository(Root(component, entities)) }
                .Concat(entities.Select(Type))
                .Concat(EventsOf(blueprint, RiskiestComponent.ChangesOf(blueprint, component)).Select(known => ResourceNames.Pascal(known.Id)))
                .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the component is named after; else what most others belong to.</summary>
    private static Entity Root(Component component, List<Entity> entities) =>
        entities.Find(entity => ResourceNames.Collection(entity.Id) == component.Id)
        ?? entities.MaxBy(entity => entities.Count(child => child != entity && child.Fields.Any(field => field.References == entity.Id && !field.Optional)))!;

    private static IReadOnlyList<DomainEvent> EventsOf(Blueprint blueprint, IReadOnlyList<Operation> changes) =>
    [
        .. changes.SelectMany(operation => operation.Publishes).Distinct(StringComparer.Ordinal)
            .Select(id => blueprint.Events.FirstOrDefault(known => known.Id == id)).OfType<DomainEvent>().Take(MostEvents),
    ];

    private static string UseCases(Component component) => ResourceNames.Pascal(component.Id) + "UseCases";

    private static string Repository(Entity root) => Type(root) + "Repository";

    private static string Type(Entity entity) => ResourceNames.Pascal(entity.Id);

    private static string Field(Field field) => $"{ResourceNames.Camel(field.Name)}: {ResourceNames.Pascal(field.Type)}{(field.Optional ? "?" : "")}";

    private static List<string> Rows(IEnumerable<string> rows)
    {
        var all = rows.ToList();
        return all.Count <= MostRows ? all : [.. all.Take(MostRows - 1), $"+ {all.Count - MostRows + 1} more"];
    }
}
