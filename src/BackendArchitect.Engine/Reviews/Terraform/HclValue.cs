namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>A value as it is written: a literal, or an expression as far as its form goes.</summary>
/// <param name="At">From where to where.</param>
public abstract record HclValue(HclSpan At)
{
    /// <summary>The literal as text: of a string without templates, a number, a truth value; null for anything else.</summary>
    public string? Literal => this switch
    {
        Text text => text.Value,
        Number number => number.Written,
        Truth truth => truth.Value ? "true" : "false",
        _ => null,
    };

    /// <summary>Every reference in it, at any depth: <c>var.name</c>, <c>aws_vpc.main.id</c>.</summary>
    public IEnumerable<Reference> References => this is Reference own ? [own] : Inside.SelectMany(value => value.References);

    /// <summary>It and every value in it.</summary>
    public IEnumerable<HclValue> All => Inside.SelectMany(value => value.All).Prepend(this);

    /// <summary>The values it is made of.</summary>
    public IEnumerable<HclValue> Inside => this switch
    {
        Items items => items.Values,
        Map map => map.Entries.SelectMany(entry => (HclValue[])[entry.Key, entry.Value]),
        Call call => call.Arguments,
        Template template => template.Parts,
        Expression expression => expression.Operands,
        _ => [],
    };

    /// <summary>A string without templates, its escapes resolved; or a heredoc.</summary>
    public sealed record Text(string Value, HclSpan At) : HclValue(At);

    /// <param name="Written">As it stands there.</param>
    public sealed record Number(double Value, string Written, HclSpan At) : HclValue(At);

    public sealed record Truth(bool Value, HclSpan At) : HclValue(At);

    public sealed record Null(HclSpan At) : HclValue(At);

    /// <summary><c>[a, b]</c></summary>
    public sealed record Items(IReadOnlyList<HclValue> Values, HclSpan At) : HclValue(At);

    /// <summary><c>{ a = b }</c></summary>
    public sealed record Map(IReadOnlyList<Entry> Entries, HclSpan At) : HclValue(At)
    {
        public HclValue? this[string name] => Entries.FirstOrDefault(entry => entry.Name == name)?.Value;
    }

    /// <summary>A bare name as key is a <see cref="Text"/>.</summary>
    public sealed record Entry(HclValue Key, HclValue Value)
    {
        /// <summary>Null when the key is computed.</summary>
        public string? Name => Key.Literal;
    }

    /// <summary><c>aws_vpc.main[0].id</c>: its names; indexes are left out.</summary>
    public sealed record Reference(IReadOnlyList<string> Path, HclSpan At) : HclValue(At)
    {
        public string Name => string.Join('.', Path);

        public bool Begins(string first) => Path[0] == first;
    }

    public sealed record Call(string Function, IReadOnlyList<HclValue> Arguments, HclSpan At) : HclValue(At);

    /// <summary>Text with <c>${}</c> in it: strings and what stands between them, in order.</summary>
    public sealed record Template(IReadOnlyList<HclValue> Parts, HclSpan At) : HclValue(At);

    /// <summary>Anything computed: operators, conditions, <c>for</c>.</summary>
    public sealed record Expression(IReadOnlyList<HclValue> Operands, HclSpan At) : HclValue(At);
}
