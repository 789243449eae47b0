namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A statement, and the schema as it is just before it runs.</summary>
/// <param name="Creators">Which files make a table or a view, by its bare name in lower case.</param>
internal sealed record SqlStep(SqlScript Script, SqlStatement Statement, SchemaModel Model, ILookup<string, string> Creators)
{
    public bool IsPostgres => Script.Dialect == SqlDialect.Postgres;

    /// <summary>Whether rows and readers may be there already: no file makes it, or a migration of its own did.</summary>
    public bool Exists(SqlName name)
    {
        var makers = Creators[name.Bare].ToArray();
        return !name.IsTemporary && !makers.Contains(Script.File.Path)
            && (makers.Length == 0 || IsMigration(Script.File) || Array.TrueForAll(makers, IsMigration));
    }

    public TableModel? Table(SqlName name) => Model.Find(name);

    public Remark Remark(string rule, SqlToken at, string jsonPointer, params (string Name, string Value)[] words) => Script.Remark(rule, at, jsonPointer, words);

    /// <summary>Whether a file is one step of many, told by its name or folder, and not the whole schema of an empty database.</summary>
    public static bool IsMigration(ReviewFile file) => IsMigration(file.Path);

    private static bool IsMigration(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return path.Contains("migrat", StringComparison.OrdinalIgnoreCase) || path.Contains("flyway", StringComparison.OrdinalIgnoreCase) || path.Contains("alembic", StringComparison.OrdinalIgnoreCase) || path.Contains("changelog", StringComparison.OrdinalIgnoreCase)
            || (digits >= 3 && name.Length > digits && name[digits] is '_' or '-' or '.')
            || (name.Length > 3 && name[0] is 'V' or 'v' && char.IsAsciiDigit(name[1]) && name.Contains("__", StringComparison.Ordinal));
    }
}
