namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Rows that are gone: S12 databases dropped, tables emptied, S31 every row of a table overwritten.</summary>
internal static class DataLossCheck
{
    public static IEnumerable<Remark> Of(SqlStep step) => step.Script.IsOfSamples ? [] : step.Statement switch
    {
        SqlStatement.Drop { Kind: "DATABASE" } drop when !MadeAgain(step, drop) => [step.Remark("S12", drop.Word, drop.Names is [var name, ..] ? name.Bare : "", ("what", "DROP DATABASE"))],
        SqlStatement.Truncate { IsCascading: true } truncate when truncate.Tables.Any(step.Exists) =>
            [step.Remark("S12", truncate.At, truncate.Tables[0].Bare, ("what", "TRUNCATE … CASCADE"))],
        SqlStatement.Change { Kind: "DELETE", IsLimited: false } delete when delete.Table.Name.Length > 0 && step.Exists(delete.Table) && !step.Script.Filled.Contains(delete.Table.Bare) =>
            [step.Remark("S12", delete.At, delete.Table.Bare, ("what", $"DELETE FROM {delete.Table.Name} without WHERE"))],
        SqlStatement.Change { Kind: "UPDATE", IsLimited: false } update when update.Table.Name.Length > 0 && step.Exists(update.Table) && !FillsNew(step, update) =>
            [step.Remark("S31", update.At, update.Table.Bare, ("table", update.Table.Name))],
        _ => [],
    };

    private static bool MadeAgain(SqlStep step, SqlStatement.Drop drop) => !SqlStep.IsMigration(step.Script.File)
        && step.Script.Statements.OfType<SqlStatement.Create>().Any(create => create.Kind is "DATABASE" or "SCHEMA" && drop.Names.Any(name => name.Bare == create.Name.Bare));

    // Columns this file adds hold nothing that could be lost.
    private static bool FillsNew(SqlStep step, SqlStatement.Change update) => update.Columns.Count > 0 && step.Script.Added.TryGetValue(update.Table.Bare, out var added) && added.IsSupersetOf(update.Columns);
}
