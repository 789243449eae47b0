using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation.Tests.Understanding;

public sealed class PhrasesTests
{
    public static TheoryData<string, string> Examples => Pairs(phrase => phrase.Examples);

    public static TheoryData<string, string> Lookalikes => Pairs(phrase => phrase.Not);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_as_its_phrase(string says, string text) => Assert.Equal(says, Read(says, text));

    [Theory]
    [MemberData(nameof(Lookalikes))]
    public void No_lookalike_is_read_as_the_phrase(string says, string text) => Assert.NotEqual(says, Read(says, text));

    [Fact]
    public void Every_phrase_has_examples_and_lookalikes() => Assert.All(Phrases.Shipped.All, phrase =>
    {
        Assert.NotEmpty(phrase.Examples);
        Assert.NotEmpty(phrase.Not);
    });

    private static string? Read(string says, string text) => says switch
    {
        Phrases.Injection => Phrases.Shipped.LooksLikeAnOrder(text) ? says : null,
        Phrases.Private => Phrases.Shipped.WithoutPrivacy(text) is not null ? says : null,
        _ => Phrases.Shipped.Find(text)?.Says,
    };

    private static TheoryData<string, string> Pairs(Func<Phrase, IReadOnlyList<string>> texts)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var phrase in Phrases.Shipped.All)
        {
            foreach (var text in texts(phrase))
            {
                pairs.Add(phrase.Says, text);
            }
        }

        return pairs;
    }
}
