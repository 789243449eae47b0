using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Briefs;

/// <summary>What a fact says: a number, one word of a closed list, or several of them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(Many), "many")]
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <param name="Value">The value to plan with; of a range ("10-20k") its upper end.</param>
    /// <param name="Low">The lower end of a range, or null when one number was given.</param>
    public sealed record Number(double Value, double? Low = null) : FactValue
    {
        public override string ToString() => Low is { } low
            ? string.Create(CultureInfo.InvariantCulture, $"{low:#,0.####}–{Value:#,0.####}")
            : Value.ToString("#,0.####", CultureInfo.InvariantCulture);
    }

    public sealed record Choice(string Value) : FactValue
    {
        public override string ToString() => Value;
    }

    /// <param name="Values">Distinct, in the order they were said.</param>
    public sealed record Many(ImmutableArray<string> Values) : FactValue
    {
        public bool Equals(Many? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.Aggregate(17, (hash, value) => HashCode.Combine(hash, value));

        public override string ToString() => string.Join(", ", Values);
    }

    public static FactValue Of(double value, double? low = null) => new Number(value, low);

    public static FactValue Of(string value) => new Choice(value);

    public static FactValue Of(IEnumerable<string> values) => new Many([.. values.Distinct()]);
}
