namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads names, types and key lists, which all statements share.</summary>
internal static class NameParser
{
    /// <summary>A name with its schema; <see cref="SqlName.None"/> where none stands.</summary>
    public static SqlName Name(TokenCursor cursor)
    {
        if (!cursor.Now.IsName)
        {
            return SqlName.None;
        }

        var last = cursor.Take();
        string? schema = null;
        while (cursor.Now.IsSymbol(".") && cursor.Peek(1).IsName)
        {
            cursor.Take();
            schema = last.Text;
            last = cursor.Take();
        }

        return new SqlName(schema, last.Text, last);
    }

    public static SqlType Type(TokenCursor cursor)
    {
        var first = cursor.Now;
        if (!first.IsName || ColumnParser.BeginsOption(cursor))
        {
            return new SqlType("", [], false, false, first, cursor.LastEnd);
        }

        var name = Name(cursor).Name.ToLowerInvariant();
        while (Continues(name, cursor.Now))
        {
            name += " " + cursor.Take().Text.ToLowerInvariant();
        }

        var numbers = Numbers(cursor);
        if (name is "timestamp" or "time" && (cursor.Is("WITH", "TIME", "ZONE") || cursor.Is("WITHOUT", "TIME", "ZONE")))
        {
            name += $" {cursor.Take().Text} {cursor.Take().Text} {cursor.Take().Text}".ToLowerInvariant();
        }

        var unsigned = cursor.Take("UNSIGNED");
        unsigned |= cursor.Take("SIGNED") && unsigned;
        cursor.Take("ZEROFILL");
        return new SqlType(SqlType.Canonical(name), numbers, Array(cursor), unsigned, first, cursor.LastEnd);
    }

    /// <summary>The columns and expressions between the parentheses that begin here.</summary>
    public static IReadOnlyList<SqlKeyPart> Parts(TokenCursor cursor) => [.. cursor.Group().Items().Where(item => !item.AtEnd).Select(Part)];

    public static IReadOnlyList<string> Columns(TokenCursor cursor) => [.. Parts(cursor).Select(part => part.Column).OfType<string>()];

    private static SqlKeyPart Part(TokenCursor item)
    {
        var first = item.Now;
        var isColumn = first.IsName && !item.Peek(1).IsSymbol("(") && !item.Peek(1).IsSymbol(".") || (first.IsName && item.Peek(1).IsSymbol("(") && item.Peek(2).Kind == SqlTokenKind.Number && item.Peek(3).IsSymbol(")"));
        var text = item.Text();
        text = text.EndsWith(" asc", StringComparison.Ordinal) ? text[..^4] : text;
        return new SqlKeyPart(isColumn ? first.Text.ToLowerInvariant() : null, text, first);
    }

    private static bool Continues(string name, SqlToken next) =>
        (name is "double" && next.Is("PRECISION")) || (name is "character" or "char" or "bit" or "national character" && next.Is("VARYING")) || (name is "national" && next.Is("CHARACTER")) || (name is "long" && next.IsName);

    private static List<int> Numbers(TokenCursor cursor)
    {
        if (!cursor.Now.IsSymbol("("))
        {
            return [];
        }

        List<int> numbers = [];
        for (var inside = cursor.Group(); !inside.AtEnd;)
        {
            var token = inside.Take();
            if (token.Kind == SqlTokenKind.Number && int.TryParse(token.Text, out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private static bool Array(TokenCursor cursor)
    {
        var found = cursor.Take("ARRAY");
        while (cursor.Now.IsSymbol("["))
        {
            found = true;
            while (!cursor.AtEnd && !cursor.Take().IsSymbol("]"))
            {
            }
        }

        return found;
    }
}
