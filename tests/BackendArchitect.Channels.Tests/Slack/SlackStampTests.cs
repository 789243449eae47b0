using System.Globalization;
using BackendArchitect.Channels.Slack;

namespace BackendArchitect.Channels.Tests.Slack;

/// <summary>Slack's time stamps, which are also ids of messages.</summary>
public sealed class SlackStampTests
{
    [Theory]
    [InlineData("1795320485.989000", "2026-11-22T04:08:05.9890000Z")]
    [InlineData("1795320485", "2026-11-22T04:08:05.0000000Z")]
    [InlineData("1795320485.", "2026-11-22T04:08:05.0000000Z")]
    [InlineData("1795320485.123456789", "2026-11-22T04:08:05.1234567Z")]
    [InlineData("0.000001", "1970-01-01T00:00:00.0000010Z")]
    [InlineData("253402300798.9999999", "9999-12-31T23:59:58.9999999Z")]
    public void A_stamp_names_its_moment_to_the_tick(string stamp, string moment)
    {
        Assert.True(SlackJson.IsStamp(stamp));
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), SlackJson.TimeOf(stamp));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("-1")]
    [InlineData("1e5")]
    [InlineData("12 ")]
    [InlineData("253402300799")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1795320485.98900x")]
    [InlineData("slack:T1")]
    public void What_names_no_moment_is_no_stamp(string text)
    {
        Assert.False(SlackJson.IsStamp(text));
        Assert.Null(SlackJson.TimeOf(text));
    }
}
