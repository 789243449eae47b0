using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Turns the fields of an entity into columns.</summary>
public static class Columns
{
    /// <summary>Longest text where the model names no limit, characters. Contract and schema agree on it.</summary>
    public const int DefaultTextLength = 2000;

    /// <summary>Longest address RFC 5321 lets through.</summary>
    public const int EmailLength = 254;

    /// <summary>Longest URL that every browser and proxy takes.</summary>
    public const int UrlLength = 2048;

    private static readonly string[] Times = ["created_at", "updated_at"];

    public static IReadOnlyList<Column> Of(Entity entity, bool tenanted)
    {
        var fields = Fields(entity);
        List<Column> columns = [Key(fields[0])];
        if (tenanted && fields.All(field => field.Name != Table.TenantKey))
        {
            columns.Add(new(Table.TenantKey, "uuid", false, null, null, null));
        }

        columns.AddRange(fields.Skip(1).Select(Column));
        return columns;
    }

    /// <summary>The fields of an entity with those every record has: its id first, a currency beside money, and its times.</summary>
    public static IReadOnlyList<Field> Fields(Entity entity)
    {
        var own = entity.Fields.Where(field => field.Name != "id").ToList();
        if (own.Exists(field => field.Type == "money") && !own.Exists(field => field.Type == "currency"))
        {
            own.Add(Plain("currency", "currency"));
        }

        own.AddRange(Times.Where(name => !own.Exists(field => field.Name == name)).Select(name => Plain(name, "timestamp")));
        return [entity.Fields.FirstOrDefault(field => field.Name == "id") ?? Plain("id", "uuid"), .. own];
    }

    /// <summary>Money is named by what it counts, so that nobody stores 12.50 in it.</summary>
    public static string NameOf(Field field) =>
        field.Type == "money" && !field.Name.EndsWith("_minor", StringComparison.Ordinal) ? field.Name + "_minor" : field.Name;

    private static Column Key(Field field) => field.Type == "uuid"
        ? new("id", "uuid", false, null, "gen_random_uuid()", field)
        : new("id", Type(field), false, Check(field, "id"), null, field);

    private static Field Plain(string name, string type) => new(name, type, false, false, null, null, [], null, null);

    private static Column Column(Field field)
    {
        var name = NameOf(field);
        return new(name, Type(field), field.Optional, Check(field, SqlName.Quote(name)), Default(field), field);
    }

    private static string Type(Field field) => field.Type switch
    {
        "uuid" or "integer" or "bigint" or "boolean" or "date" => field.Type,
        "money" => "bigint",
        "decimal" => "numeric(19, 4)",
        "timestamp" => "timestamptz",
        "json" => "jsonb",
        "country" => "char(2)",
        "currency" => "char(3)",
        _ => "text",
    };

    private static string? Check(Field field, string name) => field.References is not null ? null : field.Type switch
    {
        "enum" when field.Values.Count > 0 => $"{name} IN ({string.Join(", ", field.Values.Select(SqlName.Literal))})",
        "text" or "enum" => Length(name, field.MaxLength ?? DefaultTextLength),
        "email" => Length(name, field.MaxLength ?? EmailLength),
        "url" => Length(name, field.MaxLength ?? UrlLength),
        "country" => $"{name} ~ '^[A-Z]{{2}}$'",
        "currency" => $"{name} ~ '^[A-Z]{{3}}$'",
        _ => null,
    };

    private static string Length(string name, int max) =>
        string.Create(CultureInfo.InvariantCulture, $"char_length({name}) <= {max}");

    private static string? Default(Field field) =>
        field is { Name: "created_at" or "updated_at", Type: "timestamp", Optional: false } ? "now()" : null;
}
