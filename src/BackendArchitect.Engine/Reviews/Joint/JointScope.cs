using BackendArchitect.Engine.Reviews.Explain;
using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Sql;
using BackendArchitect.Engine.Reviews.Sql.Checks;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Joint;

/// <summary>What the files of one review say about the same things: the operations of the contract, the tables behind them, the plans of the queries between.</summary>
internal sealed class JointScope
{
    private JointScope(IReadOnlyList<ApiFile> apis, SchemaModel schema, IReadOnlyList<Plan> plans, IReadOnlyDictionary<string, IReadOnlyList<string>> enums)
    {
        (Apis, Schema, Plans, Enums) = (apis, schema, plans, enums);
    }

    public IReadOnlyList<ApiFile> Apis { get; }

    public SchemaModel Schema { get; }

    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>Values of the types the schema declares, by name in lower case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Enums { get; }

    public static JointScope Of(ReviewScope scope)
    {
        var (contract, plan) = (new OpenApiReviewer(), new ExplainReviewer());
        var sql = SqlReviewer.Whole(scope);
        return new JointScope(
            [.. scope.Files.Where(contract.Reads).Select(file => new ApiFile(file))],
            sql.Model,
            [.. scope.Files.Where(plan.Reads).Select(Plan.Of).OfType<Plan>()],
            Declared(sql));
    }

    /// <summary>The table that keeps what a path or a schema is named after: <c>line-items</c>, <c>LineItem</c>. Null when there is none, or its whole shape is not known.</summary>
    public TableModel? Table(string name)
    {
        var words = Names.Words(name);
        return words.Length == 0 ? null : Schema.Named(string.Join('_', words)) is { IsKnown: true } table && !Schema.Uncertain.Contains(table.Name.Bare) ? table : null;
    }

    /// <summary>The table of an operation's resource; below a parent, <c>/orders/{id}/items</c>, also by both names.</summary>
    public TableModel? Table(ApiCall call)
    {
        var nouns = call.Segments.Where(segment => !segment.Contains('{', StringComparison.Ordinal)).ToArray();
        return nouns.Length == 0 ? null
            : (nouns.Length > 1 ? Table($"{Names.Singular(nouns[^2])}_{nouns[^1]}") : null) ?? Table(nouns[^1]);
    }

    /// <summary>The column a parameter or a property is about, however its words are joined.</summary>
    public static TableColumn? Column(TableModel table, string name)
    {
        var words = string.Join('_', Names.Words(name));
        return table.Columns.Find(column => string.Join('_', Names.Words(column.Column.Name)) == words);
    }

    /// <summary>A step of a plan that reads all of a table.</summary>
    public PlanNode? Scan(TableModel table, double least) =>
        Plans.SelectMany(plan => plan.Nodes).Where(node => node.IsSequential && Is(node, table) && node.Read >= least).MaxBy(node => node.Read * node.Loops);

    public static bool Is(PlanNode node, TableModel table) => string.Equals(node.Relation[(node.Relation.LastIndexOf('.') + 1)..], table.Name.Bare, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a column may hold when the schema says so by a type or a check; null when anything may stand there.</summary>
    public IReadOnlyList<string>? Values(TableModel table, TableColumn column) =>
        Enums.GetValueOrDefault(column.Type.Name) ?? ColumnValues.Of(table, column);

    public static Place At(TableColumn column) => column.Script.At(column.Column.At);

    public static string Quote(DataNode node, ApiFile api) => api.File.Quote(node.Line);

    private static Dictionary<string, IReadOnlyList<string>> Declared(SqlReview sql)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var statement in sql.Scripts.SelectMany(script => script.Statements).Where(statement => !statement.IsRollback))
        {
            if (statement is SqlStatement.Create { Kind: "TYPE" } type && Array.Exists(type.Tokens, token => token.Is("ENUM")))
            {
                found[type.Name.Bare] = [.. type.Tokens.Where(token => token.Kind == SqlTokenKind.Text).Select(token => token.Text)];
            }
            else if (statement is SqlStatement.Other { Tokens: [_, _, var name, var add, var value, ..] tokens } other && other.Begins("ALTER", "TYPE") && add.Is("ADD") && value.Is("VALUE")
                && found.TryGetValue(name.Text.ToLowerInvariant(), out var known) && Array.Find(tokens, token => token.Kind == SqlTokenKind.Text) is { Text.Length: > 0 } added)
            {
                found[name.Text.ToLowerInvariant()] = [.. known, added.Text];
            }
        }

        return found;
    }
}
