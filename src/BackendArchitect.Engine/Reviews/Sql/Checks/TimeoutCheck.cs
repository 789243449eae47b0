namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>S13: a migration that takes strong locks on tables in use and does not say how long it may wait for them.</summary>
internal static class TimeoutCheck
{
    public static IEnumerable<Remark> Of(SqlStep step)
    {
        if (!step.IsPostgres || step.Statement is not SqlStatement.AlterTable alter || !step.Exists(alter.Name) || !alter.Actions.Any(Locks) || step.Script.BoundsLocks)
        {
            return [];
        }

        var first = step.Script.Statements.OfType<SqlStatement.AlterTable>().First(other => !other.IsRollback && step.Exists(other.Name) && other.Actions.Any(Locks));
        return ReferenceEquals(first, alter) ? [step.Remark("S13", alter.At, "", ("table", alter.Name.Name))] : [];
    }

    // Comments, ownership and validation wait for nobody's reads.
    private static bool Locks(AlterAction action) => action is not (AlterAction.Validate or AlterAction.Other);
}
