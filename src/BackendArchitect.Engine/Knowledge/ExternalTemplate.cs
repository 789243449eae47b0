namespace BackendArchitect.Engine.Knowledge;

/// <param name="Kind">payment, email, sms, maps, identity, storage, other.</param>
/// <param name="Takes">Tags of data it is there for: personal, card, health; empty where its kind says enough.</param>
/// <param name="Says">What is asked of it, as an arrow says it; null where the kind says enough.</param>
public sealed record ExternalTemplate(string Id, string Name, string Does, string Kind, string? When, IReadOnlyList<string> UsedBy, string? Says = null, IReadOnlyList<string>? Takes = null);
