using System.Globalization;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>A condition or quantity of the data files: parsed once, evaluated many times.</summary>
/// <remarks>
/// A comparison with an absent name is false (<c>has(x)</c> asks explicitly); <c>a != b</c> is exactly <c>not (a == b)</c>, so
/// what nobody said differs from everything. Arithmetic with an absent name, and division by zero, is absent.
/// </remarks>
public sealed class Expression
{
    private const int Longest = 2000;

    private Expression(string text, Node root)
    {
        Written = text;
        Root = root;
        Names = [.. Walk(root).OfType<Node.Name>().Select(name => name.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>As it was written.</summary>
    public string Written { get; }

    /// <summary>The names it uses, each once, sorted.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names that certainly have a value where this holds: a comparison with an absent one is false.</summary>
    internal IReadOnlySet<string> Implied => Sure(Root);

    internal Node Root { get; }

    /// <exception cref="FormatException">Not an expression; the message has the column and what to write instead.</exception>
    public static Expression Parse(string text) => text.Length <= Longest
        ? new Expression(text, ExpressionParser.Parse(text))
        : throw Lexer.Error(Longest, $"an expression has at most {Longest} characters.", "Split it into simpler conditions.");

    public bool Holds(Scope scope) => Root.Holds(scope);

    /// <returns>The value in the unit of the names used; null when a name it needs is absent.</returns>
    public double? Number(Scope scope) => Root.NumberIn(scope);

    /// <returns>The value as words: a text as it is, a number in plain digits; null when absent.</returns>
    public string? Text(Scope scope) => Root.In(scope) switch
    {
        ScopeValue.Text text => text.Value,
        ScopeValue.Number number => number.Value.ToString("0.############", CultureInfo.InvariantCulture),
        ScopeValue.Flag flag => flag.Value ? "yes" : "no",
        ScopeValue.Many many => string.Join(", ", many.Values),
        _ => null,
    };

    public override string ToString() => Written;

    private static HashSet<string> Sure(Node node) => node switch
    {
        Node.Join { All: true } both => [.. Sure(both.Left).Union(Sure(both.Right))],
        Node.Join either => [.. Sure(either.Left).Intersect(Sure(either.Right))],
        Node.Has has => [has.Of.Id],
        Node.Compare { Symbol: not "!=" } compare => [.. Sure(compare.Left).Union(Sure(compare.Right))],
        Node.Contains contains => [.. Sure(contains.Item).Union(Sure(contains.Set))],
        Node.Name name => [name.Id],
        _ => [],
    };

    private static IEnumerable<Node> Walk(Node node) => node.Children.SelectMany(Walk).Prepend(node);
}
