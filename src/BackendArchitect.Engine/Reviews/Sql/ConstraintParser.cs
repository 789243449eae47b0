namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads constraints of a table, and the indexes MySQL writes among them.</summary>
internal static class ConstraintParser
{
    /// <summary>Whether a piece of a table's list, or of ALTER TABLE ADD, is one of these and not a column.</summary>
    public static bool Begins(TokenCursor item) =>
        item.Is("CONSTRAINT") || item.Is("PRIMARY", "KEY") || item.Is("FOREIGN", "KEY") || item.Is("EXCLUDE") || item.Is("FULLTEXT") || item.Is("SPATIAL")
        || (item.Is("CHECK") && item.Peek(1).IsSymbol("(")) || (item.Is("UNIQUE") && (item.Peek(1).IsSymbol("(") || item.Peek(1).IsName))
        || (item.Now.IsAny("KEY", "INDEX") && (item.Peek(1).IsSymbol("(") || (item.Peek(1).IsName && item.Peek(2).Kind is SqlTokenKind.Symbol or SqlTokenKind.Word && !item.Peek(2).IsAny("NOT", "NULL", "DEFAULT") && item.Peek(2).Text is "(" or "USING" or "using")));

    /// <returns>The constraint, or null when it says nothing that is known.</returns>
    public static SqlConstraint? Read(TokenCursor item)
    {
        var at = item.Now;
        string? name = null;
        if (item.Take("CONSTRAINT") && !item.Is("PRIMARY", "KEY") && !item.Is("FOREIGN", "KEY") && !item.Is("UNIQUE") && !(item.Is("CHECK") && item.Peek(1).IsSymbol("(")))
        {
            var named = item.Take();
            name = named.Text;
            at = named;
        }

        return item switch
        {
            _ when item.Take("PRIMARY", "KEY") => Key(item, SqlConstraint.Type.Primary, name, at),
            _ when item.Take("UNIQUE") => Key(item, SqlConstraint.Type.Unique, name, at),
            _ when item.Take("FOREIGN", "KEY") => ForeignOfTable(item, name, at),
            _ when item.Is("CHECK") => Check(item, name) with { At = at },
            _ when item.Take("FULLTEXT") || item.Take("SPATIAL") => Key(item, SqlConstraint.Type.Index, name, at) with { IsSpecial = true },
            _ when item.Take("KEY") || item.Take("INDEX") => Key(item, SqlConstraint.Type.Index, name, at),
            _ when item.Is("EXCLUDE") => new SqlConstraint(SqlConstraint.Type.Exclude, name, [], at, item.LastEnd),
            _ => null,
        };
    }

    public static SqlConstraint Foreign(TokenCursor cursor, string? name, SqlToken at, IReadOnlyList<SqlKeyPart> parts)
    {
        var word = cursor.Take();
        var table = NameParser.Name(cursor);
        var columns = cursor.Now.IsSymbol("(") ? NameParser.Columns(cursor) : [];
        var (onDelete, notValid) = ("", false);
        while (!cursor.AtEnd && !EndsReference(cursor))
        {
            if (cursor.Take("ON", "DELETE"))
            {
                onDelete = Action(cursor);
            }
            else if (cursor.Take("NOT", "VALID"))
            {
                notValid = true;
            }
            else
            {
                cursor.Skip();
            }
        }

        return new SqlConstraint(SqlConstraint.Type.Foreign, name, parts, at, cursor.LastEnd) { Reference = new SqlReference(table, columns, onDelete, word), IsNotValid = notValid };
    }

    public static SqlConstraint Check(TokenCursor cursor, string? name)
    {
        var at = cursor.Take();
        cursor.Take("NOT", "FOR", "REPLICATION");
        var inside = cursor.Group();
        List<SqlKeyPart> parts = [];
        List<string> words = [];
        while (!inside.AtEnd)
        {
            var token = inside.Take();
            words.Add(TokenCursor.Spelt(token));
            if (token.IsName)
            {
                parts.Add(new SqlKeyPart(token.Text.ToLowerInvariant(), token.Text, token));
            }
        }

        var end = cursor.LastEnd;
        var notValid = cursor.Take("NOT", "VALID");
        return new SqlConstraint(SqlConstraint.Type.Check, name, parts, at, end) { Text = string.Join(' ', words), IsNotValid = notValid };
    }

    private static string Action(TokenCursor cursor)
    {
        var first = cursor.Take().Text.ToUpperInvariant();
        return first is "SET" or "NO" ? $"{first} {cursor.Take().Text.ToUpperInvariant()}" : first;
    }

    // Words that belong to the column again.
    private static bool EndsReference(TokenCursor cursor) =>
        (cursor.Is("NOT") && !cursor.Is("NOT", "VALID") && !cursor.Is("NOT", "DEFERRABLE") && !cursor.Is("NOT", "ENFORCED") && !cursor.Is("NOT", "FOR"))
        || cursor.Now.IsAny("NULL", "DEFAULT", "PRIMARY", "UNIQUE", "CHECK", "CONSTRAINT", "GENERATED", "COMMENT", "COLLATE", "AUTO_INCREMENT");

    private static SqlConstraint ForeignOfTable(TokenCursor item, string? name, SqlToken at)
    {
        if (item.Now.IsName)
        {
            name ??= item.Take().Text;
        }

        var parts = NameParser.Parts(item);
        return item.Is("REFERENCES") ? Foreign(item, name, at, parts) : new SqlConstraint(SqlConstraint.Type.Foreign, name, parts, at, item.LastEnd) { Reference = new SqlReference(SqlName.None, [], "", at) };
    }

    private static SqlConstraint Key(TokenCursor item, SqlConstraint.Type kind, string? name, SqlToken at)
    {
        while (!item.AtEnd && !item.Now.IsSymbol("(") && !item.Is("USING"))
        {
            var token = item.Take(); // CLUSTERED, KEY, NULLS NOT DISTINCT, or the name MySQL writes here
            if (token.IsName && !token.IsAny("CLUSTERED", "NONCLUSTERED", "KEY", "INDEX", "NULLS", "NOT", "DISTINCT"))
            {
                name ??= token.Text;
                at = token;
            }
        }

        if (item.Take("USING", "INDEX"))
        {
            return new SqlConstraint(kind, name, [], at, item.LastEnd) { UsesIndex = true };
        }

        if (item.Take("USING"))
        {
            item.Take();
        }

        var parts = NameParser.Parts(item);
        return new SqlConstraint(kind, name, parts, at, item.LastEnd);
    }
}
