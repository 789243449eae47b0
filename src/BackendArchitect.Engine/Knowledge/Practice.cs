namespace BackendArchitect.Engine.Knowledge;

/// <summary>One line of the security checklist.</summary>
/// <param name="Context">The heading it stands under: "always", "cards", "multi-tenant".</param>
/// <param name="When">Condition; null when always.</param>
/// <param name="References">Ids of the standards it comes from: "ASVS 5.0.0 V8.2.2", "API1:2023".</param>
public sealed record Practice(string Id, string Context, string? When, string Item, string How, IReadOnlyList<string> References, IReadOnlyList<Source> Sources);
