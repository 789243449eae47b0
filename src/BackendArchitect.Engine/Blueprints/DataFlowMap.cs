using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Follows tagged fields from the unit that owns them to every place they come to.</summary>
/// <remarks>
/// An event that carries an entity carries its tagged fields. What a unit handles may come into its logs. A third party gets what
/// the contexts that use it own; of card data in a worker, every third party the worker calls may get it. Values somebody copies
/// into free text are not seen.
/// </remarks>
internal sealed class DataFlowMap
{
    private static readonly string[] Answers = ["list", "read"];

    private readonly Composition _model;
    private readonly IReadOnlyList<ExternalTemplate> _externals;
    private readonly DataHandling _handling = DataHandling.Embedded;
    private readonly Dictionary<string, Part> _parts;
    private readonly ILookup<string, string> _next;

    private DataFlowMap(Composition model, IReadOnlyList<ExternalTemplate> externals)
    {
        _model = model;
        _externals = externals;
        _parts = model.Parts.ToDictionary(part => part.Id, StringComparer.Ordinal);
        _next = model.Relations.ToLookup(relation => relation.From, relation => relation.To, StringComparer.Ordinal);
    }

    /// <returns>By tag, then by kind of end, then in the order of the model.</returns>
    public static IReadOnlyList<DataPath> Of(DesignContext context, Composition model)
    {
        var map = new DataFlowMap(model, context.Domain.Externals);
        return [.. model.Components
            .SelectMany(component => Tags(model, component.Id).SelectMany(tag => map.From(component, tag)))
            .GroupBy(way => (way.Tag, way.Kind, Key: string.Join('>', way.Path)))
            .Select(map.Joined)
            .OrderBy(path => path.Tag, StringComparer.Ordinal)
            .ThenBy(path => path.Kind)];
    }

    private static IEnumerable<string> Tags(Composition model, string context) =>
        model.Entities.Where(entity => entity.Context == context).SelectMany(entity => entity.Fields).Select(field => field.Tag).OfType<string>().Distinct();

    private DataPath Joined(IGrouping<(string Tag, DataEnd Kind, string Key), Way> ways)
    {
        var way = ways.First();
        var fields = ways.SelectMany(one => one.Fields).Distinct().ToList();
        var isInClear = fields.Any(field => way.Tag != "card" || _handling.IsInClear(field));
        var isAllowed = way.Kind switch
        {
            DataEnd.ThirdParty => _handling.Takes(_externals.First(external => external.Id == way.Path[^1]), way.Tag),
            DataEnd.Logs => way.Tag != "card" || !isInClear,
            _ => true,
        };
        return new DataPath(way.Tag, fields, way.Path, way.Kind, isInClear, isAllowed, _handling.Kept(way.Kind, isAllowed));
    }

    private IEnumerable<Way> From(Component component, string tag)
    {
        var unit = component.Part;
        var entities = _model.Entities.Where(entity => entity.Context == component.Id && entity.Fields.Any(field => field.Tag == tag)).ToList();
        var answered = entities.Where(entity => IsAnswered(entity, Answers)).ToList();
        foreach (var end in Reached(unit))
        {
            var carried = end.Kind switch
            {
                PartKind.Store => entities.Where(entity => entity.Store == end.Path[^1]).ToList(),
                PartKind.Cache => answered,
                PartKind.Search => [.. entities.Where(entity => IsAnswered(entity, Answers[..1]))],
                _ => [],
            };
            foreach (var way in Kept(tag, carried, end))
            {
                yield return way;
            }
        }

        foreach (var way in ToCallers(unit, tag, answered).Concat(ToThirdParties(component, tag, entities)).Concat(ByEvents(component, tag, entities)).Concat(Logged(tag, entities, [unit])))
        {
            yield return way;
        }
    }

    private static IEnumerable<Way> Kept(string tag, List<Entity> entities, End end) => (entities.Count, end.Kind) switch
    {
        (0, _) => [],
        (_, PartKind.Store) => [Way.Of(tag, entities, end.Path, DataEnd.Store), Way.Of(tag, entities, end.Path, DataEnd.Backup)],
        (_, PartKind.Cache) => [Way.Of(tag, entities, end.Path, DataEnd.Cache)],
        (_, PartKind.Search) => [Way.Of(tag, entities, end.Path, DataEnd.Search)],
        _ => [],
    };

