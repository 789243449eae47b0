using BackendArchitect.Conversation.Digests;
using NodaTime;

namespace BackendArchitect.Conversation.Tests.Digests;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("new york time", "America/New_York")]
    [InlineData("America/New_York", "America/New_York")]
    [InlineData("EST", "America/New_York")]
    [InlineData("Vienna", "Europe/Vienna")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Zürich", "Europe/Zurich")]
    [InlineData("sydney", "Australia/Sydney")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("Bangalore", "Asia/Kolkata")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("UTC", "Etc/UTC")]
    public void Finds_a_zone_by_what_people_call_it(string words, string zone) => Assert.Equal(zone, TimeZones.Find(words));

    [Theory]
    [InlineData("UTC+2")]
    [InlineData("GMT-5")]
    [InlineData("+02:00")]
    public void An_offset_is_no_zone(string words)
    {
        Assert.Null(TimeZones.Find(words));
        Assert.True(TimeZones.IsOffset(words));
    }

    [Theory]
    [InlineData("Mordor")]
    [InlineData("")]
    public void Nonsense_is_neither(string words)
    {
        Assert.Null(TimeZones.Find(words));
        Assert.False(TimeZones.IsOffset(words));
    }

    [Fact]
    public void Every_zone_of_the_tz_database_is_found_by_its_name_and_every_found_one_exists() => Assert.All(
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)),
        id => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZones.Find(id)!)));
}
