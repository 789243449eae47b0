using System.Collections.Frozen;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>The names conditions, quantities and templates may use. A name outside it stops the start.</summary>
public sealed class Vocabulary
{
    private const string Choice = "choice_";

    /// <summary>Facts and figures; the choices come with the decisions, see <see cref="With"/>.</summary>
    /// <remarks>Where both have a name (<c>peak_factor</c>) it means the figure, which already took the fact in.</remarks>
    public static readonly Vocabulary Base = new([.. FigureVariables().Concat(FactVariables()).Concat(Sets()).Concat(RuleNames.Variables).DistinctBy(variable => variable.Name)]);

    private readonly FrozenDictionary<string, Variable> _byName;

    private Vocabulary(IReadOnlyList<Variable> all)
    {
        All = all;
        _byName = all.ToFrozenDictionary(variable => variable.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<Variable> All { get; }

    /// <summary>The name of the choice of a decision: <c>primary-store</c> is <c>choice_primary_store</c>.</summary>
    public static string ChoiceOf(string decision) => Choice + decision.Replace('-', '_');

    /// <summary>Adds a <c>choice_…</c> for each decision; its words are the ids of the options.</summary>
    public Vocabulary With(IEnumerable<DecisionPoint> decisions) => new(
    [
        .. All,
        .. decisions.Select(decision => new Variable(
            ChoiceOf(decision.Id), VariableType.Text, string.Empty, decision.Title, [.. decision.Options.Select(option => option.Id)])),
    ]);

    public Variable? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<Variable> FactVariables() => FactCatalogue.All.Select(fact => new Variable(
        fact.Variable, TypeOf(fact.Type), fact.Unit, fact.Name, fact.Words));

    private static IEnumerable<Variable> FigureVariables() => FigureCatalogue.Load.Concat(FigureCatalogue.Capacity).Concat(FigureCatalogue.Shape).Concat(FigureCatalogue.Model)
        .Select(figure => new Variable(figure.Id, VariableType.Number, figure.Unit, figure.Name, []));

    private static IEnumerable<Variable> Sets()
    {
        string[] ids = [.. FactCatalogue.All.Select(fact => fact.Id)];
        yield return new Variable(Scope.Stated, VariableType.Many, string.Empty, "Facts somebody said", ids);
        yield return new Variable(Scope.Doubtful, VariableType.Many, string.Empty, "Facts read with low confidence", ids);
    }

    private static VariableType TypeOf(FactType type) => type switch
    {
        FactType.Number => VariableType.Number,
        FactType.Choice => VariableType.Text,
        _ => VariableType.Many,
    };
}
