using System.Collections.Immutable;
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

    public static readonly Scope Empty = new(ImmutableDictionary<string, ScopeValue>.Empty);

    private readonly ImmutableDictionary<string, ScopeValue> _values;

    private Scope(ImmutableDictionary<string, ScopeValue> values) => _values = values;

    /// <summary>The facts of a brief under their condition names; money in US dollars.</summary>
    /// <remarks>A budget in a currency without a rate stays absent: a guess would decide against somebody's money.</remarks>
    public static Scope Of(Ledger ledger)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ScopeValue>(StringComparer.Ordinal);
        foreach (var fact in ledger.Facts)
        {
            if (ValueOf(fact) is { } value)
            {
                values[VariableOf(fact.Id)] = value;
            }
        }

        values[Stated] = Ids(ledger, fact => fact.Kind == FactKind.Stated);
        values[Doubtful] = Ids(ledger, fact => fact.IsDoubtful);
        return new Scope(values.ToImmutable());
    }

    /// <param name="value">Ignored when it is not finite: the name stays absent.</param>
    public Scope With(string name, double value) =>
        double.IsFinite(value) ? new Scope(_values.SetItem(name, new ScopeValue.Number(value))) : Without(name);

    public Scope With(string name, string value) => new(_values.SetItem(name, new ScopeValue.Text(value)));

    public Scope With(string name, bool value) => new(_values.SetItem(name, new ScopeValue.Flag(value)));

    public Scope With(string name, IEnumerable<string> values) => new(_values.SetItem(name, new ScopeValue.Many([.. values])));

    public Scope With(IEnumerable<Figure> figures) =>
        new(_values.SetItems(figures.Select(figure => KeyValuePair.Create(figure.Id, (ScopeValue)new ScopeValue.Number(figure.Value)))));

    /// <summary>The choice taken for a decision, under <c>choice_…</c>.</summary>
    public Scope WithChoice(string decision, string option) => With(Vocabulary.ChoiceOf(decision), option);

    public Scope Without(string name) => new(_values.Remove(name));

    public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ScopeValue? value) =>
        _values.TryGetValue(name, out value);

    public bool Has(string name) => _values.ContainsKey(name);

    /// <returns>The number under a name; null when absent or not a number.</returns>
    public double? Number(string name) => TryGet(name, out var value) && value is ScopeValue.Number number ? number.Value : null;

    /// <returns>The word under a name; null when absent or not a word.</returns>
    public string? Text(string name) => TryGet(name, out var value) && value is ScopeValue.Text text ? text.Value : null;

    private static string VariableOf(string fact) => fact.Replace('-', '_');

    private static ScopeValue? ValueOf(Fact fact) => fact.Value switch
    {
        FactValue.Number number => ExchangeRates.Embedded.InDollars(number.Value, fact.Unit) is { } value ? new ScopeValue.Number(value) : null,
        FactValue.Choice choice => new ScopeValue.Text(choice.Value),
        FactValue.Many many => new ScopeValue.Many(many.Values),
        _ => null,
    };

    private static ScopeValue.Many Ids(Ledger ledger, Func<Fact, bool> which) =>
        new([.. ledger.Facts.Where(which).Select(fact => fact.Id)]);
}
