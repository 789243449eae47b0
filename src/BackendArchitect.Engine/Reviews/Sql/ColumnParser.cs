namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads a column: name, type and all that may follow in any order.</summary>
internal static class ColumnParser
{
    private static readonly string[] Options =
        ["NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE", "REFERENCES", "CHECK", "CONSTRAINT", "GENERATED", "IDENTITY", "AUTO_INCREMENT", "AUTOINCREMENT", "COLLATE", "COMMENT", "AFTER", "FIRST", "USING", "DEFERRABLE", "INITIALLY", "INVISIBLE", "VISIBLE", "STORED", "VIRTUAL", "PERSISTED", "ROWGUIDCOL", "SPARSE", "KEY"];

    public static bool BeginsOption(TokenCursor cursor) => cursor.Now.IsAny(Options) || cursor.Is("AS") || cursor.Is("ON", "UPDATE") || cursor.Is("CHARACTER", "SET") || cursor.Is("CHARSET");

    public static SqlColumn Read(TokenCursor cursor)
    {
        var name = cursor.Take();
        var column = new SqlColumn(name.Text, NameParser.Type(cursor), name);
        List<SqlConstraint> constraints = [];
        string? constraint = null;
        while (!cursor.AtEnd)
        {
            column = Option(column, cursor, constraints, ref constraint);
        }

        var numbered = column.IsNumbered || column.Type.IsSerial || column.Default?.StartsWith("nextval", StringComparison.Ordinal) == true;
        return column with { Constraints = constraints, IsNumbered = numbered, End = cursor.LastEnd };
    }

    private static SqlColumn Option(SqlColumn column, TokenCursor cursor, List<SqlConstraint> constraints, ref string? constraint)
    {
        if (cursor.Take("CONSTRAINT"))
        {
            constraint = cursor.Take().Text;
            return column;
        }

        var named = constraint;
        constraint = null;
        return cursor switch
        {
            _ when cursor.Take("NOT", "NULL") => column with { IsRequired = true },
            _ when cursor.Is("NULL") => Passed(cursor, column),
            _ when cursor.Take("DEFAULT") => column with { Default = Expression(cursor) },
            _ when cursor.Is("PRIMARY", "KEY") => With(column with { IsPrimary = true, IsRequired = true }, constraints, Key(cursor, column, named, SqlConstraint.Type.Primary)),
            _ when cursor.Is("UNIQUE") => With(column, constraints, Key(cursor, column, named, SqlConstraint.Type.Unique)),
            _ when cursor.Is("REFERENCES") => With(column, constraints, ConstraintParser.Foreign(cursor, named, cursor.Now, [Part(column)])),
            _ when cursor.Is("CHECK") => With(column, constraints, ConstraintParser.Check(cursor, named)),
            _ when cursor.Take("GENERATED") => Generated(column, cursor),
            _ when cursor.Take("AS") => column with { IsGenerated = true, IsStored = Stored(cursor) },
            _ when cursor.Take("AUTO_INCREMENT") || cursor.Take("AUTOINCREMENT") => column with { IsNumbered = true },
            _ when cursor.Take("IDENTITY") => Numbered(column, cursor),
            _ when cursor.Take("COMMENT") => column with { Comment = cursor.Take().Text },
            _ when cursor.Take("CHARACTER", "SET") || cursor.Take("CHARSET") => column with { Charset = cursor.Take().Text.ToLowerInvariant() },
            _ when cursor.Take("ON", "UPDATE") => Ignored(cursor, column),
            _ => Passed(cursor, column),
        };
    }

    private static SqlColumn Passed(TokenCursor cursor, SqlColumn column)
    {
        cursor.Skip();
        return column;
    }

    private static SqlColumn Ignored(TokenCursor cursor, SqlColumn column)
    {
        Expression(cursor);
        return column;
    }

    private static SqlColumn With(SqlColumn column, List<SqlConstraint> constraints, SqlConstraint constraint)
    {
        constraints.Add(constraint);
        return column;
    }

    private static SqlKeyPart Part(SqlColumn column) => new(column.Key, column.Key, column.At);

    private static SqlConstraint Key(TokenCursor cursor, SqlColumn column, string? name, SqlConstraint.Type kind)
    {
        var at = cursor.Take();
        cursor.Take("KEY");
        return new SqlConstraint(kind, name, [Part(column)], at, cursor.LastEnd);
    }

    private static SqlColumn Generated(SqlColumn column, TokenCursor cursor)
    {
        while (!cursor.AtEnd && !cursor.Is("AS"))
        {
            cursor.Skip();
        }

        cursor.Take("AS");
        return cursor.Take("IDENTITY") ? Numbered(column, cursor) with { IsRequired = true } : column with { IsGenerated = true, IsStored = Stored(cursor) };
    }

    private static SqlColumn Numbered(SqlColumn column, TokenCursor cursor)
    {
        cursor.Group();
        return column with { IsNumbered = true };
    }

    private static bool Stored(TokenCursor cursor)
    {
        cursor.Group();
        return cursor.Take("STORED") || cursor.Take("PERSISTED");
    }

    /// <summary>An expression up to the next option; its first token is always taken.</summary>
    public static string Expression(TokenCursor cursor)
    {
        var words = new List<string>();
        while (!cursor.AtEnd && (words.Count == 0 || !BeginsOption(cursor)))
        {
            words.Add(TokenCursor.Spelt(cursor.Now));
            if (cursor.Now.IsSymbol("("))
            {
                words.AddRange([cursor.Group().Text(), ")"]);
            }
            else
            {
                cursor.Take();
            }
        }

        return string.Join(' ', words);
    }
}
