namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Name of a table, an index or another object as a script writes it.</summary>
/// <param name="At">The token of its last part.</param>
internal sealed record SqlName(string? Schema, string Name, SqlToken At)
{
    public static readonly SqlName None = new(null, "", SqlToken.None);

    /// <summary>Same for the same object: lower case, the usual schema left out.</summary>
    public string Key => Schema is null || Schema.ToLowerInvariant() is "public" or "dbo" ? Bare : $"{Schema}.{Name}".ToLowerInvariant();

    public string Bare => Name.ToLowerInvariant();

    public bool IsTemporary => Name.StartsWith('#') || Schema?.StartsWith("pg_temp", StringComparison.OrdinalIgnoreCase) == true;
}
