using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Values written into SQL text: by a hole, by concatenation, by a format. Names of tables, constants, numbers and parameterised calls are silent.</summary>
internal sealed class SqlTextCheck : CodeCheck
{
    private static readonly FrozenSet<string> Runs = FrozenSet.ToFrozenSet(
    [
        "query", "execute", "executemany", "executescript", "exec", "raw", "run", "all", "each", "prepare", "$queryRawUnsafe", "$executeRawUnsafe", "any", "one", "oneOrNone", "manyOrNone", "none", "many", "unsafe", "text", "read_sql", "read_sql_query",
        "fetch", "fetchrow", "fetchval", "fetch_all", "fetch_one", "RawSQL", "Query", "QueryAsync", "QueryFirst", "QueryFirstAsync", "QueryFirstOrDefault", "QueryFirstOrDefaultAsync", "QuerySingle", "QuerySingleAsync", "QuerySingleOrDefault", "QuerySingleOrDefaultAsync",
        "QueryMultiple", "QueryMultipleAsync", "Execute", "ExecuteAsync", "ExecuteScalar", "ExecuteScalarAsync", "ExecuteReader", "ExecuteReaderAsync", "FromSqlRaw", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "SqlQueryRaw", "SqlCommand", "NpgsqlCommand", "MySqlCommand",
        "SqliteCommand", "OracleCommand", "SqlDataAdapter", "NpgsqlDataAdapter", "executeQuery", "executeUpdate", "prepareStatement", "createQuery", "createNativeQuery", "nativeQuery", "queryForObject", "queryForList", "queryForMap", "update", "rawQuery", "execSQL",
        "QueryRow", "Exec", "QueryContext", "QueryRowContext", "ExecContext", "Prepare", "PrepareContext", "Raw", "Get", "Select", "Queryx", "QueryRowx", "MustExec", "Where", "sql_query", "query_as", "raw_sql", "query_one", "query_opt", "batch_execute",
        "mysqli_query", "mysql_query", "pg_query", "executeStatement", "select", "statement", "selectRaw", "get_results", "get_row", "get_var", "find_by_sql", "exec_query", "select_all", "exec_params", "delete", "insert",
    ]);

