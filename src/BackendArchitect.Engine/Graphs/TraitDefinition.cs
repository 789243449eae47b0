namespace BackendArchitect.Engine.Graphs;

/// <summary>Something a system has or does, to be answered with yes or no.</summary>
/// <param name="Id">Its name in the condition language, where it holds <c>'yes'</c>, <c>'no'</c> or, unsaid, nothing: <c>has_tracing</c>.</param>
/// <param name="Name">As a person reads it: "Traces of a request across services".</param>
public sealed record TraitDefinition(string Id, string Name);
