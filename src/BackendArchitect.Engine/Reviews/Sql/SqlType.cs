namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A type as a column has it.</summary>
/// <param name="Name">One spelling for each type: <c>int</c>, <c>timestamptz</c>, <c>varchar</c>; lower case; empty when none is written.</param>
/// <param name="Numbers">In its parentheses: length, precision and scale.</param>
internal sealed record SqlType(string Name, IReadOnlyList<int> Numbers, bool IsArray, bool IsUnsigned, SqlToken At, int End)
{
    public bool IsText => Name is "varchar" or "text" or "char" or "nvarchar" or "nchar" or "citext" or "longtext" or "mediumtext" or "tinytext";

    public bool IsFloat => Name is "real" or "double" or "float";

    public bool IsWhole => Name is "int" or "bigint" or "smallint" or "tinyint" or "mediumint";

    public bool IsSerial => Name is "serial" or "bigserial" or "smallserial";

    /// <summary>As a reference compares it: what a serial holds is a number.</summary>
    public string Held => Name switch { "serial" => "int", "bigserial" => "bigint", "smallserial" => "smallint", _ => Name };

    /// <summary>One spelling for each type.</summary>
    public static string Canonical(string written) => written switch
    {
        "int4" or "integer" => "int",
        "int8" => "bigint",
        "int2" => "smallint",
        "serial4" => "serial",
        "serial8" => "bigserial",
        "serial2" => "smallserial",
        "float4" => "real",
        "float8" or "double precision" => "double",
        "character varying" or "char varying" => "varchar",
        "character" or "bpchar" => "char",
        "national character varying" => "nvarchar",
        "bool" => "boolean",
        "decimal" or "dec" => "numeric",
        "timestamp with time zone" => "timestamptz",
        "timestamp without time zone" => "timestamp",
        "time with time zone" => "timetz",
        "time without time zone" => "time",
        _ => written,
    };
}
