namespace BackendArchitect.Engine.Boundaries;

/// <summary>Something the system does, and which entities it touches for it.</summary>
/// <param name="Share">Of all calls, how many are this one. Unit: calls out of 100.</param>
/// <param name="Writes">Entity ids; the first one is what the use case is about.</param>
/// <param name="Transaction">All its writes must succeed together or not at all.</param>
public sealed record UseCase(string Id, string Name, double Share, IReadOnlyList<string> Reads, IReadOnlyList<string> Writes, bool Transaction)
{
    /// <summary>What it touches, each once, what it is about in front.</summary>
    public IEnumerable<string> Touches => Writes.Concat(Reads).Distinct();
}
