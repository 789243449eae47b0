using System.Collections.Frozen;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Names and texts as MySQL and MariaDB take them.</summary>
internal static class MySqlName
{
    // Reserved in MySQL 8.4 or MariaDB 10.11 (chapter "Keywords and Reserved Words" of each manual).
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ("accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade case change char "
        + "character check collate column condition constraint continue convert create cross cube cume_dist current_date current_role "
        + "current_time current_timestamp current_user cursor database databases day_hour day_microsecond day_minute day_second dec decimal "
        + "declare default delayed delete dense_rank desc describe deterministic distinct distinctrow div double drop dual each else elseif "
        + "empty enclosed escaped except exists exit explain false fetch first_value float float4 float8 for force foreign from fulltext "
        + "function generated get grant group grouping groups having high_priority hour_microsecond hour_minute hour_second if ignore in "
        + "index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into is iterate join "
        + "json_table key keys kill lag last_value lateral lead leading leave left like limit linear lines load localtime localtimestamp "
        + "lock long longblob longtext loop low_priority manual match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond "
        + "minute_second mod modifies natural not no_write_to_binlog nth_value ntile null numeric of offset on optimize option optionally or "
        + "order out outer outfile over parallel partition percent_rank precision primary procedure purge qualify range rank read reads "
        + "read_write real recursive references regexp release rename repeat replace require resignal restrict return returning revoke right "
        + "rlike row row_number rownum rows schema schemas second_microsecond select sensitive separator set show signal smallint spatial "
        + "specific sql sqlexception sqlstate sqlwarning ssl starting stored straight_join system table tablesample terminated then tinyblob "
        + "tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage use using utc_date utc_time "
        + "utc_timestamp values varbinary varchar varcharacter varying virtual when where while window with write xor year_month zerofill")
        .Split(' '),
        StringComparer.Ordinal);

    public static string Quote(string name) => Reserved.Contains(name) || !IsPlain(name)
        ? $"`{name.Replace("`", "``", StringComparison.Ordinal)}`"
        : name;

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>A text literal. The backslash escapes in MySQL, unlike in standard SQL.</summary>
    public static string Literal(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Full(Table table) => Full(table.Schema, table.Name);

    public static string Full(string? schema, string table) => schema is null ? Quote(table) : $"{Quote(schema)}.{Quote(table)}";

    private static bool IsPlain(string name) => name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
