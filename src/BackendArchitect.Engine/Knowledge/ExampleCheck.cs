using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks that examples hold values a condition can read (<c>"6"</c> in quotes would silently prove nothing), and that those of a pattern come out as they say.</summary>
internal static class ExampleCheck
{
    private static readonly string[] Outcomes = ["chosen", "refused"];

    public static IEnumerable<KnowledgeProblem> Problems(KnowledgeBase knowledge, Vocabulary vocabulary) =>
        knowledge.Rules.SelectMany(rule => rule.Examples.SelectMany(example => Wrong($"rules/{rule.Id}", example.Given, vocabulary)))
            .Concat(knowledge.Patterns.SelectMany(pattern => pattern.Examples.SelectMany(example => Wrong($"patterns/{pattern.Id}", example.Given, vocabulary))))
            .Concat(knowledge.Contradictions.SelectMany(contradiction => contradiction.Examples.SelectMany(example => Wrong($"contradictions/{contradiction.Id}", example.Given, vocabulary))))
            .Concat(knowledge.Patterns.SelectMany(Unproven))
            .Concat(knowledge.Contradictions.SelectMany(Unproven));

    /// <summary>The values of an example as the engine would see them.</summary>
    public static Scope ScopeOf(IReadOnlyDictionary<string, object> given) => given.Aggregate(Scope.Empty, (scope, pair) => pair.Value switch
    {
        double number => scope.With(pair.Key, number),
        bool flag => scope.With(pair.Key, flag),
        string text => scope.With(pair.Key, text),
        IReadOnlyList<string> many => scope.With(pair.Key, many),
        _ => scope,
    });

    private static IEnumerable<KnowledgeProblem> Unproven(Contradiction contradiction) => contradiction.Examples
        .Where(example => Expressions.Of(contradiction.When).Holds(ScopeOf(example.Given)) != example.Fires)
        .Select(example => new KnowledgeProblem(
            $"Knowledge/contradictions/{contradiction.Id}.yaml", 1, $"An example says fires: {(example.Fires ? "true" : "false")}, the condition says otherwise.", "Correct one of the two."));

    private static IEnumerable<KnowledgeProblem> Wrong(string file, IReadOnlyDictionary<string, object> values, Vocabulary vocabulary) =>
        from given in values
        let variable = vocabulary.Find(given.Key)
        where variable is not null && !Fits(given.Value, variable.Type)
        select new KnowledgeProblem(
            $"Knowledge/{file}.yaml", 1, $"An example gives '{given.Key}' a value of the wrong kind.", $"It is {Called(variable.Type)}.");

    private static IEnumerable<KnowledgeProblem> Unproven(Pattern pattern)
    {
        foreach (var missing in Outcomes.Except(pattern.Examples.Select(example => example.Then)))
        {
            yield return Problem(pattern, $"No example is {missing}.", "Add one: given what, and then which.");
        }

        foreach (var example in pattern.Examples.Where(example => Outcome(pattern, ScopeOf(example.Given)) is var outcome && outcome != example.Then))
        {
            yield return Problem(
                pattern, $"The example that should be {example.Then} comes out as {Outcome(pattern, ScopeOf(example.Given))}.", "Correct the example or the condition.");
        }
    }

    private static string Outcome(Pattern pattern, Scope scope) =>
        pattern.RefusedWhen.Any(refusal => Expressions.Holds(refusal.When, scope)) ? "refused"
        : Expressions.Holds(pattern.When, scope) ? "chosen"
        : "neither";

    private static KnowledgeProblem Problem(Pattern pattern, string what, string remedy) => new($"Knowledge/patterns/{pattern.Id}.yaml", 1, what, remedy);

    private static bool Fits(object value, VariableType type) => type switch
    {
        VariableType.Number => value is double,
        VariableType.Text => value is string,
        VariableType.Many => value is IReadOnlyList<string>,
        _ => value is bool,
    };

    private static string Called(VariableType type) => type switch
    {
        VariableType.Number => "a number, without quotes",
        VariableType.Text => "a text; put yes and no in quotes",
        VariableType.Many => "a list: [eu, us]",
        _ => "true or false",
    };
}
