using System.Collections.Immutable;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>One operation of a parsed expression. <c>null</c> stands for absent throughout.</summary>
internal abstract record Node
{
    private Node()
    {
    }

    public abstract ScopeValue? In(Scope scope);

    public virtual IEnumerable<Node> Children => [];

    public virtual bool Holds(Scope scope) => In(scope) is ScopeValue.Flag { Value: true };

    public virtual double? NumberIn(Scope scope) => In(scope) is ScopeValue.Number number ? number.Value : null;

    private static ScopeValue.Number? Boxed(double? value) => value is { } number ? new ScopeValue.Number(number) : null;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    /// <summary>A node that is true or false, never absent.</summary>
    public abstract record Condition : Node
    {
        public sealed override ScopeValue? In(Scope scope) => ScopeValue.Flag.Of(Holds(scope));

        public abstract override bool Holds(Scope scope);
    }

    public sealed record Constant(ScopeValue Value) : Node
    {
        public override ScopeValue? In(Scope scope) => Value;
    }

    public sealed record Name(string Id, int Column) : Node
    {
        private readonly int _slot = Slots.Of(Id);

        public override ScopeValue? In(Scope scope) => scope[_slot];
    }

    /// <summary><c>['aws', 'gcp']</c>.</summary>
    public sealed record Words(ImmutableArray<string> Values) : Node
    {
        private readonly ScopeValue.Many _set = new(Values);

        public override ScopeValue? In(Scope scope) => _set;
    }

    public sealed record Has(Name Of) : Condition
    {
        public override IEnumerable<Node> Children => [Of];

        public override bool Holds(Scope scope) => Of.In(scope) is not null;
    }

    public sealed record Not(Node Of) : Condition
    {
        public override IEnumerable<Node> Children => [Of];

        public override bool Holds(Scope scope) => !Of.Holds(scope);
    }

    /// <param name="All"><c>and</c> when true, <c>or</c> when false.</param>
    public sealed record Join(Node Left, Node Right, bool All) : Condition
    {
        public override IEnumerable<Node> Children => [Left, Right];

        public override bool Holds(Scope scope) => All ? Left.Holds(scope) && Right.Holds(scope) : Left.Holds(scope) || Right.Holds(scope);
    }

    /// <summary>False with an absent side, but for <c>!=</c>, which is exactly <c>not ==</c>.</summary>
    public sealed record Compare(Node Left, string Symbol, Node Right, int Column) : Condition
    {
        public override IEnumerable<Node> Children => [Left, Right];

        public override bool Holds(Scope scope) => (Left.In(scope), Right.In(scope)) switch
        {
            (ScopeValue.Number left, ScopeValue.Number right) => Symbol switch
            {
                "<" => left.Value < right.Value,
                "<=" => left.Value <= right.Value,
                ">" => left.Value > right.Value,
                ">=" => left.Value >= right.Value,
                "==" => left.Value.Equals(right.Value),
                _ => !left.Value.Equals(right.Value),
            },
            ({ } left, { } right) when Symbol is "==" => left.Equals(right),
            (var left, var right) when Symbol is "!=" => left is null || !left.Equals(right),
            _ => false,
        };
    }

    public sealed record Contains(Node Item, Node Set, int Column) : Condition
    {
        public override IEnumerable<Node> Children => [Item, Set];

        public override bool Holds(Scope scope) =>
            Item.In(scope) is ScopeValue.Text item && Set.In(scope) is ScopeValue.Many set && set.Values.Contains(item.Value);
    }

    public sealed record Arithmetic(Node Left, char Symbol, Node Right, int Column) : Node
    {
        public override IEnumerable<Node> Children => [Left, Right];

        public override ScopeValue? In(Scope scope) => Boxed(NumberIn(scope));

        public override double? NumberIn(Scope scope) => (Left.NumberIn(scope), Right.NumberIn(scope)) is ({ } left, { } right)
            ? Finite(Symbol switch { '+' => left + right, '-' => left - right, '*' => left * right, _ => left / right })
            : null;
    }

    public sealed record Call(Function Function, ImmutableArray<Node> Arguments, int Column) : Node
    {
        public override IEnumerable<Node> Children => Arguments;

        public override ScopeValue? In(Scope scope) => Boxed(NumberIn(scope));

        public override double? NumberIn(Scope scope)
        {
            var numbers = new double[Arguments.Length];
            for (var at = 0; at < numbers.Length; at++)
            {
                if (Arguments[at].NumberIn(scope) is not { } number)
                {
                    return null;
                }

                numbers[at] = number;
            }

            return Finite(Function.Of(numbers));
        }
    }

    /// <summary><c>if(condition, a, b)</c>: only the side taken is evaluated.</summary>
    public sealed record Choose(Node When, Node Then, Node Otherwise, int Column) : Node
    {
        public override IEnumerable<Node> Children => [When, Then, Otherwise];

        public override ScopeValue? In(Scope scope) => When.Holds(scope) ? Then.In(scope) : Otherwise.In(scope);
    }
}
