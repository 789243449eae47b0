using System.Globalization;
using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>An entity as it is drawn: its important columns first come, the rest counted.</summary>
internal sealed class EntityTable
{
    public const float HeadHeight = 30;
    public const float RowHeight = 20;

    private const float MostName = 190;
    private const float MostType = 110;

    /// <param name="most">The most columns to show.</param>
    public EntityTable(Entity entity, KindStyle style, int most)
    {
        (Id, Style) = (entity.Id, style);
        Name = TextRuler.Clip(Limits.Short(entity.Id), 13, 700, MostName + 60);
        var fields = FieldsOf(entity);
        var important = fields.OrderBy(Importance).Take(fields.Count > most ? most - 1 : most).ToHashSet(ReferenceEqualityComparer.Instance);
        Columns = [.. fields.Where(important.Contains).Select(Column)];
        var hidden = fields.Count - Columns.Count;
        More = hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $"+ {hidden} more") : "";
    }

    public string Id { get; }

    public string Name { get; }

    public KindStyle Style { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>"+ 3 more", or empty when all columns are shown.</summary>
    public string More { get; }

    /// <summary>Room for key chips, left of the names.</summary>
    public float KeyWidth => Columns.Any(column => column.Key != Key.None) ? 30 : 6;

    public float Width => Math.Max(
        KeyWidth + Widest(Columns.Select(column => TextRuler.Measure(column.Name, 12, 600))) + Widest(Columns.Select(column => TextRuler.Measure(column.Type, 11, 400))) + 44,
        TextRuler.Measure(Name, 13, 700) + 28);

    public float Height => HeadHeight + ((Columns.Count + (More.Length > 0 ? 1 : 0)) * RowHeight) + 6;

    /// <summary>The fields of an entity with the tenant key it carries in this design, after its own key.</summary>
    public static IReadOnlyList<Field> FieldsOf(Entity entity)
    {
        const string TenantKey = "tenant_id";
        if (!entity.PerTenant || entity.Fields.Any(field => field.Name == TenantKey))
        {
            return entity.Fields;
        }

        var own = entity.Fields.TakeWhile(field => field.Name == "id").ToList();
        return [.. own, new Field(TenantKey, "uuid", false, false, "tenant", null, [], null, null), .. entity.Fields.Skip(own.Count)];
    }

    public static Key KeyOf(Field field) => field switch
    {
        { Name: "id" } => Key.Primary,
        { References: not null } => Key.Foreign,
        { Unique: true } => Key.Unique,
        _ => Key.None,
    };

    private static float Widest(IEnumerable<float> widths) => widths.DefaultIfEmpty(0).Max();

    private static int Importance(Field field) => KeyOf(field) switch
    {
        Key.Primary => 0,
        Key.Foreign => 1,
        Key.Unique => 2,
        _ when field.Type is "enum" or "money" => 3,
        _ => 4,
    };

    private static Column Column(Field field) => new(
        TextRuler.Clip(Limits.Short(field.Name), 12, 600, MostName),
        TextRuler.Clip(Limits.Short(field.Optional ? $"{field.Type}?" : field.Type), 11, 400, MostType),
        KeyOf(field));
}
