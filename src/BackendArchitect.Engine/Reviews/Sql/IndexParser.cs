namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads CREATE INDEX, past CREATE.</summary>
internal static class IndexParser
{
    /// <returns>The index, or null when these words make none.</returns>
    public static SqlStatement? Read(TokenCursor cursor, SqlToken at)
    {
        var (unique, special) = (false, false);
        for (var looked = 0; looked < 4 && cursor.Now.IsAny("UNIQUE", "CLUSTERED", "NONCLUSTERED", "FULLTEXT", "SPATIAL", "COLUMNSTORE", "OR", "REPLACE"); looked++)
        {
            unique |= cursor.Is("UNIQUE");
            special |= cursor.Now.IsAny("FULLTEXT", "SPATIAL", "COLUMNSTORE");
            cursor.Take();
        }

        var word = cursor.Now;
        if (!cursor.Take("INDEX"))
        {
            return null;
        }

        var concurrent = cursor.Take("CONCURRENTLY");
        cursor.Take("IF", "NOT", "EXISTS");
        var name = cursor.Is("ON") ? SqlName.None : NameParser.Name(cursor);
        var method = cursor.Take("USING") ? cursor.Take().Text : "btree";
        if (!cursor.Take("ON"))
        {
            return null;
        }

        cursor.Take("ONLY");
        var table = NameParser.Name(cursor);
        method = cursor.Take("USING") ? cursor.Take().Text : method;
        var parts = NameParser.Parts(cursor);
        var (where, included) = Tail(cursor);
        return new SqlStatement.CreateIndex(at, table, name == SqlName.None ? null : name.Name, parts)
        {
            IsUnique = unique, IsConcurrent = concurrent, Word = word, NameAt = name == SqlName.None ? word : name.At, Where = where, HasIncluded = included,
            Method = special ? "special" : method.ToLowerInvariant(),
        };
    }

    private static (string Where, bool Included) Tail(TokenCursor cursor)
    {
        var included = false;
        while (!cursor.AtEnd)
        {
            if (cursor.Take("WHERE"))
            {
                return (cursor.Text(), included);
            }

            included |= cursor.Is("INCLUDE");
            cursor.Skip();
        }

        return ("", included);
    }
}
