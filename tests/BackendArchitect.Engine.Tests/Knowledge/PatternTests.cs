using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>The mistakes an author of a pattern can make, and what the shipped ones all have.</summary>
public sealed class PatternTests
{
    private const string File = "Knowledge/patterns/circuit-breaker.yaml";

    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Fact]
    public void Each_pattern_is_also_a_topic_and_no_topic_is_written_twice()
    {
        var topics = Knowledge.Topics.Select(topic => topic.Id).ToList();

        Assert.Equal(topics.Distinct(), topics);
        Assert.All(Knowledge.Patterns, pattern => Assert.Contains(pattern.Id, topics));
    }

    [Theory]
    [InlineData("{ outside_systems: 2, peak_rps: 1 }", "{ outside_systems: 2, peak_rps: 99 }", "The example that should be refused comes out as chosen.")]
    [InlineData("{ outside_systems: 4, peak_rps: 400 }", "{ outside_systems: 0 }", "The example that should be chosen comes out as neither.")]
    [InlineData("peak_rps: 400", "peak_rps: \"400\"", "An example gives 'peak_rps' a value of the wrong kind. It is a number, without quotes.")]
    [InlineData("then: refused", "then: chosen", "No example is refused.")]
    [InlineData("\"app -> app\"", "\"app -> ap\"", "'ap' in 'where' is no part of any design.")]
    [InlineData("paid-by: [", "needs: [timeouts]\npaid-by: [", "'timeouts' in 'needs' is neither a pattern nor a part.")]
    [InlineData("outside_systems >= 1 and peak_rps >= 10", "outside_system >= 1 and peak_rps >= 10", "'outside_system' is not a known name. Did you mean 'outside_systems'?")]
    [InlineData("family: resilience", "family: resilient", "'resilient' is not a known family.")]
    public void A_mistake_in_a_pattern_stops_the_start(string right, string wrong, string message)
    {
        var files = EmbeddedKnowledge.Yaml().ToDictionary(StringComparer.Ordinal);
        Assert.Contains(right, files[File], StringComparison.Ordinal);
        files[File] = files[File].Replace(right, wrong, StringComparison.Ordinal);

        var refused = Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(files));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }
}
