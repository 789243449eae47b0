namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>One thing ALTER TABLE does.</summary>
/// <param name="At">Its first word.</param>
internal abstract record AlterAction(SqlToken At)
{
    public sealed record AddColumn(SqlToken At, SqlColumn Column) : AlterAction(At);

    public sealed record AddConstraint(SqlToken At, SqlConstraint Constraint) : AlterAction(At);

    public sealed record DropColumn(SqlToken At, string Column) : AlterAction(At);

    /// <summary>A constraint, a key or an index by its name; null name for the primary key.</summary>
    public sealed record DropNamed(SqlToken At, string? Name) : AlterAction(At);

    public sealed record SetType(SqlToken At, string Column, SqlType Type) : AlterAction(At);

    /// <summary>MySQL's MODIFY and CHANGE, SQL Server's ALTER COLUMN: the whole column anew.</summary>
    public sealed record Redefine(SqlToken At, string Was, SqlColumn Column) : AlterAction(At);

    public sealed record SetRequired(SqlToken At, string Column, bool IsRequired) : AlterAction(At);

    public sealed record SetDefault(SqlToken At, string Column, string? Value) : AlterAction(At);

    /// <summary>ADD GENERATED … AS IDENTITY on a column that is there.</summary>
    public sealed record AddIdentity(SqlToken At, string Column) : AlterAction(At);

    public sealed record RenameColumn(SqlToken At, string Was, string Now) : AlterAction(At);

    public sealed record RenameTable(SqlToken At, string Now) : AlterAction(At);

    public sealed record EnableRowSecurity(SqlToken At) : AlterAction(At);

    public sealed record Validate(SqlToken At, string Constraint) : AlterAction(At);

    public sealed record AttachPartition(SqlToken At, SqlName Child) : AlterAction(At);

    public sealed record Inherit(SqlToken At) : AlterAction(At);

    public sealed record Other(SqlToken At, string Text) : AlterAction(At);
}
