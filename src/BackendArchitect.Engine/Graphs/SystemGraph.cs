namespace BackendArchitect.Engine.Graphs;

/// <summary>What the shape of a system says about it.</summary>
/// <param name="SinglePoints">Parts without a second copy that stand on every way from some client to some store: the articulation points of these ways.</param>
/// <param name="Chain">The longest line of services that wait for each other.</param>
/// <param name="Cycles">Parts that wait for each other in a circle, each circle once.</param>
/// <param name="SharedStores">Stores written by two or more parts that are deployed apart.</param>
/// <param name="Blasts">For each part what goes with it, in the order of the model.</param>
/// <param name="SingleZoneStores">Stores known to live in one copy or one zone.</param>
public sealed record SystemGraph(
    IReadOnlyList<string> SinglePoints,
    SyncChain Chain,
    IReadOnlyList<IReadOnlyList<string>> Cycles,
    IReadOnlyList<SharedStore> SharedStores,
    IReadOnlyList<BlastRadius> Blasts,
    IReadOnlyList<string> SingleZoneStores)
{
    /// <exception cref="ArgumentException">Two parts have one id, or a link ends at no part.</exception>
    /// <remarks>Linear in parts and links but for the blast radius, which walks them once for each part.</remarks>
    public static SystemGraph Of(SystemModel model)
    {
        var net = new Net(model);
        var groups = StrongComponents.Of(net);
        return new SystemGraph(
            net.Names(CutPoints.Of(net)),
            LongestChain.Of(net, groups),
            [.. groups.Where(group => net.IsCycle(group)).Select(group => net.Names(group)).OrderBy(names => net.IndexOf(names[0]))],
            SharedStore.Find(net),
            BlastRadius.OfEach(net),
            [.. model.Parts.Where(part => part is { Kind: Blueprints.PartKind.Store, IsSingle: true } && net.IsEnd(net.IndexOf(part.Id))).Select(part => part.Id)]);
    }

    public BlastRadius Blast(string part) => Blasts.First(blast => blast.Part == part);
}
