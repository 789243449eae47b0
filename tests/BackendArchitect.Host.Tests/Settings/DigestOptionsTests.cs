using System.ComponentModel.DataAnnotations;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Host.Digests;

namespace BackendArchitect.Host.Tests.Settings;

public sealed class DigestOptionsTests
{
    [Fact]
    public void Unset_it_is_what_the_conversation_ships_with() => Assert.Equal(DigestDefaults.Shipped, new DigestOptions().Defaults());

    [Fact]
    public void A_city_is_a_zone()
    {
        var options = new DigestOptions { Day = DayOfWeek.Friday, Time = "16:30", Zone = "new york" };

        Assert.Empty(options.Validate(new ValidationContext(options)));
        Assert.Equal(new DigestDefaults(true, DayOfWeek.Friday, new TimeOnly(16, 30), "America/New_York"), options.Defaults());
    }

    [Theory]
    [InlineData("9 o'clock", "UTC", "Digest:Time")]
    [InlineData("25:00", "UTC", "Digest:Time")]
    [InlineData("09:00", "Mordor", "Digest:Zone")]
    [InlineData("09:00", "UTC+2", "Digest:Zone")]
    public void What_cannot_be_used_is_said_with_what_to_write(string time, string zone, string names)
    {
        var options = new DigestOptions { Time = time, Zone = zone };

        Assert.Contains(names, Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage, StringComparison.Ordinal);
    }
}
