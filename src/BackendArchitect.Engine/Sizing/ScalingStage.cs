namespace BackendArchitect.Engine.Sizing;

/// <summary>One step on the way up: what saturates, and what carries the load from there.</summary>
/// <param name="Number">1 is the first.</param>
/// <param name="Multiple">Of the planned peak, at which it saturates.</param>
/// <param name="Load">The same, requests/s.</param>
/// <param name="Step">index, cache, vertical, horizontal, replica, async, partition, shard or cell: the cheaper ones come first.</param>
/// <param name="Does">What to do.</param>
/// <param name="Adds">What it adds to what is run and paid for.</param>
/// <param name="Then">Of the planned peak, to which this resource carries afterwards; null when it no longer limits.</param>
public sealed record ScalingStage(int Number, double Multiple, double Load, string Part, string Resource, string Step, string Does, string Adds, double? Then);
