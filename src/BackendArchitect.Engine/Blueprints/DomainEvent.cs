namespace BackendArchitect.Engine.Blueprints;

/// <summary>A fact other parts may want to hear of.</summary>
/// <param name="Name">Past tense: "Order placed".</param>
public sealed record DomainEvent(string Id, string Name, string Entity, string Means);
