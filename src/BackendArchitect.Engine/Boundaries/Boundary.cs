namespace BackendArchitect.Engine.Boundaries;

/// <summary>One module or service.</summary>
/// <param name="Id">Id of the bounded context.</param>
/// <param name="Entities">Ids of what it owns and alone writes.</param>
/// <param name="Share">Calls from outside that run in it, out of 100.</param>
/// <param name="CallsIn">Calls to it from other modules for 100 calls from outside.</param>
/// <param name="CallsOut">Calls from it to other modules for 100 calls from outside.</param>
/// <param name="SharedTables">Entities of other modules that its own refer to, and the reverse.</param>
/// <param name="SplitTransactions">Use cases that write here and elsewhere in one transaction.</param>
public sealed record Boundary(
    string Id,
    string Name,
    IReadOnlyList<string> Entities,
    string Why,
    double Share,
    double CallsIn,
    double CallsOut,
    int SharedTables,
    int SplitTransactions);
