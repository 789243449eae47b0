namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Columns added to tables that have rows: S08 required without a value for them, S27 with a value that makes the table be written anew.</summary>
internal static class AddedColumnCheck
{
    private static readonly string[] Volatile =
        ["gen_random_uuid (", "uuid_generate_v4 (", "uuid_generate_v1 (", "uuidv7 (", "uuidv4 (", "random (", "clock_timestamp (", "timeofday (", "nextval ("];

    public static IEnumerable<Remark> Of(SqlStep step)
    {
        if (step.Statement is not SqlStatement.AlterTable alter || !step.Exists(alter.Name))
        {
            yield break;
        }

        foreach (var column in alter.Actions.OfType<AlterAction.AddColumn>().Select(add => add.Column))
        {
            if (column is { IsRequired: true, Default: null, IsNumbered: false, IsGenerated: false } && step.Script.Dialect is SqlDialect.Postgres or SqlDialect.SqlServer or SqlDialect.Sqlite)
            {
                yield return step.Remark("S08", column.At, $"{alter.Name.Bare}/{column.Key}", ("table", alter.Name.Name), ("column", column.Name));
            }
            else if (step.IsPostgres && Rewrite(column) is { } why)
            {
                yield return step.Remark("S27", column.At, $"{alter.Name.Bare}/{column.Key}", ("table", alter.Name.Name), ("column", column.Name), ("why", why));
            }
        }
    }

    private static string? Rewrite(SqlColumn column) =>
        column.IsNumbered ? "numbers every row"
        : column.IsGenerated && column.IsStored ? "is computed for every row"
        : Array.Exists(Volatile, call => column.Default?.Contains(call, StringComparison.Ordinal) == true) ? "has another default for every row"
        : null;
}
