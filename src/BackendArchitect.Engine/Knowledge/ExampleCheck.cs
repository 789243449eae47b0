using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks that the examples of a rule hold values its condition can read: <c>"6"</c> in quotes would silently prove nothing.</summary>
internal static class ExampleCheck
{
    public static IEnumerable<KnowledgeProblem> Problems(KnowledgeBase knowledge, Vocabulary vocabulary) =>
        from rule in knowledge.Rules
        from example in rule.Examples
        from given in example.Given
        let variable = vocabulary.Find(given.Key)
        where variable is not null && !Fits(given.Value, variable.Type)
        select new KnowledgeProblem(
            $"Knowledge/rules/{rule.Id}.yaml", 1, $"An example gives '{given.Key}' a value of the wrong kind.", $"It is {Called(variable.Type)}.");

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
