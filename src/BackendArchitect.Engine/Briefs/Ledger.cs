using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Briefs;

/// <summary>The requirement ledger: everything known about a brief, one line a fact, each with its source. Immutable.</summary>
/// <param name="Facts">At most one per id, in the order they were first known.</param>
public sealed record Ledger(ImmutableList<Fact> Facts)
{
    public static readonly Ledger Empty = new([]);

    /// <summary>The same facts side by side: a ledger is asked much more often than it is written.</summary>
    private Fact[]? _flat;

    private Ledger(Ledger copied) => Facts = copied.Facts;

    [JsonIgnore]
    public int Count => Facts.Count;

    public Fact? Find(string id)
    {
        foreach (var fact in _flat ??= [.. Facts])
        {
            if (fact.Id == id)
            {
                return fact;
            }
        }

        return null;
    }

    public bool Has(string id) => Find(id) is not null;

    public double? Number(string id) => Find(id)?.Value is FactValue.Number number ? number.Value : null;

    public string? Choice(string id) => Find(id)?.Value is FactValue.Choice choice ? choice.Value : null;

    public ImmutableArray<string> Many(string id) => Find(id)?.Value is FactValue.Many many ? many.Values : [];

    /// <summary>Takes a fact in. What was said later replaces what was said before; what was said is never replaced by a guess.</summary>
    public Ledger With(Fact fact)
    {
        var at = Facts.FindIndex(known => known.Id == fact.Id);
        if (at < 0)
        {
            return new Ledger(Facts.Add(fact));
        }

        return fact.Kind < Facts[at].Kind ? this : new Ledger(Facts.SetItem(at, fact));
    }

    public Ledger With(IEnumerable<Fact> facts) => facts.Aggregate(this, (ledger, fact) => ledger.With(fact));

    /// <summary>Takes in what somebody said beside what was said before: sets are united, single values replaced. "PCI" and later "HIPAA" are both.</summary>
    public Ledger Joined(IEnumerable<Fact> said) => said.Aggregate(this, (ledger, fact) => ledger.With(ledger.United(fact)));

    /// <summary>Takes words out of sets: "not HIPAA after all". A set with no word left is not known any more.</summary>
    public Ledger Withdrawn(IEnumerable<Fact> facts) => facts.Aggregate(this, (ledger, fact) => ledger.Withdrawn(fact));

    private Fact United(Fact fact) =>
        fact.Value is FactValue.Many later && Find(fact.Id) is { Kind: not FactKind.Assumed, Value: FactValue.Many known } before
            ? later.Values.All(known.Values.Contains) && before.Kind >= fact.Kind ? before
                : fact with { Value = FactValue.Of(known.Values.Concat(later.Values)), Kind = (FactKind)Math.Max((int)fact.Kind, (int)before.Kind) }
            : fact;

    private Ledger Withdrawn(Fact fact)
    {
        if (fact.Value is not FactValue.Many gone || Find(fact.Id) is not { Value: FactValue.Many known } before)
        {
            return this;
        }

        var left = known.Values.Except(gone.Values).ToArray();
        return left.Length == known.Values.Length ? this
            : left.Length == 0 ? Without(fact.Id)
            : new Ledger(Facts.SetItem(Facts.IndexOf(before), before with { Value = FactValue.Of(left), Source = fact.Source }));
    }

    public Ledger Without(string id) => new(Facts.RemoveAll(fact => fact.Id == id));

    public bool Equals(Ledger? other) => other is not null && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => Facts.Aggregate(17, (hash, fact) => HashCode.Combine(hash, fact));
}
