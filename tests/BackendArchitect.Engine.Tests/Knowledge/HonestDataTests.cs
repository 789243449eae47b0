using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>An argument with one side, a choice without an alternative and an answer that cannot be computed stop the start.</summary>
public sealed class HonestDataTests
{
    private static readonly DecisionPoint Style = Samples.Briefs.Knowledge.Decisions.First(decision => decision.Id == "architecture-style");

    [Fact]
    public void The_shipped_decisions_and_questions_are_honest()
    {
        Assert.Empty(ScoreCheck.Problems(Samples.Briefs.Knowledge));
        Assert.Empty(AnswerCheck.Problems(Samples.Briefs.Knowledge));
    }

    [Fact]
    public void B1_an_option_with_one_pro_or_one_con_is_refused()
    {
        Assert.Contains("1 pros and", Problem(Style.Options[0] with { Pros = ["Fast."] }), StringComparison.Ordinal);
        Assert.Contains("and 1 cons", Problem(Style.Options[0] with { Cons = ["Slow."] }), StringComparison.Ordinal);
    }

    [Fact]
    public void B1_a_decision_with_one_option_is_refused()
    {
        var alone = Samples.Briefs.Knowledge with { Decisions = [Style with { Options = [Style.Options[0]] }] };

        Assert.Contains(ScoreCheck.Problems(alone), problem => problem.Problem.Contains("1 option", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Reads outnumber writes")]
    [InlineData("reads outnumber writes.")]
    [InlineData("")]
    public void X3_what_an_option_is_right_for_goes_on_as_a_sentence(string winsWhen) =>
        Assert.Contains("wins-when", Problem(Style.Options[0] with { WinsWhen = winsWhen }), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "=concurrent_users", true)]
    [InlineData("has(concurrent_users)", "=concurrent_users * 2", false)]
    [InlineData("concurrent_users > 5 and cloud == 'aws'", "=concurrent_users", false)]
    [InlineData("concurrent_users != 5", "=concurrent_users", true)]
    [InlineData("has(concurrent_users) or has(daily_users)", "=concurrent_users", true)]
    [InlineData(null, "=peak_rps", false)]
    [InlineData(null, "=daily_users_per_tenant", true)]
    public void An_answer_computed_from_what_may_be_absent_is_refused(string? when, string computed, bool refused)
    {
        var question = Samples.Briefs.Knowledge.Questions.First(known => known.Id == "users") with
        {
            When = when,
            Answers = [new AnswerTemplate("as now", new Dictionary<string, string?> { ["daily-users"] = computed })],
        };

        var problems = AnswerCheck.Problems(Samples.Briefs.Knowledge with { Questions = [question] });

        Assert.Equal(refused, problems.Any());
    }

    private static string Problem(DecisionOption option)
    {
        var knowledge = Samples.Briefs.Knowledge with { Decisions = [Style with { Options = [option, Style.Options[1]] }] };
        return Assert.Single(ScoreCheck.Problems(knowledge)).Problem;
    }
}
