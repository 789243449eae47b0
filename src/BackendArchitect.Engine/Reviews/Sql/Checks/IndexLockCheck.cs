namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Indexes of tables in use: S07 built under a lock, S25 built concurrently where that cannot be, S26 dropped or rebuilt under a lock.</summary>
internal static class IndexLockCheck
{
    public static IEnumerable<Remark> Of(SqlStep step) => !step.IsPostgres ? [] : step.Statement switch
    {
        SqlStatement.CreateIndex { IsConcurrent: true, Transaction: > 0 } index => [step.Remark("S25", index.Word, Pointer(index), ("index", index.Name ?? "An index"), ("table", index.Table.Name))],
        SqlStatement.CreateIndex { IsConcurrent: false } index when step.Exists(index.Table) && step.Table(index.Table)?.Create is not { IsPartitioned: true } =>
            [step.Remark("S07", index.Word, Pointer(index), ("index", index.Name ?? "An index"), ("table", index.Table.Name)) with { Fix = Fix(step, index) }],
        SqlStatement.Drop { Kind: "INDEX", IsConcurrent: true, Transaction: > 0 } drop => [step.Remark("S25", drop.Word, Name(drop), ("index", Name(drop)), ("table", "its table"))],
        SqlStatement.Drop { Kind: "INDEX", IsConcurrent: false } drop when IsOfExisting(step, drop) =>
            [step.Remark("S26", drop.Word, Name(drop), ("what", $"DROP INDEX {Name(drop)}")) with { Fix = drop.Transaction == 0 ? [step.Script.Insert(drop.Word.End, " CONCURRENTLY")] : null }],
        SqlStatement.Other other when other.Begins("REINDEX") && !other.Says("CONCURRENTLY") => [step.Remark("S26", other.At, "reindex", ("what", "REINDEX"))],
        _ => [],
    };

    private static string Pointer(SqlStatement.CreateIndex index) => $"{index.Table.Bare}/{index.Name}";

    private static string Name(SqlStatement.Drop drop) => drop.Names.Count > 0 ? drop.Names[0].Name : "";

    private static Edit[]? Fix(SqlStep step, SqlStatement.CreateIndex index) => index.Transaction == 0 ? [step.Script.Insert(index.Word.End, " CONCURRENTLY")] : null;

    // Known to belong to a table made in this very file: nobody waits for it.
    private static bool IsOfExisting(SqlStep step, SqlStatement.Drop drop)
    {
        var owner = step.Model.Tables.FirstOrDefault(table => table.Indexes.Exists(index => string.Equals(index.Name, Name(drop), StringComparison.OrdinalIgnoreCase)));
        return owner is null ? SqlStep.IsMigration(step.Script.File) : step.Exists(owner.Name);
    }
}
