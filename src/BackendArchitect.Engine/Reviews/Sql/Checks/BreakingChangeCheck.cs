namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>What the running version of the application feels: S11 columns and tables dropped, S29 types changed by writing the table anew, S30 names changed.</summary>
internal static class BreakingChangeCheck
{
    public static IEnumerable<Remark> Of(SqlStep step) => step.Statement switch
    {
        SqlStatement.AlterTable alter when step.Exists(alter.Name) => alter.Actions.SelectMany(action => Of(step, alter, action)),
        SqlStatement.Drop { Kind: "TABLE" } drop => drop.Names.Where(name => step.Exists(name) && SqlStep.IsMigration(step.Script.File) && !IsScratch(name))
            .Select(name => step.Remark("S11", name.At, name.Bare, ("what", $"The table {name.Name}"))),
        _ => [],
    };

    private static IEnumerable<Remark> Of(SqlStep step, SqlStatement.AlterTable alter, AlterAction action) => action switch
    {
        AlterAction.DropColumn drop => [step.Remark("S11", drop.At, $"{alter.Name.Bare}/{drop.Column}", ("what", $"The column {alter.Name.Name}.{drop.Column}"))],
        AlterAction.RenameColumn rename => [step.Remark("S30", rename.At, $"{alter.Name.Bare}/{rename.Was}", ("what", $"The column {alter.Name.Name}.{rename.Was}"), ("now", rename.Now))],
        AlterAction.RenameTable rename when !IsScratch(alter.Name) => [step.Remark("S30", rename.At, alter.Name.Bare, ("what", $"The table {alter.Name.Name}"), ("now", rename.Now))],
        AlterAction.SetType change when step.IsPostgres && Rewrites(step.Table(alter.Name)?.Column(change.Column)?.Type, change.Type) =>
            [step.Remark("S29", change.Type.At, $"{alter.Name.Bare}/{change.Column}", ("table", alter.Name.Name), ("column", change.Column), ("type", change.Type.Name))],
        _ => [],
    };

    private static bool IsScratch(SqlName name) => name.Bare.StartsWith("tmp_", StringComparison.Ordinal) || name.Bare.StartsWith("temp_", StringComparison.Ordinal) || name.Bare.EndsWith("_tmp", StringComparison.Ordinal) || name.Bare.EndsWith("_old", StringComparison.Ordinal) || name.Bare.EndsWith("_new", StringComparison.Ordinal) || name.Bare.EndsWith("_backup", StringComparison.Ordinal);

    // Where the type it had is not in the files, only what no known type turns into for free counts.
    private static bool Rewrites(SqlType? was, SqlType now) => was switch
    {
        null or { Name: "" } => now.Name is "bigint" or "int" or "smallint" or "uuid" or "jsonb" or "json" or "boolean" or "date" or "double" or "real" or "bytea" && !now.IsArray,
        _ when was.Name == now.Name && was.IsArray == now.IsArray => !Wider(was, now),
        { IsArray: false } when was.Name is "varchar" or "text" or "citext" && now.Name is "text" => false,
        { Name: "text" } when now is { Name: "varchar", Numbers.Count: 0 } => false,
        { Name: "cidr" } when now.Name == "inet" => false,
        { Name: "timestamp" } when now.Name == "timestamptz" => true,
        _ => was.Held != now.Held,
    };

    private static bool Wider(SqlType was, SqlType now) =>
        now.Numbers.Count == 0 || was.Numbers.SequenceEqual(now.Numbers)
        || (now.Name is "varchar" or "varbit" && was.Numbers.Count > 0 && now.Numbers[0] >= was.Numbers[0])
        || (now.Name is "numeric" && was.Numbers.Count == now.Numbers.Count && now.Numbers[0] >= was.Numbers[0] && was.Numbers.Skip(1).SequenceEqual(now.Numbers.Skip(1)))
        || (now.Name is "timestamp" or "timestamptz" or "time" && was.Numbers.Count > 0 && now.Numbers[0] >= was.Numbers[0]);
}
