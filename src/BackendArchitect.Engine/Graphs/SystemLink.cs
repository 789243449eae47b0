namespace BackendArchitect.Engine.Graphs;

/// <summary>One part calls, reads or writes another.</summary>
public sealed record SystemLink(string From, string To)
{
    /// <summary>The caller does not wait.</summary>
    public bool Async { get; init; }

    /// <summary>The caller answers without it, only worse: a cache, a search, a log.</summary>
    public bool Optional { get; init; }

    /// <summary>Only reads; what may write is taken to write.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>Which database, schema or bucket inside a store; null: the whole of it.</summary>
    public string? Database { get; init; }

    /// <summary>Time one call takes at the 95th percentile, ms; null when nobody said.</summary>
    public double? LatencyMs { get; init; }
}
