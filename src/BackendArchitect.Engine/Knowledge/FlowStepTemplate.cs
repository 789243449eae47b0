namespace BackendArchitect.Engine.Knowledge;

/// <param name="From">client, edge, context:ID, store, cache, queue, worker, search, external:ID. A step whose end is not in the design is left out.</param>
/// <param name="Reply">Whether it answers an earlier step.</param>
public sealed record FlowStepTemplate(string From, string To, string Says, bool Async, bool Reply);
