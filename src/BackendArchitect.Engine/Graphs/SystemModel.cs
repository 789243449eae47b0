namespace BackendArchitect.Engine.Graphs;

/// <summary>A system as parts and links, whoever drew it: a design of ours, a described system, or the files of one that runs.</summary>
/// <param name="Parts">Each id once; the order is kept in every result.</param>
/// <param name="Links">Between parts of the model.</param>
public sealed record SystemModel(IReadOnlyList<SystemPart> Parts, IReadOnlyList<SystemLink> Links)
{
    /// <summary>What somebody said the system has (true) or lacks (false), by an id of <see cref="TraitCatalogue"/>. What nobody said is absent.</summary>
    public IReadOnlyDictionary<string, bool> Traits { get; init; } = new Dictionary<string, bool>();
}
