namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A file of SQL, read.</summary>
/// <param name="IsSure">Whether its text says which database it is for.</param>
internal sealed record SqlScript(ReviewFile File, SqlDialect Dialect, bool IsSure, IReadOnlyList<SqlStatement> Statements, IReadOnlyList<UnreadFile> Unread)
{
    private readonly Lazy<List<int>> _lineStarts = new(() => Starts(File.Text));

    public static SqlScript Read(ReviewFile file, SqlDialect dialect, bool isSure)
    {
        var cutter = new StatementCutter(file.Text, dialect);
        var chunks = cutter.Cut();
        List<SqlStatement> statements = [];
        var (transaction, last) = (0, 0);
        foreach (var chunk in chunks)
        {
            var statement = StatementParser.Read(chunk) with { IsRollback = chunk.IsRollback || IsRollbackFile(file), Transaction = transaction };
            if (statement is SqlStatement.Other other)
            {
                transaction = Opens(other) ? ++last : other.Tokens[0].IsAny("COMMIT", "ROLLBACK", "END") && !other.Says("SAVEPOINT") ? 0 : transaction;
            }

            statements.Add(statement);
        }

        return new SqlScript(file, dialect, isSure, statements, [
            .. cutter.Problems.Select(problem => new UnreadFile(file.At(problem.Line, problem.Column), $"{problem.Why} It was read to the end of its line only. Close it and hand the file in again.")),
            .. statements.OfType<SqlStatement.Unread>().Select(unread => new UnreadFile(file.At(unread.At.Line, unread.At.Column), unread.Why))]);
    }

    /// <summary>Whether it fills a database for tests or a demonstration.</summary>
    public bool IsOfSamples { get; } = Samples.Any(word => File.Path.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it says how long it may wait for a lock.</summary>
    public bool BoundsLocks { get; } = Statements.OfType<SqlStatement.Other>().Any(other => Array.Exists(other.Tokens, token => token.Is("lock_timeout") || token is { Kind: SqlTokenKind.Text, Text: "lock_timeout" }));

    /// <summary>Tables it puts rows into, by their bare names: emptying one of these is reloading it.</summary>
    public HashSet<string> Filled { get; } = Statements.OfType<SqlStatement.Change>().Where(change => change.Kind == "INSERT").Select(change => change.Table.Bare).ToHashSet(StringComparer.Ordinal);

    /// <summary>Columns it adds, by the table's bare name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Added { get; } = Statements.OfType<SqlStatement.AlterTable>()
        .SelectMany(alter => alter.Actions.OfType<AlterAction.AddColumn>().Select(add => (alter.Name.Bare, add.Column.Key)))
        .GroupBy(pair => pair.Bare, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a framework made it that keeps all times in UTC by itself: Rails, Ecto, Prisma.</summary>
    public bool KeepsUtc { get; } = new[] { "ar_internal_metadata", "schema_migrations", "_prisma_migrations" }.Any(word => File.Text.Contains(word, StringComparison.Ordinal)) || File.Text.Contains("timestamp(3)", StringComparison.OrdinalIgnoreCase);

    private static string[] Samples => ["seed", "fixture", "test", "sample", "demo", "example", "mock", "/dev/", "dev_", "_dev", "local"];

    public Place At(SqlToken token, string jsonPointer = "") => File.At(Math.Max(token.Line, 1), Math.Max(token.Column, 1), jsonPointer);

    public Remark Remark(string rule, SqlToken at, string jsonPointer, params (string Name, string Value)[] words) =>
        new(rule, At(at, jsonPointer), File.Quote(Math.Max(at.Line, 1))) { Words = words.ToDictionary(word => word.Name, word => word.Value) };

    /// <summary>Puts text at a character of the file.</summary>
    public Edit Insert(int offset, string text)
    {
        var (line, column) = At(offset);
        return Edit.Insert(line, column, text);
    }

    /// <summary>Writes a token, or the tokens up to another, anew.</summary>
    public Edit Replace(SqlToken from, int end, string with)
    {
        var (line, column) = At(end);
        return new Edit(from.Line, from.Column, line, column, with);
    }

    private (int Line, int Column) At(int offset)
    {
        var found = _lineStarts.Value.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts.Value[line] + 1);
    }

    private static List<int> Starts(string text)
    {
        List<int> starts = [0];
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }

        return starts;
    }

    private static bool Opens(SqlStatement.Other other) =>
        (other.Tokens[0].Is("BEGIN") && (other.Tokens.Length == 1 || other.Tokens[1].IsAny("TRANSACTION", "TRAN", "WORK", "ISOLATION", "READ"))) || other.Begins("START", "TRANSACTION");

    // golang-migrate, Diesel, Flyway's undo scripts.
    private static bool IsRollbackFile(ReviewFile file)
    {
        var path = file.Path.ToLowerInvariant();
        return path.EndsWith(".down.sql", StringComparison.Ordinal) || path.EndsWith(".undo.sql", StringComparison.Ordinal) || path.EndsWith("_down.sql", StringComparison.Ordinal) || file.Name.ToLowerInvariant() is "down.sql" or "rollback.sql" or "revert.sql" or "undo.sql"
            || path.Contains("/revert/", StringComparison.Ordinal) || path.Contains("/down/", StringComparison.Ordinal) || path.Contains("rollback", StringComparison.Ordinal)
            || (file.Name.Length > 2 && file.Name[0] == 'U' && char.IsAsciiDigit(file.Name[1]) && file.Name.Contains("__", StringComparison.Ordinal));
    }
}