    /// <summary>A unit that asks another is handed what the other answers.</summary>
    private IEnumerable<Way> ToCallers(string unit, string tag, List<Entity> answered) =>
        from caller in _model.Parts
        where answered.Count > 0 && caller.Kind == PartKind.Service && caller.Contexts.Count > 0 && caller.Id != unit && _next[caller.Id].Contains(unit)
        from way in (IEnumerable<Way>)[Way.Of(tag, answered, [unit, caller.Id], DataEnd.Unit), .. Logged(tag, answered, [unit, caller.Id])]
        select way;

    private IEnumerable<Way> ToThirdParties(Component component, string tag, List<Entity> entities) =>
        from external in _externals
        where tag != "secret" && external.UsedBy.Contains(component.Id)
        from path in Ways(component.Part, external.Id)
        select Way.Of(tag, entities, path, DataEnd.ThirdParty);

    /// <summary>Straight, or by the worker that sends for the unit.</summary>
    private IEnumerable<IReadOnlyList<string>> Ways(string unit, string external) => _next[unit].Contains(external)
        ? [[unit, external]]
        : Readers(unit).Where(reader => _next[reader.Path[^1]].Contains(external)).Select(reader => (IReadOnlyList<string>)[.. reader.Path, external]).Take(1);

    private IEnumerable<Way> ByEvents(Component component, string tag, List<Entity> entities)
    {
        var published = _model.Operations.SelectMany(operation => operation.Publishes).ToHashSet();
        var told = _model.Events.Where(fact => published.Contains(fact.Id)).Select(fact => fact.Entity).ToHashSet();
        var carried = entities.Where(entity => told.Contains(entity.Id)).ToList();
        if (carried.Count == 0)
        {
            yield break;
        }

        foreach (var queue in Reached(component.Part).Where(end => end.Kind == PartKind.Queue))
        {
            yield return Way.Of(tag, carried, queue.Path, DataEnd.Queue);
        }

        foreach (var reader in Readers(component.Part))
        {
            yield return Way.Of(tag, carried, reader.Path, DataEnd.Unit);
            foreach (var way in Logged(tag, carried, reader.Path).Concat(tag == "card" ? Called(tag, carried, reader.Path) : []))
            {
                yield return way;
            }
        }
    }

    private IEnumerable<Way> Called(string tag, List<Entity> entities, IReadOnlyList<string> path) =>
        _next[path[^1]].Where(id => _externals.Any(external => external.Id == id)).Distinct().Select(id => Way.Of(tag, entities, [.. path, id], DataEnd.ThirdParty));

    private IEnumerable<Way> Logged(string tag, List<Entity> entities, IReadOnlyList<string> path) =>
        _model.Parts.Where(part => part.Kind == PartKind.Observability).Select(logs => Way.Of(tag, entities, [.. path, logs.Id], DataEnd.Logs));

    /// <summary>Who takes events or jobs of a unit: behind a queue, or behind the store where jobs lie in a table.</summary>
    private IEnumerable<End> Readers(string unit) =>
        from end in Reached(unit)
        where end.Kind is PartKind.Queue or PartKind.Store
        from reader in _model.Parts
        where reader.Id != unit && (reader.Kind == PartKind.Worker || (end.Kind == PartKind.Queue && reader.Kind == PartKind.Service))
        where _next[end.Path[^1]].Contains(reader.Id) || (end.Kind == PartKind.Queue && reader.Kind == PartKind.Worker && _next[reader.Id].Contains(end.Path[^1]))
        select new End([.. end.Path, reader.Id], reader.Kind);

    /// <summary>What a unit writes to, also through a pooler, which keeps nothing.</summary>
    private IEnumerable<End> Reached(string unit) => _next[unit].Distinct().SelectMany(id => id == "pooler"
        ? _next[id].Select(behind => new End([unit, id, behind], _parts[behind].Kind))
        : [new End([unit, id], _parts[id].Kind)]);

    private bool IsAnswered(Entity entity, string[] kinds) => _model.Operations.Any(operation => operation.Entity == entity.Id && kinds.Contains(operation.Kind));

    private sealed record End(IReadOnlyList<string> Path, PartKind Kind);

    private sealed record Way(string Tag, IReadOnlyList<string> Fields, IReadOnlyList<string> Path, DataEnd Kind)
    {
        public static Way Of(string tag, List<Entity> entities, IReadOnlyList<string> path, DataEnd kind) =>
            new(tag, [.. entities.SelectMany(entity => entity.Fields.Where(field => field.Tag == tag).Select(field => $"{entity.Id}.{field.Name}"))], path, kind);
    }
}
