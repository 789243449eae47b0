using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The entities of a design as tables, in an order in which they can be created.</summary>
public sealed class RelationalModel
{
    private readonly Dictionary<string, Table> _byEntity;

    private RelationalModel(IReadOnlyList<Table> tables, bool pooled)
    {
        _byEntity = tables.ToDictionary(table => table.Entity.Id);
        Pooled = pooled;
        Tables = InOrder(tables);
    }

    /// <summary>Tables that are referred to come first.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>All tenants share the tables.</summary>
    public bool Pooled { get; }

    /// <summary>Whether the design keeps its records in a relational store at all.</summary>
    public static bool Fits(Blueprint blueprint) => blueprint.Choice("primary-store") is null or "relational";

    public static RelationalModel Of(Blueprint blueprint)
    {
        var pooled = blueprint.Choice("tenancy") == "pool";
        var entities = blueprint.Entities.Where(entity => IsTable(blueprint, entity)).ToList();
        if (pooled && entities.TrueForAll(entity => entity.Id != "tenant") && entities.Count > 0)
        {
            entities.Insert(0, Tenant(entities[0]));
        }

        var tenanted = pooled ? Tenanted(entities) : [];
        var apart = entities.Select(entity => entity.Store).Distinct().Count() > 1;
        var tables = entities.Select(entity => new Table(
            entity,
            apart ? entity.Store.Replace('-', '_') : null,
            Plural.Of(entity.Id),
            tenanted.Contains(entity.Id),
            Columns.Of(entity, tenanted.Contains(entity.Id))));
        return new RelationalModel([.. tables], pooled);
    }

    public Table? Find(string entity) => _byEntity.GetValueOrDefault(entity);

    /// <summary>What a table refers to. Nothing refers across stores: there the application keeps the promise.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys(Table table) =>
        [.. TenantReference(table), .. table.Columns.Where(column => column.Name != Table.TenantKey).SelectMany(column => Reference(table, column))];

    private IEnumerable<ForeignKey> Reference(Table table, Column column)
    {
        if (column.Field?.References is not { } entity || Find(entity) is not { } target || target.Schema != table.Schema)
        {
            yield break;
        }

        yield return new ForeignKey(
            SqlName.Join(table.Name, column.Name, "fkey"),
            target.Tenanted ? table.Within(column.Name) : [column.Name],
            target,
            target.PrimaryKey,
            Position(target) > Position(table));
    }

    private IEnumerable<ForeignKey> TenantReference(Table table)
    {
        if (table.ColumnOf(Table.TenantKey) is not null && Find("tenant") is { } tenants && tenants != table && tenants.Schema == table.Schema)
        {
            yield return new ForeignKey(SqlName.Join(table.Name, "tenant", "fkey"), [Table.TenantKey], tenants, ["id"], Position(tenants) > Position(table));
        }
    }

    private int Position(Table table)
    {
        var at = 0;
        while (Tables[at] != table)
        {
            at++;
        }

        return at;
    }

    private static bool IsTable(Blueprint blueprint, Entity entity) =>
        blueprint.Part(entity.Store)?.Kind is not (PartKind.Cache or PartKind.Search or PartKind.Files or PartKind.Queue or PartKind.External);

    private static Entity Tenant(Entity neighbour) => new(
        "tenant",
        "Tenant",
        neighbour.Context,
        neighbour.Store,
        "A customer organisation; every row of a tenanted table belongs to one.",
        false,
        [new("name", "text", false, false, null, 200, [], null, "Example Ltd")],
        []);

    // What belongs to something of a tenant belongs to that tenant too; otherwise the key that binds them could not hold.
    private static HashSet<string> Tenanted(List<Entity> entities)
    {
        var found = entities.Where(entity => entity.PerTenant && entity.Id != "tenant").Select(entity => entity.Id).ToHashSet();
        while (entities.Find(entity => entity.Id != "tenant" && !found.Contains(entity.Id) && RefersTo(entity, found)) is { } next)
        {
            found.Add(next.Id);
        }

        return found;
    }

    private static bool RefersTo(Entity entity, HashSet<string> ids) =>
        entity.Fields.Any(field => field.References is { } target && target != entity.Id && ids.Contains(target));

    private List<Table> InOrder(IReadOnlyList<Table> tables)
    {
        var left = tables.ToList();
        List<Table> ordered = [];
        while (left.Count > 0)
        {
            // In a circle nobody is free; the first of the model goes, and its key is added afterwards.
            var next = left.Find(table => !Targets(table).Any(left.Contains)) ?? left[0];
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private IEnumerable<Table> Targets(Table table) => table.Columns
        .Select(column => column.Name == Table.TenantKey ? "tenant" : column.Field?.References)
        .OfType<string>()
        .Select(Find)
        .OfType<Table>()
        .Where(target => target.Entity.Id != table.Entity.Id);
}
