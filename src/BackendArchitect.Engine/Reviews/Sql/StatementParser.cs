namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads one statement. What it does not know is kept as its tokens; what is broken says why.</summary>
internal static class StatementParser
{
    private static readonly string[] Objects = ["VIEW", "TYPE", "DOMAIN", "FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "EVENT", "POLICY", "DATABASE", "SCHEMA", "EXTENSION", "SEQUENCE", "ROLE", "USER", "LOGIN", "RULE", "AGGREGATE", "SYNONYM"];

    public static SqlStatement Read(SqlChunk chunk)
    {
        var tokens = chunk.Tokens;
        var cursor = new TokenCursor(tokens);
        var at = cursor.Now;
        if (cursor.Lonely is { } lonely && !MakesRoutine(tokens))
        {
            return Unread(tokens, lonely, lonely.IsSymbol("(") ? "The parenthesis here is never closed" : "The parenthesis here closes nothing");
        }

        var statement = Dispatch(cursor, at, tokens);
        return statement is { } read && Table(read) is { Name.Length: 0 } ? Unread(tokens, at, "This statement names no table") : statement;
    }

    private static bool MakesRoutine(SqlToken[] tokens) => tokens[0].Is("CREATE") && tokens.Take(8).Any(token => token.IsAny("FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "EVENT"));

    private static SqlStatement.Unread Unread(SqlToken[] tokens, SqlToken at, string why) => new(
        at, $"{why}; the statement that begins in line {tokens[0].Line} was not read. Mend it and hand the file in again.",
        tokens.Where(token => token.IsName).Select(token => token.Text.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal));

    private static SqlName? Table(SqlStatement statement) => statement switch
    {
        SqlStatement.CreateTable create => create.Name,
        SqlStatement.AlterTable alter => alter.Name,
        SqlStatement.CreateIndex index => index.Table,
        _ => null,
    };

    private static SqlStatement Dispatch(TokenCursor cursor, SqlToken at, SqlToken[] tokens)
    {
        while (cursor.Now.IsAny("BEGIN", "ELSE", "END") && cursor.Peek(1).IsAny("CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE", "TRUNCATE"))
        {
            cursor.Take(); // SQL Server: IF … BEGIN CREATE TABLE …
        }

        return cursor switch
        {
            _ when cursor.Take("CREATE") => Create(cursor, at, tokens),
            _ when cursor.Take("ALTER", "TABLE") || cursor.Take("ALTER", "FOREIGN", "TABLE") => AlterParser.Read(cursor, at),
            _ when cursor.Is("ALTER", "INDEX") || cursor.Is("ALTER", "TYPE") => new SqlStatement.Other(at, tokens),
            _ when cursor.Take("DROP") => Drop(cursor, at),
            _ when cursor.Is("RENAME", "TABLE") => Renamed(cursor, at),
            _ => DataParser.Read(cursor, at, tokens) ?? new SqlStatement.Other(at, tokens),
        };
    }

    private static SqlStatement Create(TokenCursor cursor, SqlToken at, SqlToken[] tokens)
    {
        cursor.Take("OR", "REPLACE");
        cursor.Take("OR", "ALTER");
        var temporary = false;
        while (cursor.Now.IsAny("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED"))
        {
            temporary |= cursor.Now.IsAny("TEMP", "TEMPORARY");
            cursor.Take();
        }

        if (cursor.Take("TABLE"))
        {
            return TableParser.Read(cursor, at, temporary, foreign: false);
        }

        if (cursor.Take("FOREIGN", "TABLE") || cursor.Take("VIRTUAL", "TABLE") || cursor.Take("EXTERNAL", "TABLE"))
        {
            return TableParser.Read(cursor, at, temporary, foreign: true);
        }

        return cursor.Now.IsAny("INDEX", "UNIQUE", "CLUSTERED", "NONCLUSTERED", "FULLTEXT", "SPATIAL") && IndexParser.Read(cursor, at) is { } index
            ? index
            : Object(cursor, at, tokens);
    }

    private static SqlStatement Object(TokenCursor cursor, SqlToken at, SqlToken[] tokens)
    {
        var materialized = false;
        for (var looked = 0; looked < 12 && !cursor.AtEnd; looked++)
        {
            materialized |= cursor.Is("MATERIALIZED");
            var word = cursor.Take();
            if (word.IsAny(Objects))
            {
                cursor.Take("CONCURRENTLY");
                cursor.Take("IF", "NOT", "EXISTS");
                return new SqlStatement.Create(at, (materialized ? "MATERIALIZED " : "") + word.Text.ToUpperInvariant(), NameParser.Name(cursor), tokens);
            }
        }

        return new SqlStatement.Other(at, tokens);
    }

    private static SqlStatement.Drop Drop(TokenCursor cursor, SqlToken at)
    {
        var kind = cursor.Take("MATERIALIZED") | cursor.Take("TEMPORARY") | cursor.Take("FOREIGN") ? cursor.Take() : cursor.Take();
        var concurrent = cursor.Take("CONCURRENTLY");
        cursor.Take("IF", "EXISTS");
        var names = cursor.Items().Select(NameParser.Name).Where(name => name.Name.Length > 0).ToArray();
        return new SqlStatement.Drop(at, kind.Text.ToUpperInvariant(), names) { IsConcurrent = concurrent, Word = kind };
    }

    private static SqlStatement.AlterTable Renamed(TokenCursor cursor, SqlToken at)
    {
        cursor.Take("RENAME", "TABLE");
        var was = NameParser.Name(cursor);
        var word = cursor.Now;
        cursor.Take("TO");
        return new SqlStatement.AlterTable(at, was, [new AlterAction.RenameTable(word, NameParser.Name(cursor).Name)]);
    }
}
