using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Channels.Tests.WebChat;

public sealed class WatermarkTests
{
    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("12", 12, 0)]
    [InlineData("12-3", 12, 3)]
    public void Comes_back_as_it_was_given_out(string text, long line, long typing)
    {
        var mark = Watermark.Parse(text);

        Assert.Equal(new Watermark(line, typing), mark);
        Assert.Equal(text, mark.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_is_the_start(string? text) => Assert.Equal(new Watermark(0, 0), Watermark.Parse(text));

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1-")]
    [InlineData("1-2-3")]
    [InlineData(" 1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("1;drop")]
    public void What_was_never_given_out_is_refused(string text) => Assert.Null(Watermark.Parse(text));
}
