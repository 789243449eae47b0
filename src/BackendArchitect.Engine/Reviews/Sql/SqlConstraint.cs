namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A constraint, written at its column or on its own.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Parts">The columns it is about; of a check those it names.</param>
/// <param name="End">Where a clause can be added. Unit: characters of the file.</param>
internal sealed record SqlConstraint(SqlConstraint.Type Kind, string? Name, IReadOnlyList<SqlKeyPart> Parts, SqlToken At, int End)
{
    internal enum Type
    {
        Primary,
        Unique,
        Foreign,
        Check,
        Exclude,

        /// <summary>An index MySQL writes among the columns.</summary>
        Index,
    }

    public SqlReference? Reference { get; init; }

    /// <summary>Of a check: its condition in one spelling.</summary>
    public string Text { get; init; } = "";

    public bool IsNotValid { get; init; }

    /// <summary>Built before, and only taken over: ADD CONSTRAINT … USING INDEX.</summary>
    public bool UsesIndex { get; init; }

    /// <summary>FULLTEXT, SPATIAL: finds words and shapes, not values.</summary>
    public bool IsSpecial { get; init; }

    public IEnumerable<string> Columns => Parts.Select(part => part.Column).OfType<string>();
}
