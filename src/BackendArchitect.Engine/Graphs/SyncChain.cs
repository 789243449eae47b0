namespace BackendArchitect.Engine.Graphs;

/// <summary>Services one request can hold up, one waiting for the next.</summary>
/// <param name="Depth">How many different services; 0 when there are none.</param>
/// <param name="Path">Their ids, caller first; those of a circle side by side.</param>
/// <param name="LatencyMs">Sum of the latencies stated along the path, ms; null when none is stated.</param>
public sealed record SyncChain(int Depth, IReadOnlyList<string> Path, double? LatencyMs);
