using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Reviews.Sql.Checks;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>All scripts of a review, read once and applied in the order of their names.</summary>
internal sealed class SqlReview
{
    private static readonly ConditionalWeakTable<ReviewScope, SqlReview> Known = [];
    private readonly Dictionary<string, List<Remark>> _remarks = new(StringComparer.Ordinal);

    private SqlReview(IReadOnlyList<ReviewFile> files)
    {
        Scripts = ScriptOrder.Of(files);
        var creators = Creators(Scripts);
        List<Remark> unbounded = [];
        foreach (var script in Scripts)
        {
            HashSet<string> made = new(StringComparer.Ordinal);
            foreach (var statement in script.Statements.Where(statement => !statement.IsRollback))
            {
                var step = new SqlStep(script, statement, Model, creators);
                Keep(Step(step, made));
                unbounded.AddRange(TimeoutCheck.Of(step));
                Model.Apply(script, statement);
            }

            Keep(DatedCheck.Of(script));
        }

        KeepNewest(unbounded);
        Model.Count();
        foreach (var table in Model.Tables)
        {
            Keep(Table(table));
        }
    }

    public IReadOnlyList<SqlScript> Scripts { get; }

    public SchemaModel Model { get; } = new();

    public static SqlReview Of(ReviewScope scope, Func<ReviewFile, bool> reads) =>
        Known.GetValue(scope, wanted => new SqlReview([.. wanted.Files.Where(reads)]));

    public IEnumerable<Remark> In(ReviewFile file) => _remarks.GetValueOrDefault(file.Path) ?? [];

    private static ILookup<string, string> Creators(IEnumerable<SqlScript> scripts) => scripts
        .SelectMany(script => script.Statements.Where(statement => !statement.IsRollback).Select(statement => (Name: Made(statement), script.File.Path)))
        .Where(pair => pair.Name.Length > 0).ToLookup(pair => pair.Name, pair => pair.Path, StringComparer.Ordinal);

    // A table under its new name was made when it was renamed, as far as a file is concerned that builds it anew.
    private static string Made(SqlStatement statement) => statement switch
    {
        SqlStatement.CreateTable create => create.Name.Bare,
        SqlStatement.Create { Kind: "VIEW" or "MATERIALIZED VIEW" } view => view.Name.Bare,
        SqlStatement.AlterTable { Actions: [AlterAction.RenameTable rename] } => rename.Now.ToLowerInvariant(),
        _ => "",
    };

    private static IEnumerable<Remark> Step(SqlStep step, HashSet<string> made) =>
    [
        .. IndexLockCheck.Of(step),
        .. AddedColumnCheck.Of(step),
        .. ConstraintLockCheck.Of(step),
        .. BreakingChangeCheck.Of(step),
        .. DataLossCheck.Of(step),
        .. SecretCheck.Of(step),
        .. GrantCheck.Of(step),
        .. Twice(step, made),
    ];

    private static IEnumerable<Remark> Twice(SqlStep step, HashSet<string> made)
    {
        switch (step.Statement)
        {
            case SqlStatement.Drop drop:
                made.ExceptWith(drop.Names.Select(name => name.Key));
                break;
            case SqlStatement.AlterTable { Actions: var actions } alter when actions.Any(action => action is AlterAction.RenameTable):
                made.Remove(alter.Name.Key);
                break;
            case SqlStatement.CreateTable { IfNotExists: false, IsTemporary: false } create when !made.Add(create.Name.Key) && step.Script.Dialect is SqlDialect.Postgres or SqlDialect.MySql:
                return [step.Remark("S45", create.Name.At, create.Name.Bare, ("table", create.Name.Name))];
        }

        return [];
    }

    private IEnumerable<Remark> Table(TableModel table) =>
    [
        .. ForeignKeyCheck.Of(table, Model),
        .. IndexCheck.Of(table),
        .. TypeCheck.Of(table),
        .. SecretCheck.Of(table),
        .. table.IsKnown ? [.. KeyCheck.Of(table, Model), .. DomainCheck.Of(table, Model)] : (Remark[])[],
    ];

    // One habit, one remark: in the newest file, where it can still be changed.
    private void KeepNewest(List<Remark> unbounded)
    {
        if (unbounded.Count > 0)
        {
            Keep([unbounded[^1] with { Also = [.. unbounded[..^1].Select(remark => remark.Place).TakeLast(20)] }]);
        }
    }

    private void Keep(IEnumerable<Remark> remarks)
    {
        foreach (var remark in remarks)
        {
            (_remarks.TryGetValue(remark.Place.File, out var known) ? known : _remarks[remark.Place.File] = []).Add(remark);
        }
    }
}
