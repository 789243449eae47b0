using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>An entity as a relational store keeps it.</summary>
/// <param name="Schema">Schema that stands for a store of its own; null when the design has one relational store.</param>
/// <param name="Tenanted">Carries the tenant key and the row policy.</param>
public sealed record Table(Entity Entity, string? Schema, string Name, bool Tenanted, IReadOnlyList<Column> Columns)
{
    /// <summary>The name of the tenant key.</summary>
    public const string TenantKey = "tenant_id";

    public string FullName => Schema is null ? SqlName.Quote(Name) : $"{SqlName.Quote(Schema)}.{SqlName.Quote(Name)}";

    public IReadOnlyList<string> PrimaryKey => Tenanted ? [TenantKey, "id"] : ["id"];

    public IReadOnlyList<Column> Uniques => [.. Columns.Where(column => column.Field is { Unique: true } && column.Name != "id")];

    /// <summary>The column that keeps a field of the model, or null when there is none.</summary>
    public string? ColumnOf(string field) => Columns.FirstOrDefault(column => column.Field?.Name == field || column.Name == field)?.Name;

    /// <summary>The columns of a key that must be looked up within a tenant.</summary>
    public IReadOnlyList<string> Within(string column) => Tenanted && column != TenantKey ? [TenantKey, column] : [column];
}
