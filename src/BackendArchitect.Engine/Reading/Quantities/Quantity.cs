namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>A number in a text, multiplier included.</summary>
/// <param name="Value">Of a range, its upper end.</param>
/// <param name="Low">Of a range, its lower end.</param>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token, multiplier included.</param>
/// <param name="Plain">The number without its multiplier, where that is one letter: the 15 of <c>15m</c>, which may be minutes.</param>
/// <param name="Negated">Said not to hold: "not 6".</param>
internal sealed record Quantity(double Value, double? Low, int From, int To, double Plain, bool Negated = false)
{
    /// <summary>The multiplier was the single letter m: million, unless minutes are spoken of.</summary>
    public bool EndsInM { get; init; }

    /// <summary>Written with digits, not in words.</summary>
    public bool Digits { get; init; }

    public Quantity Times(double factor) => this with { Value = Value * factor, Low = Low * factor };
}
