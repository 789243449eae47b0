namespace BackendArchitect.Engine.Blueprints;

/// <summary>Something the system keeps.</summary>
/// <param name="Id">snake_case, singular: <c>order_line</c>.</param>
/// <param name="Store">Id of the part that keeps it.</param>
/// <param name="PerTenant">Carries the tenant key in this design.</param>
public sealed record Entity(
    string Id,
    string Name,
    string Context,
    string Store,
    string Means,
    bool PerTenant,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<AccessPattern> Access);
