namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A column as it is declared.</summary>
/// <param name="At">Its name.</param>
internal sealed record SqlColumn(string Name, SqlType Type, SqlToken At)
{
    public bool IsRequired { get; init; }

    /// <summary>In one spelling: <c>now ( )</c>; null when there is none.</summary>
    public string? Default { get; init; }

    public bool IsPrimary { get; init; }

    /// <summary>Numbers itself: identity, serial, AUTO_INCREMENT, or a sequence as its default.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Computed from other columns.</summary>
    public bool IsGenerated { get; init; }

    public bool IsStored { get; init; }

    public string Comment { get; init; } = "";

    public string Charset { get; init; } = "";

    /// <summary>Unique, foreign key and check written with it.</summary>
    public IReadOnlyList<SqlConstraint> Constraints { get; init; } = [];

    /// <summary>Its words past the type. Unit: characters of the file.</summary>
    public int End { get; init; }

    public string Key => Name.ToLowerInvariant();
}
