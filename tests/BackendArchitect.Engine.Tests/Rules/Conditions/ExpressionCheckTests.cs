using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Rules.Conditions;

public sealed class ExpressionCheckTests
{
    [Theory]
    [InlineData("team_size < 8 and peak_rps > 500")]
    [InlineData("'pci-dss' in compliance or cloud in ['aws', 'gcp']")]
    [InlineData("'concurrent-users' in doubtful")]
    [InlineData("if(has(team_size), team_size, 4) > 3")]
    public void Accepts_conditions_over_the_vocabulary(string text) => Assert.Empty(Problems(text));

    [Theory]
    [InlineData("team_sise < 8", "Did you mean 'team_size'?")]
    [InlineData("cloud == 'amazon'", "It is one of aws")]
    [InlineData("'pci' in compliance", "'compliance' is never 'pci'")]
    [InlineData("cloud < 3", "cannot be compared")]
    [InlineData("compliance == 'gdpr'", "Ask with 'in'")]
    [InlineData("team_size and peak_rps > 3", "a condition is needed here")]
    [InlineData("cloud + 1 > 2", "a number is needed here")]
    [InlineData("team_size + 1", "Compare it with something")]
    [InlineData("cloud < 'gcp'", "cannot be compared")]
    [InlineData("if(team_size > 3, 1, 'a') == 1", "Make both the same kind")]
    public void Says_what_is_wrong_and_what_to_do(string text, string remedy) =>
        Assert.Contains(Problems(text), problem => problem.Contains(remedy, StringComparison.Ordinal));

    private static IReadOnlyList<string> Problems(string text) =>
        ExpressionCheck.Problems(Expression.Parse(text), Vocabulary.Base, VariableType.Flag);
}
