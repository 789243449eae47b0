using System.Collections.Immutable;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>What a name of the condition language can hold. A name without a value is absent, not zero.</summary>
public abstract record ScopeValue
{
    private ScopeValue()
    {
    }

    /// <param name="Value">Always finite.</param>
    public sealed record Number(double Value) : ScopeValue;

    public sealed record Text(string Value) : ScopeValue;

    public sealed record Flag(bool Value) : ScopeValue
    {
        private static readonly Flag Yes = new(true);
        private static readonly Flag No = new(false);

        internal static Flag Of(bool value) => value ? Yes : No;
    }

    public sealed record Many(ImmutableArray<string> Values) : ScopeValue
    {
        public bool Equals(Many? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.Aggregate(17, (hash, value) => HashCode.Combine(hash, value));
    }
}
