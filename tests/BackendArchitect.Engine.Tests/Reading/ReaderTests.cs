using BackendArchitect.Engine.Knowledge;
using Xunit.Abstractions;

namespace BackendArchitect.Engine.Tests.Reading;

public sealed class ReaderTests(ITestOutputHelper output)
{
    internal static readonly KnowledgeBase NoKnowledge = new("0", new DateOnly(2026, 11, 22), [], [], [], [], [], [], [], [], []);

    private static readonly KnowledgeBase Shipped = KnowledgeLoader.Load();

    [Theory]
    [InlineData("sentences.yaml")]
    [InlineData("sentences-second.yaml")]
    [InlineData("held-out-2.yaml")]
    [InlineData("held-out-3.yaml")]
    [InlineData("held-out-4.yaml")]
    public void Reads_nine_in_ten_facts_and_jobs_and_invents_nothing(string file) => Check(SentenceScore.Of(file, Shipped));

    [Theory]
    [InlineData("sentences.yaml")]
    [InlineData("sentences-second.yaml")]
    [InlineData("held-out-2.yaml")]
    [InlineData("held-out-3.yaml")]
    [InlineData("held-out-4.yaml")]
    public void Reads_as_well_with_no_knowledge_loaded(string file) => Check(SentenceScore.Of(file, NoKnowledge));

    private void Check(SentenceScore score)
    {
        output.WriteLine(score.ToString());
        Assert.True(score.Sentences >= 40, "The file holds too few sentences to say anything.");
        Assert.Empty(score.Invented);
        Assert.True(score.Missed.Count <= score.Expected * 0.1, score.ToString());
        Assert.True(score.WrongJobs.Count <= score.Sentences * 0.1, score.ToString());
    }
}
