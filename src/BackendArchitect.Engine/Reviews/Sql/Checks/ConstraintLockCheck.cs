namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Constraints put on tables in use: S09 foreign keys and checks that read all rows under a lock, S10 keys that build their index under one, S28 NOT NULL that reads all rows, S42 validating in the transaction that adds.</summary>
internal static class ConstraintLockCheck
{
    public static IEnumerable<Remark> Of(SqlStep step) => step.IsPostgres && step.Statement is SqlStatement.AlterTable alter && step.Exists(alter.Name)
        ? alter.Actions.SelectMany(action => Of(step, alter, action))
        : [];

    private static IEnumerable<Remark> Of(SqlStep step, SqlStatement.AlterTable alter, AlterAction action) => action switch
    {
        AlterAction.AddConstraint { Constraint: { IsNotValid: false, Kind: SqlConstraint.Type.Foreign or SqlConstraint.Type.Check } constraint } => [Unvalidated(step, alter, constraint)],
        AlterAction.AddConstraint { Constraint: { UsesIndex: false, Kind: SqlConstraint.Type.Unique or SqlConstraint.Type.Primary } constraint } => [Key(step, alter, constraint)],
        AlterAction.AddColumn { Column: var column } => column.Constraints
            .Where(constraint => constraint.Kind is SqlConstraint.Type.Unique or SqlConstraint.Type.Primary).Take(1)
            .Select(constraint => Key(step, alter, constraint)),
        AlterAction.SetRequired { IsRequired: true } required when !IsProven(step, alter, required.Column) =>
            [step.Remark("S28", required.At, $"{alter.Name.Bare}/{required.Column}", ("table", alter.Name.Name), ("column", required.Column))],
        AlterAction.Validate validate when alter.Transaction > 0 && AddedInThis(step, alter, validate.Constraint) =>
            [step.Remark("S42", validate.At, $"{alter.Name.Bare}/{validate.Constraint}", ("constraint", validate.Constraint))],
        _ => [],
    };

    private static Remark Unvalidated(SqlStep step, SqlStatement.AlterTable alter, SqlConstraint constraint)
    {
        var foreign = constraint.Kind == SqlConstraint.Type.Foreign;
        return step.Remark("S09", constraint.At, Pointer(alter, constraint), ("table", alter.Name.Name), ("constraint", Called(constraint, foreign ? "A foreign key" : "A check")), ("tables", foreign ? $"{alter.Name.Name} and {constraint.Reference!.Table.Name}" : alter.Name.Name)) with
        {
            Fix = [step.Script.Insert(constraint.End, " NOT VALID")],
        };
    }

    private static Remark Key(SqlStep step, SqlStatement.AlterTable alter, SqlConstraint constraint) =>
        step.Remark("S10", constraint.At, Pointer(alter, constraint), ("table", alter.Name.Name), ("constraint", Called(constraint, constraint.Kind == SqlConstraint.Type.Primary ? "A primary key" : "A unique constraint")));

    private static string Called(SqlConstraint constraint, string otherwise) => constraint.Name ?? otherwise;

    private static string Pointer(SqlStatement.AlterTable alter, SqlConstraint constraint) => $"{alter.Name.Bare}/{constraint.Name ?? string.Join('-', constraint.Columns)}";

    // Since PostgreSQL 12 a validated check that says so spares the reading.
    private static bool IsProven(SqlStep step, SqlStatement.AlterTable alter, string column)
    {
        var table = step.Table(alter.Name);
        return table?.ChecksOf(column.ToLowerInvariant()).Any(check => check.Text.Contains($"{column.ToLowerInvariant()} is not null", StringComparison.Ordinal)) == true
            || table?.Column(column) is { Column.IsRequired: true };
    }

    private static bool AddedInThis(SqlStep step, SqlStatement.AlterTable alter, string constraint) => step.Script.Statements
        .OfType<SqlStatement.AlterTable>().Where(other => other.Transaction == alter.Transaction)
        .SelectMany(other => other.Actions.OfType<AlterAction.AddConstraint>())
        .Any(add => string.Equals(add.Constraint.Name, constraint, StringComparison.OrdinalIgnoreCase));
}
