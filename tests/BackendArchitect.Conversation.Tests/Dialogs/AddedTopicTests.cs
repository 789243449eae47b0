using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class AddedTopicTests
{
    private const string Topic = """
        id: hive-splitting
        name: "Hive splitting"
        aliases: ["hive splitting", "splitting hives"]
        answer: >-
          Move half of the frames to a second hive before the swarm does it for you.
        use-when:
          - "A hive is about to swarm"
        avoid-when:
          - "It is late in the year"
        costs:
          - "A second hive"
        pitfalls:
          - "Both halves without a queen"
        related: []
        sources:
          - {title: Added at run time, url: "https://example.org", checked: 2026-11-22, mark: known}
        """;

    [Fact]
    public void A_topic_added_as_one_file_is_answered()
    {
        var files = EmbeddedKnowledge.Yaml().ToDictionary(StringComparer.Ordinal);
        files["Knowledge/topics/hive-splitting.yaml"] = Topic;
        var talk = new Talk(knowledge: KnowledgeLoader.Load(files));

        talk.Say("what is hive splitting?");

        Assert.Contains("before the swarm does it for you", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("swarm", new Talk().Say("what is hive splitting?").Text, StringComparison.Ordinal);
    }
}
