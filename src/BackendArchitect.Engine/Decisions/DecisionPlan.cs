using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A decision point made ready to be taken again and again: conditions parsed, drivers found, and the names it looks at gathered.</summary>
internal sealed class DecisionPlan
{
    private static readonly ConditionalWeakTable<KnowledgeBase, DecisionPlan[]> Made = [];

    private readonly Expression? _when;
    private readonly Condition[] _conditions;

    private DecisionPlan(DecisionPoint point, IReadOnlyList<Driver> drivers)
    {
        Point = point;
        _when = Parsed(point.When);
        Drivers = [.. point.Drivers.Select(id => new DriverPlan(drivers.First(driver => driver.Id == id)))];
        Options = [.. point.Options.Select(option => new OptionPlan(option, point.Drivers))];
        ChoiceSlot = Slots.Of(Vocabulary.ChoiceOf(point.Id));
        _conditions = [.. Expressions().Distinct().Select(expression => new Condition(expression, SlotSet.Of(expression)))];
        foreach (var condition in _conditions)
        {
            Looks.Add(condition.When);
        }
    }

    public DecisionPoint Point { get; }

    public DriverPlan[] Drivers { get; }

    public OptionPlan[] Options { get; }

    /// <summary>Where the choice stands for the decisions after it.</summary>
    public int ChoiceSlot { get; }

    /// <summary>All names its outcome can depend on: where none of them changed, neither did the outcome.</summary>
    public SlotSet Looks { get; } = new();

    /// <summary>One for each decision of the knowledge, in their order.</summary>
    public static IReadOnlyList<DecisionPlan> Of(KnowledgeBase knowledge) => Made.GetValue(
        knowledge, static known => [.. known.Decisions.Select(point => new DecisionPlan(point, known.Drivers))]);

    /// <summary>Whether each of its conditions holds. Where all answers are the same, so is the outcome.</summary>
    /// <param name="known">The answers under a scope that differs in some names; null when there are none to start from.</param>
    /// <param name="changed">The names it differs in.</param>
    /// <returns>The known answers themselves where none of them changed.</returns>
    public bool[] Answers(Scope scope, bool[]? known, SlotSet? changed)
    {
        var answers = known ?? new bool[_conditions.Length];
        for (var at = 0; at < answers.Length; at++)
        {
            if (known is not null && changed is not null && !_conditions[at].Looks.Overlaps(changed))
            {
                continue;
            }

            var holds = _conditions[at].When.Holds(scope);
            if (holds != answers[at])
            {
                answers = ReferenceEquals(answers, known) ? [.. known] : answers;
                answers[at] = holds;
            }
        }

        return answers;
    }

    public bool Exists(Scope scope) => _when?.Holds(scope) != false;

    private static Expression? Parsed(string? text) => text is null ? null : Rules.Conditions.Expressions.Of(text);

    private IEnumerable<Expression> Expressions() =>
        Drivers.SelectMany(driver => driver.Raises.Select(raise => raise.When))
            .Concat(Options.SelectMany(option => option.RuledOut.Select(rule => rule.When)))
            .Concat(Options.SelectMany(option => option.Scores.SelectMany(scores => scores.Select(score => score.When).OfType<Expression>())))
            .Concat(_when is null ? [] : [_when]);

    private sealed record Condition(Expression When, SlotSet Looks);

    /// <param name="Raises">In their order.</param>
    internal sealed record DriverPlan(Driver Driver, (Expression When, Raise Raise)[] Raises)
    {
        public DriverPlan(Driver driver)
            : this(driver, [.. driver.Raises.Select(raise => (Parsed(raise.When)!, raise))])
        {
        }
    }

    /// <param name="Scores">For each driver of the decision its scores, the last first: the first that holds counts.</param>
    /// <param name="Taken">Its id, as the value of the choice.</param>
    internal sealed record OptionPlan(
        DecisionOption Option, (Expression When, RuledOut Rule)[] RuledOut, (Expression? When, OptionScore Score)[][] Scores, ScopeValue Taken)
    {
        public OptionPlan(DecisionOption option, IReadOnlyList<string> drivers)
            : this(
                option,
                [.. option.RuledOut.Select(rule => (Parsed(rule.When)!, rule))],
                [.. drivers.Select(driver => option.Scores.Where(score => score.Driver == driver).Reverse().Select(score => (Parsed(score.When), score)).ToArray())],
                new ScopeValue.Text(option.Id))
        {
        }

        /// <summary>Why it is out of the question; null when it is not.</summary>
        public RuledOut? Out(Scope scope) => Array.Find(RuledOut, rule => rule.When.Holds(scope)).Rule;
    }
}
