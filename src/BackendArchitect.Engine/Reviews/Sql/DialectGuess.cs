using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Tells from its text what a script is written for: each sign of a dialect is a vote.</summary>
internal static partial class DialectGuess
{
    // What is in the head of a file repeats in the rest of it. Unit: characters.
    private const int Looked = 200_000;

    private static readonly Dictionary<string, (SqlDialect Dialect, int Votes)> Words = Signs(
        (SqlDialect.Postgres, 3, "jsonb timestamptz plpgsql concurrently bytea pg_catalog gen_random_uuid uuid_generate_v4 bigserial serial smallserial ilike tsvector citext nextval regclass search_path lock_timeout statement_timeout inet cidr pg_advisory_xact_lock"),
        (SqlDialect.Postgres, 1, "extension domain returning policy timetz uuid bool owned unlogged"),
        (SqlDialect.MySql, 3, "auto_increment innodb myisam utf8mb4 utf8mb3 longtext mediumtext tinytext mediumint zerofill longblob unsigned foreign_key_checks sql_mode"),
        (SqlDialect.MySql, 1, "tinyint datetime engine fulltext"),
        (SqlDialect.SqlServer, 3, "nvarchar uniqueidentifier datetime2 datetimeoffset smalldatetime clustered nonclustered newid newsequentialid getdate getutcdate sysutcdatetime sysdatetimeoffset nocount object_id rowversion nchar ansi_nulls quoted_identifier xact_abort"),
        (SqlDialect.SqlServer, 1, "dbo sys exec print bit varbinary"),
        (SqlDialect.Sqlite, 4, "autoincrement pragma sqlite_sequence sqlite_master strftime rowid"),
        (SqlDialect.Other, 6, "varchar2 nvarchar2 mergetree replacingmergetree summingmergetree keyspace distkey sortkey clob lowcardinality dbms_output sysdate datetime64"));

    /// <returns>The dialect, and how many votes it is ahead; 0 when nothing in the text says.</returns>
    public static (SqlDialect Dialect, int Lead) Of(string path, string text)
    {
        var head = text.Length > Looked ? text[..Looked] : text;
        var votes = new int[Enum.GetValues<SqlDialect>().Length];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var known = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in Word().EnumerateMatches(head))
        {
            var word = head.AsSpan(match.Index, match.Length);
            if (lookup.TryGetValue(word, out var sign) && known.Add(word))
            {
                votes[(int)sign.Dialect] += sign.Votes;
            }
        }

        Spellings(path, head, votes);
        var best = Enum.GetValues<SqlDialect>().OrderByDescending(dialect => votes[(int)dialect]).ToArray();
        return (best[0], votes[(int)best[0]] - votes[(int)best[1]]);
    }

    private static void Spellings(string path, string head, int[] votes)
    {
        Vote(SqlDialect.Postgres, 3, head.Contains("::", StringComparison.Ordinal) || head.Contains("$$", StringComparison.Ordinal) && !head.Contains("DELIMITER", StringComparison.OrdinalIgnoreCase));
        Vote(SqlDialect.Postgres, 2, PostgresOnly().IsMatch(head));
        Vote(SqlDialect.MySql, 3, Backticks().IsMatch(head));
        Vote(SqlDialect.MySql, 3, head.Contains("/*!", StringComparison.Ordinal) || MySqlOnly().IsMatch(head));
        Vote(SqlDialect.SqlServer, 4, Batch().IsMatch(head));
        Vote(SqlDialect.SqlServer, 3, Brackets().IsMatch(head) || Identity().IsMatch(head));
        Vote(SqlDialect.Sqlite, 3, head.Contains("datetime('now')", StringComparison.OrdinalIgnoreCase) || head.Contains("without rowid", StringComparison.OrdinalIgnoreCase));
        Vote(SqlDialect.Other, 6, Oracle().IsMatch(head));
        var folder = path.ToLowerInvariant();
        Vote(SqlDialect.Postgres, 3, folder.Contains("postgres", StringComparison.Ordinal) || folder.Contains("pgsql", StringComparison.Ordinal) || folder.Contains("supabase", StringComparison.Ordinal));
        Vote(SqlDialect.MySql, 3, folder.Contains("mysql", StringComparison.Ordinal) || folder.Contains("mariadb", StringComparison.Ordinal));
        Vote(SqlDialect.SqlServer, 3, folder.Contains("mssql", StringComparison.Ordinal) || folder.Contains("sqlserver", StringComparison.Ordinal));
        Vote(SqlDialect.Sqlite, 4, folder.Contains("sqlite", StringComparison.Ordinal));
        Vote(SqlDialect.Other, 6, folder.Contains("oracle", StringComparison.Ordinal) || folder.Contains("clickhouse", StringComparison.Ordinal) || folder.Contains("snowflake", StringComparison.Ordinal) || folder.Contains("bigquery", StringComparison.Ordinal));

        void Vote(SqlDialect dialect, int count, bool holds) => votes[(int)dialect] += holds ? count : 0;
    }

    private static Dictionary<string, (SqlDialect Dialect, int Votes)> Signs(params (SqlDialect Dialect, int Votes, string Words)[] signs) => signs
        .SelectMany(sign => sign.Words.Split(' ').Select(word => (word, sign.Dialect, sign.Votes)))
        .ToDictionary(sign => sign.word, sign => (sign.Dialect, sign.Votes), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[A-Za-z_][A-Za-z_0-9]*", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bAS IDENTITY\b|\bROW LEVEL SECURITY\b|\bWITH TIME ZONE\b|\bNOT VALID\b|\bCREATE TYPE \S+ AS ENUM|\bUSING (?:gin|gist|brin|btree|hash)\b|\btext\[\]|^COPY \S|\bALTER TABLE ONLY\b|\bALTER COLUMN \S+ (?:SET|DROP|TYPE)\b|\bTIMESTAMP WITHOUT\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PostgresOnly();

    [GeneratedRegex(@"\bNUMBER ?\(\d", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Oracle();

    [GeneratedRegex(@"`\w+`", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\bENGINE ?= ?\w|\bON UPDATE CURRENT_TIMESTAMP|^LOCK TABLES|^DELIMITER |\bMODIFY COLUMN\b|\bCHARACTER SET\b|\bDEFAULT CHARSET\b|\bDROP INDEX \S+ ON\b|\bint\(\d|\bADD (?:INDEX|KEY) |\bCHANGE COLUMN\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex MySqlOnly();

    [GeneratedRegex(@"^[ \t]*GO[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Batch();

    [GeneratedRegex(@"\[\w+\]\.\[\w+\]|\b(?:TABLE|ON|INTO|FROM) \[\w+\]|\(\[\w+\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\bIDENTITY ?\(\d+ ?, ?\d+\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Identity();
}
