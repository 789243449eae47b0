using System.Globalization;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Column types and checks of SQL Server.</summary>
internal static class SqlServerColumns
{
    private const int LongestVarying = 4000;

    public static string Type(Column column, bool keyed) => column.Field?.Type switch
    {
        null or "uuid" => "uniqueidentifier",
        "integer" => "int",
        "bigint" or "money" => "bigint",
        "boolean" => "bit",
        "date" => "date",
        "json" => "nvarchar(max)",
        "decimal" => "decimal(19, 4)",
        "timestamp" => "datetimeoffset(6)",
        "country" => "char(2) COLLATE Latin1_General_BIN2",
        "currency" => "char(3) COLLATE Latin1_General_BIN2",
        _ => Length(column, keyed) is var length && length > LongestVarying
            ? "nvarchar(max)"
            : string.Create(CultureInfo.InvariantCulture, $"nvarchar({length})"),
    };

    /// <summary>The condition the type alone does not hold, or null.</summary>
    public static string? Check(Column column, bool keyed)
    {
        if (column.Field is not { References: null } field)
        {
            return null;
        }

        var name = SqlServerName.Quote(column.Name);
        return field.Type switch
        {
            "enum" when field.Values.Count > 0 => $"{name} IN ({string.Join(", ", field.Values.Select(SqlServerName.Literal))})",
            "country" => $"{name} LIKE '[A-Z][A-Z]'",
            "currency" => $"{name} LIKE '[A-Z][A-Z][A-Z]'",
            "json" => $"isjson({name}) = 1",
            _ => Length(column, keyed) is var length && length > LongestVarying && SchemaText.Length(column) is not null
                ? string.Create(CultureInfo.InvariantCulture, $"len({name}) <= {length}")
                : null,
        };
    }

    public static string Default(Column column) => column.Default switch
    {
        "now()" => " DEFAULT sysutcdatetime()",
        "gen_random_uuid()" => " DEFAULT newsequentialid()",
        _ => "",
    };

    // An index takes 1,700 bytes: 850 letters of two.
    private static int Length(Column column, bool keyed) => SchemaText.Length(column) is { } length
        ? keyed ? Math.Min(length, SchemaText.KeyLength) : length
        : Columns.DefaultTextLength;
}
