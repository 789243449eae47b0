namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A statement that was read.</summary>
/// <param name="At">Its first word.</param>
internal abstract record SqlStatement(SqlToken At)
{
    /// <summary>Whether it only runs when the migration is taken back.</summary>
    public bool IsRollback { get; init; }

    /// <summary>Number of the transaction the script opens around it; 0 for none.</summary>
    public int Transaction { get; init; }

    public sealed record CreateTable(SqlToken At, SqlName Name, IReadOnlyList<SqlColumn> Columns, IReadOnlyList<SqlConstraint> Constraints) : SqlStatement(At)
    {
        public bool IsTemporary { get; init; }

        public bool IfNotExists { get; init; }

        /// <summary>Its columns, or part of them, are those of another table or of a query: PARTITION OF, LIKE, INHERITS, AS SELECT.</summary>
        public bool IsDerived { get; init; }

        public bool IsPartitioned { get; init; }

        /// <summary>Not a table of rows at all: virtual, external, foreign.</summary>
        public bool IsForeign { get; init; }

        /// <summary>What stands behind the columns, with the value's token: ENGINE, CHARSET, OIDS.</summary>
        public IReadOnlyDictionary<string, SqlToken> Options { get; init; } = new Dictionary<string, SqlToken>();
    }

    public sealed record AlterTable(SqlToken At, SqlName Name, IReadOnlyList<AlterAction> Actions) : SqlStatement(At);

    public sealed record CreateIndex(SqlToken At, SqlName Table, string? Name, IReadOnlyList<SqlKeyPart> Parts) : SqlStatement(At)
    {
        public bool IsUnique { get; init; }

        public bool IsConcurrent { get; init; }

        /// <summary>The word INDEX.</summary>
        public SqlToken Word { get; init; }

        public SqlToken NameAt { get; init; }

        /// <summary>Condition of a partial index in one spelling; empty for none.</summary>
        public string Where { get; init; } = "";

        public string Method { get; init; } = "btree";

        public bool HasIncluded { get; init; }
    }

    /// <param name="Kind">Upper case: TABLE, INDEX, DATABASE, SCHEMA, TYPE.</param>
    public sealed record Drop(SqlToken At, string Kind, IReadOnlyList<SqlName> Names) : SqlStatement(At)
    {
        public bool IsConcurrent { get; init; }

        public SqlToken Word { get; init; }
    }

    /// <param name="Kind">Upper case: VIEW, MATERIALIZED VIEW, TYPE, DOMAIN, FUNCTION, POLICY, DATABASE.</param>
    /// <param name="Tokens">The whole statement.</param>
    public sealed record Create(SqlToken At, string Kind, SqlName Name, SqlToken[] Tokens) : SqlStatement(At);

    /// <param name="Kind">INSERT, UPDATE or DELETE.</param>
    public sealed record Change(SqlToken At, string Kind, SqlName Table, SqlToken[] Tokens) : SqlStatement(At)
    {
        /// <summary>Whether a condition, a join or a limit says which rows.</summary>
        public bool IsLimited { get; init; }

        /// <summary>Columns an INSERT names or an UPDATE sets.</summary>
        public IReadOnlyList<string> Columns { get; init; } = [];
    }

    public sealed record Truncate(SqlToken At, IReadOnlyList<SqlName> Tables, bool IsCascading) : SqlStatement(At);

    /// <param name="Tokens">The whole statement.</param>
    public sealed record Other(SqlToken At, SqlToken[] Tokens) : SqlStatement(At)
    {
        public bool Begins(params string[] words) => Tokens.Length >= words.Length && words.Index().All(word => Tokens[word.Index].Is(word.Item));

        public bool Says(string word) => Array.Exists(Tokens, token => token.Is(word));
    }

    /// <param name="Why">One line.</param>
    /// <param name="Names">The names in it: what it might have said about a table is unknown.</param>
    public sealed record Unread(SqlToken At, string Why, IReadOnlySet<string> Names) : SqlStatement(At);
}
