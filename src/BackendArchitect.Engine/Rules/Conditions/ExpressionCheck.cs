using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Finds what is wrong with an expression before it is ever evaluated: unknown names, mixed types, words no fact can hold.</summary>
public sealed class ExpressionCheck
{
    private readonly Vocabulary _vocabulary;
    private readonly List<string> _problems = [];

    private ExpressionCheck(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <param name="expected">What the expression must give: <see cref="VariableType.Flag"/> for a condition; null when anything goes.</param>
    /// <returns>One line each: what is wrong and what to do. Empty when all is well.</returns>
    public static IReadOnlyList<string> Problems(Expression expression, Vocabulary vocabulary, VariableType? expected)
    {
        var check = new ExpressionCheck(vocabulary);
        var type = check.TypeOf(expression.Root);
        if (check._problems.Count == 0 && expected is { } wanted && type != wanted)
        {
            check._problems.Add($"this gives {Called(type)}, but {Called(wanted)} is needed. {Remedy(wanted)}");
        }

        return check._problems;
    }

    private static string Remedy(VariableType wanted) =>
        wanted == VariableType.Flag ? "Compare it with something." : "Write an expression over numbers.";

    private static string Called(VariableType? type) => type switch
    {
        VariableType.Number => "a number",
        VariableType.Text => "a text",
        VariableType.Many => "a set",
        _ => "a condition",
    };

    private VariableType? TypeOf(Node node) => node switch
    {
        Node.Constant { Value: ScopeValue.Number } => VariableType.Number,
        Node.Constant { Value: ScopeValue.Text } => VariableType.Text,
        Node.Constant => VariableType.Flag,
        Node.Name name => Known(name)?.Type,
        Node.Words => VariableType.Many,
        Node.Has has => Flag(Known(has.Of)),
        Node.Not not => Need(not.Of, VariableType.Flag, 0, VariableType.Flag),
        Node.Join join => Both(join.Left, join.Right, VariableType.Flag, 0, VariableType.Flag),
        Node.Compare compare => Compared(compare),
        Node.Contains contains => Contained(contains),
        Node.Arithmetic sum => Both(sum.Left, sum.Right, VariableType.Number, sum.Column, VariableType.Number),
        Node.Call call => Numbers(call),
        Node.Choose choose => Chosen(choose),
        _ => null,
    };

    private Variable? Known(Node.Name name)
    {
        var found = _vocabulary.Find(name.Id);
        if (found is null)
        {
            var near = Spelling.Nearest(name.Id, _vocabulary.All.Select(variable => variable.Name));
            _problems.Add($"column {name.Column}: '{name.Id}' is not a known name. {Spelling.Remedy(near, "Use a fact, figure or choice of the vocabulary.")}");
        }

        return found;
    }

    private static VariableType? Flag(Variable? _) => VariableType.Flag;

    private VariableType Need(Node node, VariableType wanted, int column, VariableType result)
    {
        if (TypeOf(node) is { } type && type != wanted)
        {
            var where = column > 0 ? $"column {column}: " : string.Empty;
            _problems.Add($"{where}{Called(wanted)} is needed here, not {Called(type)}. {Remedy(wanted)}");
        }

        return result;
    }

    private VariableType Both(Node left, Node right, VariableType wanted, int column, VariableType result)
    {
        Need(left, wanted, column, result);
        return Need(right, wanted, column, result);
    }

    private VariableType Numbers(Node.Call call)
    {
        foreach (var argument in call.Arguments)
        {
            Need(argument, VariableType.Number, call.Column, VariableType.Number);
        }

        return VariableType.Number;
    }

    private VariableType? Chosen(Node.Choose choose)
    {
        Need(choose.When, VariableType.Flag, choose.Column, VariableType.Flag);
        var (then, otherwise) = (TypeOf(choose.Then), TypeOf(choose.Otherwise));
        if (then is not null && otherwise is not null && then != otherwise)
        {
            _problems.Add($"column {choose.Column}: if() gives {Called(then)} or {Called(otherwise)}. Make both the same kind.");
        }

        return then ?? otherwise;
    }

    private VariableType Compared(Node.Compare compare)
    {
        var (left, right) = (TypeOf(compare.Left), TypeOf(compare.Right));
        if (left is { } known && right is { } other && (known != other || Ordered(compare, known) || known == VariableType.Many))
        {
            _problems.Add($"column {compare.Column}: {Called(known)} and {Called(other)} cannot be compared with '{compare.Symbol}'. "
                + (known == VariableType.Many || other == VariableType.Many ? "Ask with 'in'." : "Compare numbers with numbers, text with text by == or !=."));
        }

        CheckWord(compare.Left, compare.Right, compare.Column);
        CheckWord(compare.Right, compare.Left, compare.Column);
        return VariableType.Flag;
    }

    private static bool Ordered(Node.Compare compare, VariableType type) =>
        type != VariableType.Number && compare.Symbol is not ("==" or "!=");

    private VariableType Contained(Node.Contains contains)
    {
        Need(contains.Item, VariableType.Text, contains.Column, VariableType.Flag);
        Need(contains.Set, VariableType.Many, contains.Column, VariableType.Flag);
        CheckWord(contains.Set, contains.Item, contains.Column);
        if (contains.Set is Node.Words words)
        {
            foreach (var word in words.Values)
            {
                CheckWord(contains.Item, new Node.Constant(new ScopeValue.Text(word)), contains.Column);
            }
        }

        return VariableType.Flag;
    }

    /// <summary>A word outside the closed list of a fact makes a condition that can never hold.</summary>
    private void CheckWord(Node name, Node word, int column)
    {
        if (name is Node.Name { Id: var id } && word is Node.Constant { Value: ScopeValue.Text text }
            && _vocabulary.Find(id) is { Words.Count: > 0 } variable && !variable.Words.Contains(text.Value))
        {
            var near = Spelling.Nearest(text.Value, variable.Words);
            _problems.Add($"column {column}: '{id}' is never '{text.Value}'. {Spelling.Remedy(near, $"It is one of {string.Join(", ", variable.Words.Take(20))}.")}");
        }
    }
}
