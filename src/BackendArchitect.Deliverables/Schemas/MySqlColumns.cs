using System.Globalization;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Column types and checks of MySQL and MariaDB.</summary>
internal static class MySqlColumns
{
    /// <summary>Texts up to here stay in the row; longer ones beside it, so that no table meets the row limit of 65,535 bytes.</summary>
    private const int InRow = 255;

    // Above it a text of four-byte letters no longer fits the 65,535 bytes of the type "text".
    private const int TextLetters = 16_000;

    public static string Type(Column column, bool keyed) => column.Field?.Type switch
    {
        null or "uuid" => "binary(16)",
        "integer" => "int",
        "bigint" or "money" => "bigint",
        "boolean" or "date" or "json" => column.Field.Type,
        "decimal" => "decimal(19, 4)",
        "timestamp" => "datetime(6)",
        "country" => "char(2) CHARACTER SET ascii COLLATE ascii_bin",
        "currency" => "char(3) CHARACTER SET ascii COLLATE ascii_bin",
        _ => Text(Length(column) ?? Columns.DefaultTextLength, keyed),
    };

    /// <summary>The condition the type alone does not hold, or null.</summary>
    public static string? Check(Column column, bool keyed)
    {
        if (column.Field is not { References: null } field)
        {
            return null;
        }

        var name = MySqlName.Quote(column.Name);
        return field.Type switch
        {
            "enum" when field.Values.Count > 0 => $"{name} IN ({string.Join(", ", field.Values.Select(MySqlName.Literal))})",
            "country" => $"{name} REGEXP '^[A-Z]{{2}}$'",
            "currency" => $"{name} REGEXP '^[A-Z]{{3}}$'",
            _ => Length(column) is { } length && !Varying(length, keyed)
                ? string.Create(CultureInfo.InvariantCulture, $"char_length({name}) <= {length}")
                : null,
        };
    }

    /// <summary>Times default to the present; ids do not, because the two servers have no function for them in common.</summary>
    public static string Default(Column column) => column.Default == "now()" ? " DEFAULT (utc_timestamp(6))" : "";

    /// <summary>A text too long to be indexed whole.</summary>
    public static bool NeedsPrefix(Column column) => Length(column) is > SchemaText.KeyLength;

    // What is unique is compared whole, so it may not be longer than an index takes.
    private static int? Length(Column column) => SchemaText.Length(column) is { } length
        ? column.Field is { Unique: true } ? Math.Min(length, SchemaText.KeyLength) : length
        : null;

    private static bool Varying(int length, bool keyed) => length <= InRow || (keyed && length <= SchemaText.KeyLength);

    private static string Text(int length, bool keyed) => Varying(length, keyed)
        ? string.Create(CultureInfo.InvariantCulture, $"varchar({length})")
        : length <= TextLetters ? "text" : "mediumtext";
}
