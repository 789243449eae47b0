namespace BackendArchitect.Engine.Knowledge;

/// <param name="Kind">payment, email, sms, maps, identity, storage, other.</param>
public sealed record ExternalTemplate(string Id, string Name, string Does, string Kind, string? When, IReadOnlyList<string> UsedBy);
