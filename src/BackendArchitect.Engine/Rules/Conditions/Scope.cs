using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>The values a condition is evaluated against: facts, figures and choices by name. Immutable.</summary>
public sealed class Scope
{
    /// <summary>Facts somebody said, by fact id.</summary>
    public const string Stated = "stated";

    /// <summary>Facts read with low confidence, by fact id.</summary>
    public const string Doubtful = "doubtful";

    public static readonly Scope Empty = new([]);

    private ScopeValue?[] _values;

    private Scope(ScopeValue?[] values) => _values = values;

    /// <returns>Null when the name in that place is absent.</returns>
    internal ScopeValue? this[int slot] => (uint)slot < (uint)_values.Length ? _values[slot] : null;

    /// <summary>The facts of a brief under their condition names; money in US dollars.</summary>
    /// <remarks>A budget in a currency without a rate stays absent: a guess would decide against somebody's money.</remarks>
    public static Scope Of(Ledger ledger)
    {
        var scope = Empty.Open();
        var rates = ExchangeRates.For(ledger);
        foreach (var fact in ledger.Facts)
        {
            scope.Put(fact, rates);
        }

        scope.Put(Slots.Of(Stated), Ids(ledger, fact => fact.Kind == FactKind.Stated));
        scope.Put(Slots.Of(Doubtful), Ids(ledger, fact => fact.IsDoubtful));
        return scope;
    }

    /// <param name="value">Ignored when it is not finite: the name stays absent.</param>
    public Scope With(string name, double value) => With(name, double.IsFinite(value) ? new ScopeValue.Number(value) : null);

    public Scope With(string name, string value) => With(name, new ScopeValue.Text(value));

    public Scope With(string name, bool value) => With(name, ScopeValue.Flag.Of(value));

    public Scope With(string name, IEnumerable<string> values) => With(name, new ScopeValue.Many([.. values]));

    public Scope With(IEnumerable<Figure> figures)
    {
        var scope = Open();
        foreach (var figure in figures)
        {
            scope.Put(Slots.Of(figure.Id), new ScopeValue.Number(figure.Value));
        }

        return scope;
    }

    /// <summary>The choice taken for a decision, under <c>choice_…</c>.</summary>
    public Scope WithChoice(string decision, string option) => With(Vocabulary.ChoiceOf(decision), option);

    public Scope Without(string name) => With(name, (ScopeValue?)null);

    /// <summary>A copy that its maker may still write to, until it is handed on.</summary>
    internal Scope Open()
    {
        var values = new ScopeValue?[Math.Max(_values.Length, Slots.Count)];
        _values.CopyTo(values, 0);
        return new Scope(values);
    }

    internal void Put(int slot, ScopeValue? value)
    {
        if (slot >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(slot + 1, Slots.Count));
        }

        _values[slot] = value;
    }

    /// <summary>A fact under its condition name; one that cannot be read as a value leaves the name as it is.</summary>
    /// <param name="rates">Ours when null.</param>
    internal void Put(Fact fact, ExchangeRates? rates = null)
    {
        if (ValueOf(fact, rates ?? ExchangeRates.Embedded) is { } value)
        {
            Put(Slots.Of(VariableOf(fact.Id)), value);
        }
    }

    /// <summary>The names whose values are not the same in both.</summary>
    internal SlotSet Differences(Scope other)
    {
        var names = new SlotSet();
        for (var slot = Math.Max(_values.Length, other._values.Length) - 1; slot >= 0; slot--)
        {
            var (here, there) = (this[slot], other[slot]);
            if (!ReferenceEquals(here, there) && (here is null || !here.Equals(there)))
            {
                names.Add(slot);
            }
        }

        return names;
    }

    public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ScopeValue? value) =>
        (value = this[Slots.Find(name)]) is not null;

    public bool Has(string name) => this[Slots.Find(name)] is not null;

    /// <returns>The number under a name; null when absent or not a number.</returns>
    public double? Number(string name) => TryGet(name, out var value) && value is ScopeValue.Number number ? number.Value : null;

    /// <returns>The word under a name; null when absent or not a word.</returns>
    public string? Text(string name) => TryGet(name, out var value) && value is ScopeValue.Text text ? text.Value : null;

    private Scope With(string name, ScopeValue? value)
    {
        var scope = Open();
        scope.Put(Slots.Of(name), value);
        return scope;
    }

    private static string VariableOf(string fact) => FactCatalogue.Knows(fact) ? FactCatalogue.Find(fact).Variable : fact.Replace('-', '_');

    private static ScopeValue? ValueOf(Fact fact, ExchangeRates rates) => fact.Value switch
    {
        FactValue.Number number => rates.InDollars(number.Value, fact.Unit) is { } value ? new ScopeValue.Number(value) : null,
        FactValue.Choice choice => new ScopeValue.Text(choice.Value),
        FactValue.Many many => new ScopeValue.Many(many.Values),
        _ => null,
    };

    private static ScopeValue.Many Ids(Ledger ledger, Func<Fact, bool> which) =>
        new([.. ledger.Facts.Where(which).Select(fact => fact.Id)]);
}
