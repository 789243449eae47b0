using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Rules.Conditions;

public sealed class ExpressionTests
{
    private readonly Scope _scope = Scope.Empty
        .With("team_size", 6)
        .With("peak_rps", 9804)
        .With("cloud", "aws")
        .With("compliance", ["pci-dss", "gdpr"]);

    [Theory]
    [InlineData("team_size < 8", true)]
    [InlineData("team_size >= 8", false)]
    [InlineData("team_size == 6 and peak_rps > 500", true)]
    [InlineData("team_size == 7 or peak_rps > 500", true)]
    [InlineData("not team_size == 7", true)]
    [InlineData("'pci-dss' in compliance", true)]
    [InlineData("'hipaa' in compliance", false)]
    [InlineData("'hipaa' not in compliance", true)]
    [InlineData("cloud in ['aws', 'gcp']", true)]
    [InlineData("cloud != 'azure'", true)]
    [InlineData("peak_rps / team_size > 1600 and peak_rps / team_size < 1700", true)]
    [InlineData("(team_size + 2) * 2 == 16", true)]
    [InlineData("team_size + 2 * 2 == 10", true)]
    [InlineData("10 - 3 - 2 == 5", true)]
    [InlineData("-team_size < 0", true)]
    [InlineData("false or true", true)]
    public void Holds_as_written(string text, bool expected) => Assert.Equal(expected, Expression.Parse(text).Holds(_scope));

    [Theory]
    [InlineData("budget_per_month < 1000")]
    [InlineData("budget_per_month >= 1000")]
    [InlineData("budget_per_month * 2 > 0")]
    [InlineData("'eu' in regions")]
    [InlineData("has(budget_per_month)")]
    public void Says_no_to_any_comparison_with_what_nobody_said(string text) => Assert.False(Expression.Parse(text).Holds(_scope));

    [Fact]
    public void What_nobody_said_differs_from_every_word() => Assert.True(Expression.Parse("stage != 'mvp'").Holds(_scope));

    [Theory]
    [InlineData("ceil(peak_rps * 1.5 / 400) + 1", 38)]
    [InlineData("max(2, team_size, 4)", 6)]
    [InlineData("min(2, team_size)", 2)]
    [InlineData("floor(2.9) + round(2.5)", 5)]
    [InlineData("log2(8)", 3)]
    [InlineData("if(team_size > 5, 10, 20)", 10)]
    [InlineData("if(has(budget_per_month), budget_per_month, 7)", 7)]
    [InlineData("2e3 + 0.5", 2000.5)]
    public void Computes_quantities(string text, double expected) => Assert.Equal(expected, Expression.Parse(text).Number(_scope)!.Value, 9);

    [Theory]
    [InlineData("budget_per_month + 1")]
    [InlineData("max(1, budget_per_month)")]
    [InlineData("peak_rps / (team_size - 6)")]
    [InlineData("cloud + 1")]
    public void Leaves_absent_what_cannot_be_computed(string text) => Assert.Null(Expression.Parse(text).Number(_scope));

    [Fact]
    public void Lists_the_names_it_uses_once()
    {
        var expression = Expression.Parse("has(team_size) and team_size < 8 or 'gdpr' in compliance");

        Assert.Equal(["compliance", "team_size"], expression.Names);
    }

    [Theory]
    [InlineData("team_size = 6", "column 11", "==")]
    [InlineData("team_size < 6 && true", "column 15", "and")]
    [InlineData("1 < team_size < 6", "column 15", "do not chain")]
    [InlineData("team_size <", "column 12", "missing")]
    [InlineData("(team_size < 6", "column 15", "')' is missing")]
    [InlineData("cloud == 'aws", "column 10", "Close it")]
    [InlineData("sqrt(4)", "column 1", "has, if, min")]
    [InlineData("ceil(1, 2)", "column 1", "one argument")]
    [InlineData("has(1)", "column 1", "has(team_size)")]
    [InlineData("team_size 6", "column 11", "and")]
    [InlineData("", "column 1", "missing")]
    [InlineData("cloud in [aws]", "column 11", "single quotes")]
    [InlineData("Team < 6", "column 1", "lower case")]
    public void Refuses_what_is_not_an_expression_with_column_and_remedy(string text, string column, string remedy)
    {
        var wrong = Assert.Throws<FormatException>(() => Expression.Parse(text));

        Assert.StartsWith(column + ":", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_nesting_that_would_exhaust_the_stack()
    {
        var deep = new string('(', 900) + "1" + new string(')', 900);

        Assert.Contains("nested", Assert.Throws<FormatException>(() => Expression.Parse(deep)).Message, StringComparison.Ordinal);
    }
}
