using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;
using Xunit.Abstractions;

namespace BackendArchitect.Engine.Tests.Reading;

public sealed class FirstMessageTests(ITestOutputHelper output)
{
    private static readonly KnowledgeBase Shipped = KnowledgeLoader.Load();

    [Theory]
    [InlineData("first-messages.yaml")]
    [InlineData("first-messages-held-out.yaml")]
    public void A1_First_messages_are_classified_without_a_model(string file)
    {
        var messages = SentenceFile.Jobs(file);

        var wrong = messages
            .Select(message => (message, Read: Read(message.Text).Job))
            .Where(read => !read.Read.ToString().Equals(read.message.Job, StringComparison.OrdinalIgnoreCase))
            .Select(read => $"{read.Read} not {read.message.Job}: {read.message.Text}")
            .ToList();

        output.WriteLine($"{messages.Count - wrong.Count}/{messages.Count}\n{string.Join('\n', wrong)}");
        Assert.True(messages.Count >= 40, "The file holds too few messages to say anything.");
        Assert.True(wrong.Count <= messages.Count / 10, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("hi there")]
    [InlineData("We have some questions about our backend")]
    [InlineData("postgres")]
    [InlineData("Our platform, 40 people, AWS.")]
    [InlineData("asdf")]
    public void A1_An_unclear_message_yields_a_choice_of_two_to_four_jobs(string text)
    {
        var reading = Read(text);

        Assert.Equal(Job.Unclear, reading.Job);
        Assert.InRange(reading.Candidates.Count, 2, 4);
        Assert.Distinct(reading.Candidates);
        Assert.DoesNotContain(Job.Unclear, reading.Candidates);
    }

    private static BriefReading Read(string text) => Reader.Read(text, new FactSource("m1", "tester"), Shipped);
}
