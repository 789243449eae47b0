using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Channels.Tests.WebChat;

public sealed class WebChatTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly WebChatToken Token = new("c1", "dl_ada", 1_800_000_000);

    [Fact]
    public void Is_read_back_with_the_same_key() => Assert.Equal(Token, WebChatToken.Read(Token.Sign(Key), Key));

    [Fact]
    public void Is_nothing_under_another_key() => Assert.Null(WebChatToken.Read(Token.Sign(Key), new byte[32]));

    [Fact]
    public void Is_nothing_when_any_character_was_changed()
    {
        var signed = Token.Sign(Key);

        // The last character may carry bits that no byte uses; all others count.
        Assert.All(Enumerable.Range(0, signed.Length - 1), at =>
        {
            var other = signed[..at] + (signed[at] == 'A' ? 'B' : 'A') + signed[(at + 1)..];
            Assert.Null(WebChatToken.Read(other, Key));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_we_did_not_make_is_nothing(string text) => Assert.Null(WebChatToken.Read(text, Key));
}
