using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Judges what is written into SQL: a number, a constant, a placeholder or an escaped value does no harm.</summary>
internal static class SqlValue
{
    private static readonly FrozenSet<string> Safe = FrozenSet.ToFrozenSet(
    [
        "parseInt", "parseFloat", "Number", "int", "float", "intval", "floatval", "to_i", "to_f", "escape", "escapeLiteral", "escapeIdentifier", "escapeId", "quote", "quote_literal", "real_escape_string", "mysqli_real_escape_string", "pg_escape_literal", "pg_escape_string",
        "esc_sql", "nameof", "len", "count", "Count", "length", "size", "Length", "placeholders", "placeholder", "QuoteLiteral", "quote_ident", "bind", "addParam", "addParameter", "param", "AsLiteral", "toISOString", "Date", "isoformat", "strftime", "time", "now",
        "randomUUID", "uuid4", "Join", "toSql", "to_sql", "sql", "Prisma", "prepare", "absint", "range", "map",
    ]);

    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "int", "long", "short", "byte", "uint", "ulong", "bool", "boolean", "decimal", "double", "float", "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeSpan", "Integer", "Long", "Short", "Double", "Boolean", "UUID", "LocalDate", "Instant", "Int", "int64", "int32", "uint64", "uint32",
        "i64", "i32", "u64", "u32", "usize", "f64", "number", "bigint", "Date", "datetime", "date", "uuid.UUID", "Uuid", "time.Time", "BigDecimal", "BigInteger",
    ]);

    public static bool IsHarmless(CodeFile file, CodeToken[] code, int at) =>
        code.All(token => token.Kind is CodeTokenKind.Number) || code.Any(token => token.IsWord && (IsSafe(token.Text) || IsPlaceholder(token.Text))) || (code.TakeWhile(token => !token.Is("(")).LastOrDefault(token => token.IsWord) is { } last && IsPartOfSchema(last.Text))
        || code.Any(token => token.IsText && token.Text.Contains('?', StringComparison.Ordinal))
        || file.Constants.Hold(code, file.Language) || (code.Length == 1 && (IsNumber(file, code[0].Text, at) || IsListOfPlaceholders(file, code[0].Text, at) || IsMadeSafe(file, code[0].Text, at))) || (code is [{ Text: "(" }, { Text: "int" or "float" or "bool" or "long" or "decimal" or "Guid" }, ..]);

    /// <summary>A cast, a count, or something that quotes: what comes out of it is no longer the caller's text.</summary>
    private static bool IsSafe(string word) =>
        Safe.Contains(word.TrimStart('$')) || word.Contains("quote", StringComparison.OrdinalIgnoreCase) || word.Contains("escape", StringComparison.OrdinalIgnoreCase) || word is "array2list";

    /// <summary><c>$ids = $db->quoteAll($ids);</c> a few lines above.</summary>
    private static bool IsMadeSafe(CodeFile file, string name, int at)
    {
        for (var before = at - 2; before >= 0 && before > at - 400; before--)
        {
            if (file.Tokens[before].Is(name) && file.Tokens[before + 1].IsAny("=", ":="))
            {
                return Enumerable.Range(before + 2, 30).Select(value => file.Tokens[value]).TakeWhile(value => !value.Is(";")).Any(value => value.IsWord && IsSafe(value.Text));
            }
        }

        return false;
    }

    public static bool IsSqlName(string name) =>
        name.TrimStart('$', '_').ToLowerInvariant() is var lower && (lower is "sql" or "query" or "stmt" or "statement" or "commandtext" or "querystring" or "where" or "whereclause" or "hql" or "jpql" || lower.EndsWith("sql", StringComparison.Ordinal) || lower.EndsWith("query", StringComparison.Ordinal));

    public static bool IsLog(CodeCall call) => call.Owner.Contains("log", StringComparison.OrdinalIgnoreCase) || call.Owner is "console" or "Console";

    public static string Short(string source) => source.ReplaceLineEndings(" ") is var line && line.Length > 60 ? $"`{line[..57]}…`" : $"`{line}`";

    /// <summary>Where the operand that begins here ends.</summary>
    public static int EndOfOperand(CodeTokens tokens, int start, string sign)
    {
        for (var at = start; at < tokens.Count && at < start + 60; at++)
        {
            var ends = tokens[at].IsAny(";", ",", ")", "]", "}", "%", "||", "??", "?", ":", "&&") || tokens[at].Is(sign);
            if (ends || (at > start && tokens[at].IsFirst && !tokens[at].IsAny(".", "->", "?.")))
            {
                return at;
            }

            at = Math.Max(at, tokens.Match(at));
        }

        return Math.Min(start + 60, tokens.Count);
    }

    /// <summary>Whether the type a local or parameter is declared with leaves no room for text.</summary>
    public static bool IsNumber(CodeFile file, string name, int at)
    {
        for (var function = file.FunctionAt(at); function is not null; function = function.Parent?.Up().FirstOrDefault(block => block.IsFunction))
        {
            if (CodeParameter.Of(file, function).FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
            {
                return Types.Contains(parameter.Type.TrimEnd('?').Split(' ', ']', ')')[^1].TrimStart('*', '&', '?'));
            }

            if (IsCounted(file, CodeFile.Around(function, at), name))
            {
                return true;
            }
        }

        return file.FunctionAt(at) is null && IsCounted(file, (Math.Max(0, at - 2000), at), name);
    }

    /// <summary><c>int id = …</c>, <c>for (let i = 0…)</c>, <c>id := strconv.Atoi</c>.</summary>
    private static bool IsCounted(CodeFile file, (int Start, int End) range, string name)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (file.Tokens[at].Is(name) && file.Tokens[at + 1].IsAny("=", ":=", ":", ",", "in"))
            {
                if (Types.Contains(file.Tokens[at - 1].Text) || (file.Tokens[at + 1].Is(":") && Types.Contains(file.Tokens[at + 2].Text)))
                {
                    return true;
                }

                var value = file.Tokens[at + 2];
                if (file.Tokens[at + 1].IsAny("=", ":=") && (value.Kind == CodeTokenKind.Number || value.IsAny("parseInt", "Number", "int", "intval", "len", "strconv") || (value.Is("(") && file.Tokens[at + 3].IsAny("int", "float", "bool")) || file.Tokens[at + 4].IsAny("parseInt", "Parse", "valueOf", "Atoi", "ParseInt", "NewGuid", "randomUUID")))
                {
                    return true;
                }

                if (file.Tokens[at + 1].Is(",") && file.Tokens[at + 3].Is(":=") && file.Tokens[at + 4].Is("strconv"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>ids.map(() => '?').join(',')</c>, kept in a variable.</summary>
    private static bool IsListOfPlaceholders(CodeFile file, string name, int at)
    {
        for (var before = at - 2; before >= 0 && before > at - 400; before--)
        {
            if (file.Tokens[before].Is(name) && file.Tokens[before + 1].IsAny("=", ":="))
            {
                for (var value = before + 2; value < before + 30 && !file.Tokens[value].Is(";"); value++)
                {
                    var text = file.Tokens[value];
                    if (text.IsText && (text.Text is "?" or "?," or "?, " or "%s" or "%s," or "%s, " || (text.Holes.Count > 0 && text.Parts[0].TrimEnd() is [.., '$' or '@' or ':'])))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    /// <summary>Names of tables and columns, and pieces of SQL that are built elsewhere: where they come from cannot be seen here.</summary>
    private static bool IsPartOfSchema(string word) => Names.Words(word).Any(part => part is "schema" or "table" or "tables" or "column" or "columns" or "database" or "constraint" or "alias" or "field" or "fields" or "query" or "sql" or "subquery" or "clause" or "condition" or "conditions" or "expr" or "expression" or "pattern" or "dialect");

    private static bool IsPlaceholder(string word) => word.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || word.EndsWith("Param", StringComparison.Ordinal) || word.EndsWith("ParamName", StringComparison.Ordinal) || word is "paramIndex" or "paramCount" or "argIdx" or "argIndex" or "idx" or "index" or "i";
}
