namespace BackendArchitect.Engine.Knowledge;

/// <param name="Kind">payment, email, sms, maps, identity, storage, other.</param>
/// <param name="Says">What is asked of it, as an arrow says it; null where the kind says enough.</param>
public sealed record ExternalTemplate(string Id, string Name, string Does, string Kind, string? When, IReadOnlyList<string> UsedBy, string? Says = null);
