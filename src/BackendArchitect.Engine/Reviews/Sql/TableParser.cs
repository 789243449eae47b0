namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads CREATE TABLE, past those two words.</summary>
internal static class TableParser
{
    public static SqlStatement Read(TokenCursor cursor, SqlToken at, bool temporary, bool foreign)
    {
        var ifNotExists = cursor.Take("IF", "NOT", "EXISTS");
        var name = NameParser.Name(cursor);
        var table = new SqlStatement.CreateTable(at, name, [], []) { IsTemporary = temporary || name.IsTemporary, IfNotExists = ifNotExists, IsForeign = foreign };
        if (cursor.Is("PARTITION", "OF") || cursor.Is("LIKE") || cursor.Is("AS") || cursor.Is("OF") || cursor.Is("SELECT") || cursor.Is("CLONE"))
        {
            return table with { IsDerived = true };
        }

        List<SqlColumn> columns = [];
        List<SqlConstraint> constraints = [];
        var derived = Body(cursor.Group(), columns, constraints);
        table = table with { Columns = columns, Constraints = constraints, IsDerived = derived };
        return Tail(table, cursor);
    }

    private static bool Body(TokenCursor body, List<SqlColumn> columns, List<SqlConstraint> constraints)
    {
        var derived = body.Is("SELECT") || body.Is("WITH");
        foreach (var item in derived ? [] : body.Items().Where(item => !item.AtEnd))
        {
            if (item.Is("LIKE"))
            {
                derived = true;
            }
            else if (ConstraintParser.Begins(item))
            {
                constraints.AddRange(ConstraintParser.Read(item) is { } constraint ? [constraint] : []);
            }
            else if (item.Now.IsName && !item.Is("PERIOD", "FOR"))
            {
                columns.Add(ColumnParser.Read(item));
            }
        }

        return derived;
    }

    private static SqlStatement.CreateTable Tail(SqlStatement.CreateTable table, TokenCursor cursor)
    {
        Dictionary<string, SqlToken> options = new(StringComparer.OrdinalIgnoreCase);
        var (derived, partitioned) = (table.IsDerived, false);
        while (!cursor.AtEnd)
        {
            derived |= cursor.Is("INHERITS") || cursor.Is("AS") || cursor.Is("SELECT");
            partitioned |= cursor.Is("PARTITION", "BY");
            var word = cursor.Now;
            cursor.Skip();
            if (word.IsAny("ENGINE", "CHARSET", "COLLATE") || (word.Is("SET") && cursor.Now.Kind != SqlTokenKind.End))
            {
                cursor.TakeSymbol("=");
                options.TryAdd(word.Is("SET") ? "CHARSET" : word.Text, cursor.Now);
            }
            else if (word.Is("OIDS"))
            {
                options.TryAdd("OIDS", word);
            }
        }

        return table with { IsDerived = derived, IsPartitioned = partitioned, Options = options };
    }
}
