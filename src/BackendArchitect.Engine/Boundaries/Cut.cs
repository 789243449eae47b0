namespace BackendArchitect.Engine.Boundaries;

/// <summary>A division of the entities into modules. Each entity is in exactly one.</summary>
public sealed record Cut(IReadOnlyList<CutModule> Modules)
{
    /// <summary>Ids of modules by entity id.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; } = Modules
        .SelectMany(module => module.Entities.Select(entity => (entity, module.Id)))
        .ToDictionary(pair => pair.entity, pair => pair.Id, StringComparer.Ordinal);
}
