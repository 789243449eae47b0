namespace BackendArchitect.Engine.Knowledge;

/// <param name="Context">The context that owns it.</param>
/// <param name="PerTenant">Whether a row belongs to one tenant when the system has tenants.</param>
/// <param name="Access">Named ways it is read; each gets an index.</param>
public sealed record EntityTemplate(
    string Id,
    string Name,
    string Context,
    string Means,
    bool PerTenant,
    IReadOnlyList<FieldTemplate> Fields,
    IReadOnlyList<AccessTemplate> Access);
