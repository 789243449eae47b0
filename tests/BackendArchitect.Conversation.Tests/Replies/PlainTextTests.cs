using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("**Anna** <!channel>", "Anna !channel")]
    [InlineData("[click](https://evil.example)", "click(`https://evil.example`)")]
    [InlineData("see www.evil.example/x now", "see `www.evil.example/x` now")]
    [InlineData("\u202eleft\u200b hand", "left hand")]
    [InlineData("two\nlines\u0007", "two lines")]
    [InlineData("@everyone", "everyone")]
    public void Takes_the_markup_out_of_other_peoples_words(string text, string expected) =>
        Assert.Equal(expected, PlainText.Of(text));

    [Fact]
    public void Never_cuts_through_a_character()
    {
        var cut = PlainText.Cut(string.Concat(Enumerable.Repeat("🚀", 50)), 20);

        Assert.True(cut.Length <= 20);
        Assert.False(char.IsHighSurrogate(cut[^2]));
    }
}
