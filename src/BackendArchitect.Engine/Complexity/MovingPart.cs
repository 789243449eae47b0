namespace BackendArchitect.Engine.Complexity;

/// <summary>Something a team has to know, watch and upgrade.</summary>
/// <param name="Id">Id of the part it stands for, or its kind where it is no box of its own (<c>region-2</c>).</param>
/// <param name="Kind">A word of the point table: service, store, cluster.</param>
/// <param name="Beyond">Not in the simplest design that works for this brief.</param>
/// <param name="Requirements">Ids of the facts that pay for it; empty when none does.</param>
/// <param name="SelfRun">Its machines are the team's.</param>
public sealed record MovingPart(string Id, string Name, string Kind, bool Beyond, IReadOnlyList<string> Requirements, bool SelfRun = false);