    // Those take a condition alone.
    private static readonly FrozenSet<string> Conditions = FrozenSet.ToFrozenSet(["where", "Where", "andWhere", "orWhere", "whereRaw", "orWhereRaw", "havingRaw", "having", "extra"]);
    private static readonly FrozenSet<string> Formats = FrozenSet.ToFrozenSet(["Sprintf", "format", "Format", "sprintf", "format!", "formatted", "concat", "Concat", "str", "String", "trim", "dedent", "stripIndent", "f"]);

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        for (var at = 0; at < file.Tokens.Count; at++)
        {
            if (file.Tokens[at].IsText && (file.Tokens[at].Text.Length > 4 || file.Tokens[at].Holes.Count > 0) && Poured(file, at) is { } bad && IsRun(file, at))
            {
                yield return file.Remark("C01", bad.Token, ("value", bad.Source));
                at = EndOfStatement(file, at);
            }
        }
    }

    private static (CodeToken Token, string Source)? Poured(CodeFile file, int at)
    {
        var token = file.Tokens[at];
        var first = First(file, at);
        var names = SqlValue.IsSqlName(Assigned(file, first)) || file.CallsAround(at).Any(call => Conditions.Contains(call.Name));
        var whole = string.Join(" ? ", file.Tokens[first].Parts.Count > 0 ? file.Tokens[first].Parts : [file.Tokens[first].Text]);
        if (!Literals.IsSql(whole) && !(names && Literals.IsCondition(token.Text)))
        {
            return null;
        }

        if (token.Quote == "`" && file.Language == CodeLanguage.JavaScript && (file.Tokens[at - 1].IsWord || file.Tokens[at - 1].IsAny(")", "]", ">")) && file.Tokens[at - 1].End == token.Start)
        {
            return null;
        }

        return InHole(file, at) ?? InConcatenation(file, at) ?? SqlFormat.Of(file, at);
    }

    private static (CodeToken, string)? InHole(CodeFile file, int at)
    {
        var token = file.Tokens[at];
        for (var hole = 0; hole < token.Holes.Count && hole < 200; hole++)
        {
            var code = token.Holes[hole];
            var before = Before(token, hole);
            if (code.Count > 0 && Literals.ExpectsValue(before) && !IsColumn(token, hole) && !(Literals.Compares(before) && !file.Requests.Flow(code, at)) && !(code.Count == 1 && Literals.ExpectsList(before)) && !SqlValue.IsHarmless(file, [.. code], at))
            {
                return (code[0], SqlValue.Short(file.File.Text[code[0].Start..code[^1].End]));
            }
        }

        return null;
    }

    /// <summary>Whether the hole is the first part of a dotted name: <c>= ${alias}.id</c>.</summary>
    private static bool IsColumn(CodeToken token, int hole) => token.Parts.Count > hole + 1 && token.Parts[hole + 1].StartsWith('.');

    private static string Before(CodeToken token, int hole) => string.Join("?", token.Parts.Take(hole + 1).Skip(Math.Max(0, hole - 8)));

    private static (CodeToken, string)? InConcatenation(CodeFile file, int at)
    {
        var sign = file.Language == CodeLanguage.Php ? "." : "+";
        if (!file.Tokens[at + 1].Is(sign) || !Literals.ExpectsValue(file.Tokens[at].Parts is [.., var last] ? last : file.Tokens[at].Text))
        {
            return null;
        }

        var (start, end) = (at + 2, SqlValue.EndOfOperand(file.Tokens, at + 2, sign));
        return end <= start || (end == start + 1 && Literals.ExpectsList(file.Tokens[at].Text)) || SqlValue.IsHarmless(file, file.Tokens.Range(start, end).ToArray(), at) ? null : (file.Tokens[start], SqlValue.Short(file.Source(start, end).ToString()));
    }

    /// <summary>The first text of the concatenation a text belongs to.</summary>
    private static int First(CodeFile file, int at)
    {
        var (sign, first, before) = (file.Language == CodeLanguage.Php ? "." : "+", at, at - 1);
        for (var steps = 0; before > 0 && steps < 200; steps++)
        {
            if (file.Language == CodeLanguage.Python && file.Tokens[before].IsText)
            {
                first = before--;
            }
            else if (file.Tokens[before].Is(sign))
            {
                var start = StartOfOperand(file.Tokens, before - 1, sign);
                first = file.Tokens[start].IsText ? start : first;
                before = start - 1;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    private static int StartOfOperand(CodeTokens tokens, int last, string sign)
    {
        for (var steps = 0; last > 0 && steps < 40; steps++)
        {
            last = tokens[last].IsAny(")", "]") && tokens.Match(last) is >= 0 and var open ? open : last;
            if (tokens[last].IsAny("(", "[") && (tokens[last - 1].IsWord || tokens[last - 1].IsAny(")", "]")))
            {
                last--;
            }
            else if (tokens[last - 1].IsAny(".", "->", "?.", "::") && !tokens[last - 1].Is(sign))
            {
                last -= 2;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>The last token of the statement: what else is poured into it is the same finding.</summary>
    private static int EndOfStatement(CodeFile file, int at)
    {
        var end = at + 1;
        while (end < file.Tokens.Count && end < at + 400 && !file.Tokens[end].IsAny(";", "}", ")") && !(file.Tokens[end].IsFirst && !file.Tokens[end].IsText && file.Tokens[end].Kind != CodeTokenKind.Symbol && file.Tokens[end - 1].Kind != CodeTokenKind.Symbol))
        {
            end = Math.Max(end, file.Tokens.Match(end)) + 1;
        }

        return end - 1;
    }

    private static bool IsRun(CodeFile file, int at)
    {
        foreach (var call in file.CallsAround(at))
        {
            if (Runs.Contains(call.Name) || Conditions.Contains(call.Name))
            {
                return call.Name is not ("Get" or "Select" or "text" or "any" or "all" or "one" or "update" or "delete" or "insert" or "each" or "run" or "Where") || !SqlValue.IsLog(call);
            }

            if (!Formats.Contains(call.Name))
            {
                return false;
            }
        }

        var name = Assigned(file, First(file, at));
        return name.Length > 0 && (SqlValue.IsSqlName(name) || IsRunLater(file, at, name)) && !IsFormattable(file, at);
    }

    /// <summary>Name of what the text is assigned to; empty where it is to nothing.</summary>
    private static string Assigned(CodeFile file, int first)
    {
        var at = first - 1;
        while (file.Tokens[at].IsAny("(", "&") || (file.Tokens[at].IsWord && Formats.Contains(file.Tokens[at].Text)) || (file.Tokens[at].Is(".") && file.Tokens[at - 1].IsAny("fmt", "String", "string")) || (file.Tokens[at].IsAny("fmt", "String", "string") && file.Tokens[at + 1].Is(".")))
        {
            at--;
        }

        if (!file.Tokens[at].IsAny("=", ":=", "+=", ".="))
        {
            return "";
        }

        // let sql: string = …
        return file.Tokens[at - 2].Is(":") && file.Tokens[at - 3].IsWord ? file.Tokens[at - 3].Text : file.Tokens[at - 1].IsWord ? file.Tokens[at - 1].Text : "";
    }

    private static bool IsFormattable(CodeFile file, int at)
    {
        for (var before = at - 1; before > at - 8; before--)
        {
            if (file.Tokens[before].IsAny("FormattableString", "SqlBuilder", "SQL"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRunLater(CodeFile file, int at, string name) => file.FunctionAt(at) is { } function
        && file.CallsIn(at, CodeFile.Around(function, at).End).Any(call => Runs.Contains(call.Name) && call.Arguments.Any(argument => argument.End == argument.Start + 1 && file.Tokens[argument.Start].Is(name)));
}
