namespace BackendArchitect.Engine.Knowledge;

/// <summary>One of the ways a topic can be answered.</summary>
/// <param name="Fits">When it is the right one, in words.</param>
/// <param name="When">Condition over facts, figures and choices under which it is; null for the default.</param>
public sealed record TopicOption(string Name, string Fits, string? When = null);
