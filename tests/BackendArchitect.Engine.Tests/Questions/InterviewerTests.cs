using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Questions;

public sealed class InterviewerTests
{
    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void A4_asks_at_most_four_most_flips_first_each_with_two_answers_or_more(string name)
    {
        var questions = Interviewer.Next(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        Assert.InRange(questions.Count, 0, 4);
        Assert.Equal(questions.OrderByDescending(question => question.Flips).Select(question => question.Flips), questions.Select(question => question.Flips));
        Assert.All(questions, question => Assert.True(question.Flips > 0 && question.Answers.Count >= 2));
        Assert.All(questions, question => Assert.Equal(Flipped(Samples.Briefs.All[name], question), question.Flips));
    }

    /// <summary>What the answers of a question change between them, each design made anew.</summary>
    private static int Flipped(Ledger brief, OpenQuestion question)
    {
        var now = Sketch.Of(brief, Samples.Briefs.Knowledge);
        return question.Answers
            .SelectMany(answer => Sketch.Of(Interviewer.Apply(brief, answer), Samples.Briefs.Knowledge).DiffersFrom(now))
            .Distinct()
            .Count();
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void A3_never_asks_for_what_was_said(string name)
    {
        var brief = Samples.Briefs.All[name];

        var questions = Interviewer.Next(brief, Samples.Briefs.Knowledge, most: 100);

        Assert.DoesNotContain(questions, question => brief.Find(question.Fact) is { Kind: FactKind.Stated, IsDoubtful: false });
    }

    [Fact]
    public void Each_question_really_flips_what_it_claims()
    {
        var brief = Samples.Briefs.SmallShop;
        var before = Architect.Design(brief, Samples.Briefs.Knowledge);

        var question = Interviewer.Next(brief, Samples.Briefs.Knowledge)[0];

        var flipped = question.Answers
            .Select(answer => Architect.Design(Interviewer.Apply(brief, answer), Samples.Briefs.Knowledge))
            .SelectMany(after => after.Decisions.Where(decision => before.Choice(decision.Id) != decision.Chosen).Select(decision => decision.Id)
                .Concat(before.Decisions.Where(decision => after.Choice(decision.Id) is null).Select(decision => decision.Id)))
            .Distinct();
        Assert.True(flipped.Count() <= question.Flips);
        Assert.NotEmpty(flipped);
    }

    [Fact]
    public void A7_a_doubtful_crowd_is_asked_about_with_the_load_each_meaning_leads_to()
    {
        var doubtful = new Fact(FactIds.ConcurrentUsers, FactValue.Of(100_000), "people", FactKind.Stated, "100k concurrent users", new FactSource("m1"), Confidence: 0.5);
        var brief = Ledger.Empty.With(doubtful).With(FactLiteral.Parse(FactIds.Domain, "e-commerce", FactKind.Stated, "e-commerce", new FactSource("m1")));

        var question = Interviewer.Next(brief, Samples.Briefs.Knowledge, most: 100).First(asked => asked.Id == "load-meaning");

        Assert.Equal(["At the same moment → 9,804 requests/s", "A day → 174 requests/s", "Registered → 35 requests/s"], question.Answers.Select(answer => answer.Label), new SameLoad());
    }

    /// <summary>Labels agree when they name the same meaning and a load within a tenth.</summary>
    private sealed class SameLoad : IEqualityComparer<string>
    {
        public bool Equals(string? expected, string? actual) =>
            expected!.Split('→')[0] == actual!.Split('→')[0] && Math.Abs(Load(expected) - Load(actual)) <= Load(expected) * 0.1;

        public int GetHashCode(string label) => label.Split('→')[0].GetHashCode(StringComparison.Ordinal);

        private static double Load(string label) =>
            double.Parse(label.Split('→')[1].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
