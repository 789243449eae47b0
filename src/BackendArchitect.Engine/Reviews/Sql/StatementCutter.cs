namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Cuts a script into statements: semicolons, GO batches, DELIMITER, bodies of routines, psql commands, rows of COPY.</summary>
internal sealed class StatementCutter(string text, SqlDialect dialect)
{
    private readonly SqlLexer _lexer = new(text, dialect);
    private readonly List<SqlToken> _tokens = [];
    private readonly List<SqlChunk> _chunks = [];
    private int _depth;
    private int _block;
    private int _brokenAt;
    private bool _isRollback;
    private bool _isWholeBatch;

    public IReadOnlyList<(int Line, int Column, string Why)> Problems => _lexer.Problems;

    public IReadOnlyList<SqlChunk> Cut()
    {
        for (var token = _lexer.Next(); token.Kind != SqlTokenKind.End; token = _lexer.Next())
        {
            Take(token);
        }

        if (_block > 0)
        {
            CutAgain();
        }

        Flush(isClosed: false);
        return _chunks;
    }

    private void Take(SqlToken token)
    {
        if (_brokenAt < _lexer.Problems.Count && token.IsFirst)
        {
            // A quote that never closes took the end of its statement with it.
            Flush();
            _brokenAt = _lexer.Problems.Count;
        }

        if (token.Kind == SqlTokenKind.Delimiter || (token.Is("GO") && token.IsFirst && dialect == SqlDialect.SqlServer && IsAlone(token)))
        {
            Flush();
        }
        else if (token.IsSymbol("\\") && dialect == SqlDialect.Postgres)
        {
            _lexer.RestOfLine(); // a command of psql, not of the server
            Flush();
        }
        else if (_tokens.Count == 0 && token.Is("DELIMITER") && dialect == SqlDialect.MySql)
        {
            var mark = _lexer.RestOfLine();
            _lexer.Delimiter = mark is "" or ";" ? null : mark;
        }
        else if (token.IsSymbol(";") && _lexer.Delimiter is null)
        {
            Semicolon(token);
        }
        else
        {
            Add(token);
        }
    }

    private void Semicolon(SqlToken token)
    {
        if (_isWholeBatch || _block > 0)
        {
            _tokens.Add(token);
            return;
        }

        var copies = _tokens.Count > 2 && _tokens[0].Is("COPY") && _tokens.Exists(word => word.Is("STDIN"));
        Flush();
        if (copies)
        {
            _lexer.SkipCopiedRows();
        }
    }

    private void Add(SqlToken token)
    {
        if (dialect == SqlDialect.SqlServer && _depth == 0 && _tokens.Count > 0 && !_isWholeBatch && BeginsAnother(token))
        {
            Flush();
        }

        _isRollback = _tokens.Count == 0 ? _lexer.IsRollback : _isRollback;
        _depth += token.Kind == SqlTokenKind.Symbol ? token.Text switch { "(" => 1, ")" => _depth > 0 ? -1 : 0, _ => 0 } : 0;
        CountBlocks(token);
        _tokens.Add(token);
        _isWholeBatch |= dialect == SqlDialect.SqlServer && _tokens.Count <= 4 && IsRoutine(token) && _tokens[0].IsAny("CREATE", "ALTER");
    }

    // BEGIN … END of a routine holds semicolons of its own; the BEGIN of a transaction stands at the start of a statement.
    private void CountBlocks(SqlToken token)
    {
        if (token.Kind != SqlTokenKind.Word || _tokens.Count < 2 || dialect == SqlDialect.SqlServer || !MakesRoutine())
        {
            return;
        }

        if (token.Is("BEGIN") || (token.Is("CASE") && !_tokens[^1].Is("END")))
        {
            _block++;
        }
        else if (_block > 0 && _tokens[^1].Is("END") && token.IsAny("IF", "LOOP", "WHILE", "REPEAT", "FOR"))
        {
            _block++; // END IF closes no BEGIN
        }
        else if (_block > 0 && token.Is("END"))
        {
            _block--;
        }
    }

    private bool MakesRoutine() => _tokens[0].Is("CREATE") && !_tokens[1].IsAny("TABLE", "INDEX", "UNIQUE", "VIEW", "TYPE") && _tokens.Take(12).Any(IsRoutine);

    private static bool IsRoutine(SqlToken token) => token.IsAny("FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "EVENT", "PACKAGE");

    private bool BeginsAnother(SqlToken token)
    {
        if (_tokens[0].IsAny("IF", "BEGIN", "END", "ELSE"))
        {
            return token.IsAny("CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE", "EXEC", "PRINT", "SET") && !(_tokens[0].Is("IF") && _tokens.Count == 1);
        }

        // ALTER TABLE t, and ALTER COLUMN or DROP on the next line belong together; once it does something, the next one begins.
        var inAlter = _tokens[0].Is("ALTER") && !_tokens.Skip(2).Any(word => word.IsAny("ADD", "ALTER", "DROP", "CHECK", "NOCHECK", "SET", "ENABLE", "SWITCH", "REBUILD"));
        return token.IsFirst && (token.IsAny("CREATE", "TRUNCATE", "EXEC", "EXECUTE", "PRINT", "USE", "DECLARE", "IF", "BEGIN", "COMMIT", "GRANT", "INSERT")
            || (token.Is("ALTER") && !inAlter) || (token.Is("DROP") && !inAlter) || (token.Is("END") && !_tokens[0].Is("SELECT"))
            || (token.Is("SET") && !_tokens[0].IsAny("UPDATE", "MERGE") && !inAlter) || (token.IsAny("UPDATE", "DELETE") && !_tokens[^1].Is("ON") && !_tokens[0].IsAny("MERGE", "WITH")))
            && !_tokens[^1].IsSymbol(",");
    }

    // A body whose END never comes must not swallow what follows it.
    private void CutAgain()
    {
        var tokens = _tokens.ToArray();
        _tokens.Clear();
        foreach (var token in tokens)
        {
            if (token.IsSymbol(";"))
            {
                Flush(isClosed: _chunks.Count > 0);
            }
            else
            {
                _tokens.Add(token);
            }
        }
    }

    // The line says nothing else.
    private bool IsAlone(SqlToken token)
    {
        var end = text.IndexOf('\n', token.End);
        return text.AsSpan(token.End, (end < 0 ? text.Length : end) - token.End).Trim() is var rest && (rest.IsEmpty || int.TryParse(rest, out _));
    }

    private void Flush(bool isClosed = true)
    {
        if (_tokens.Count > 0)
        {
            _chunks.Add(new SqlChunk([.. _tokens], _isRollback, isClosed || _block == 0));
        }

        _tokens.Clear();
        (_depth, _block, _isWholeBatch) = (0, 0, false);
    }
}
