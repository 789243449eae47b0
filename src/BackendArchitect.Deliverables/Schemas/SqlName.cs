using System.Collections.Frozen;
using System.Globalization;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Names as PostgreSQL takes them: quoted only where a reserved word forces it, never longer than 63 bytes.</summary>
public static class SqlName
{
    /// <summary>PostgreSQL cuts longer names silently, and two cut names may collide.</summary>
    public const int MaxLength = 63;

    // Reserved, or reserved as a type or function name, in PostgreSQL 15 to 18 (appendix C of its manual).
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column "
        + "concurrently constraint create cross current_catalog current_date current_role current_schema current_time "
        + "current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from "
        + "full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime "
        + "localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning "
        + "right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user "
        + "using variadic verbose when where window with").Split(' '),
        StringComparer.Ordinal);

    public static string Quote(string name) => Reserved.Contains(name) || !IsPlain(name)
        ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : name;

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>A text literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Joins the pieces of an index or constraint name; one that is too long is cut and keeps a checksum of the whole.</summary>
    public static string Join(params IEnumerable<string> pieces)
    {
        var name = string.Join('_', pieces);
        return name.Length <= MaxLength
            ? name
            : $"{name[..(MaxLength - 9)]}_{Checksum(name).ToString("x8", CultureInfo.InvariantCulture)}";
    }

    // FNV-1a: string.GetHashCode differs from one process to the next.
    private static uint Checksum(string text) => text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);

    private static bool IsPlain(string name) => name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
