namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A foreign key or a check of a table, and where it was declared.</summary>
internal sealed record TableKey(SqlConstraint Constraint, SqlScript Script)
{
    public SqlReference Reference => Constraint.Reference!;
}
