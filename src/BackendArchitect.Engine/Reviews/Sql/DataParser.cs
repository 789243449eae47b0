namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads what changes rows, as far as migrations are concerned: which table, which columns, and whether all rows are meant.</summary>
internal static class DataParser
{
    public static SqlStatement? Read(TokenCursor cursor, SqlToken at, SqlToken[] tokens) => cursor switch
    {
        _ when cursor.Take("INSERT") || cursor.Take("REPLACE") => Insert(cursor, at, tokens),
        _ when cursor.Take("UPDATE") => Update(cursor, at, tokens),
        _ when cursor.Take("DELETE") => Delete(cursor, at, tokens),
        _ when cursor.Take("TRUNCATE") => Truncate(cursor, at),
        _ => null,
    };

    private static SqlStatement.Change Insert(TokenCursor cursor, SqlToken at, SqlToken[] tokens)
    {
        cursor.Take("IGNORE");
        cursor.Take("INTO");
        var table = NameParser.Name(cursor);
        var columns = cursor.Now.IsSymbol("(") ? NameParser.Columns(cursor) : [];
        return new SqlStatement.Change(at, "INSERT", table, tokens) { IsLimited = true, Columns = columns };
    }

    private static SqlStatement.Change Update(TokenCursor cursor, SqlToken at, SqlToken[] tokens)
    {
        cursor.Take("LOW_PRIORITY");
        cursor.Take("IGNORE");
        cursor.Take("ONLY");
        var table = NameParser.Name(cursor);
        List<string> columns = [];
        var (limited, plain) = (false, true);
        while (!cursor.AtEnd)
        {
            limited |= cursor.Now.IsAny("WHERE", "JOIN", "LIMIT", "FROM", "TOP") || (plain && cursor.Now.IsSymbol(","));
            if (cursor.Take("SET"))
            {
                plain = false;
                columns.AddRange(NameParser.Name(cursor) is { Name.Length: > 0 } first ? [first.Bare] : []);
            }
            else if (!plain && cursor.Now.IsSymbol(",") && cursor.Peek(1).IsName)
            {
                cursor.Take();
                columns.Add(NameParser.Name(cursor).Bare);
            }
            else
            {
                cursor.Skip();
            }
        }

        return new SqlStatement.Change(at, "UPDATE", table, tokens) { IsLimited = limited, Columns = columns };
    }

    private static SqlStatement.Change Delete(TokenCursor cursor, SqlToken at, SqlToken[] tokens)
    {
        cursor.Take("FROM");
        cursor.Take("ONLY");
        var table = NameParser.Name(cursor);
        var limited = false;
        while (!cursor.AtEnd)
        {
            limited |= cursor.Now.IsAny("WHERE", "USING", "JOIN", "LIMIT", "FROM", "TOP");
            cursor.Skip();
        }

        return new SqlStatement.Change(at, "DELETE", table, tokens) { IsLimited = limited };
    }

    private static SqlStatement.Truncate Truncate(TokenCursor cursor, SqlToken at)
    {
        cursor.Take("TABLE");
        cursor.Take("ONLY");
        List<SqlName> tables = [];
        var cascading = false;
        foreach (var item in cursor.Items())
        {
            tables.Add(NameParser.Name(item));
            while (!item.AtEnd)
            {
                cascading |= item.Is("CASCADE");
                item.Take();
            }
        }

        return new SqlStatement.Truncate(at, tables, cascading);
    }
}
