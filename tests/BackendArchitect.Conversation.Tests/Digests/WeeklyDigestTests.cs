using System.Globalization;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using NodaTime;
using NodaTime.Extensions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Tests.Digests;

/// <summary>Weeks of a channel, on a clock that is moved by hand.</summary>
public sealed class WeeklyDigestTests
{
    private const string Shop = "An online shop, 20k users a day, 6 engineers, mostly Node, AWS, 5k a month. Just answer.";

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Sydney")]
    public void H4_Once_a_week_at_the_local_time_for_a_year_with_both_changes_of_the_clock(string zone)
    {
        var place = Shopping(zone);

        place.Until(Utc("2027-11-22T00:00"));

        var local = place.Kept.Select(kept => Instant.FromDateTimeOffset(kept.At).InZone(DateTimeZoneProviders.Tzdb[zone])).ToArray();
        Assert.InRange(local.Length, 51, 53);
        Assert.All(local, time => Assert.Equal((IsoDayOfWeek.Monday, new LocalTime(9, 0)), (time.DayOfWeek, time.TimeOfDay)));
        Assert.All(local.Zip(local.Skip(1)), pair => Assert.Equal(pair.First.Date.PlusWeeks(1), pair.Second.Date));
        Assert.Equal(2, local.Select(time => time.Offset).Distinct().Count());
    }

    [Fact]
    public void H4_A_run_missed_while_nobody_was_awake_is_sent_once_and_then_the_plan_goes_on()
    {
        var place = Shopping("Europe/Berlin");
        place.Say("we go with option 1");

        place.Sleep(Utc("2026-12-16T11:00"));
        place.Until(Utc("2026-12-22T00:00"));

        Assert.Equal([(Utc("2026-12-16T11:00"), Utc("2026-11-30T08:00")), (Utc("2026-12-21T08:00"), Utc("2026-12-21T08:00"))], place.Kept);
        Assert.InRange(place.Digests.Count(), 0, 1);
    }

    [Fact]
    public void H4_The_same_due_time_delivered_twice_is_sent_once()
    {
        var place = Shopping("Europe/Berlin");
        place.Say("we go with option 1");
        var due = place.Logbook.Appointments.Single(known => known.Name == "digest");

        place.Until(due.At);
        place.Logbook = place.Logbook.With(due);
        place.Until(due.At.AddMinutes(1));

        Assert.Single(place.Digests);
    }

    [Fact]
    public void H4_Stop_pressed_below_a_digest_is_respected_from_then_on()
    {
        var place = Shopping("Europe/Berlin");
        place.Say("we go with option 1");
        place.Until(Utc("2026-11-30T12:00"));
        var stop = Assert.Single(place.Digests).Reply.Blocks.SelectMany(BlockText.Buttons).Single(button => button.Label == "Stop the digest");

        place.Press(stop.Command, thread: "");
        place.Say("ok we go with option 2");
        place.Until(Utc("2027-03-01T00:00"));

        Assert.Single(place.Digests);
    }

    [Fact]
    public void H4_A_personal_digest_goes_to_that_person_alone_and_stops_alone()
    {
        var place = Shopping("Europe/Berlin");
        place.Say("send the digest to me too, Thursdays 8:00 Vienna", from: "Mira");
        place.Say("we go with option 1");

        place.Until(Utc("2026-12-01T00:00"));
        var mine = place.Digests.Single(said => said.Reply.OnlyFor == "mira").Reply;
        var stop = mine.Blocks.SelectMany(BlockText.Buttons).Single(button => button.Label == "Stop sending me this");
        place.Press(stop.Command, from: "Mira", thread: "");

        Assert.True(mine.InPrivateChat);
        Assert.Contains("E-commerce platform", BlockText.Of(mine.Blocks[0]), StringComparison.Ordinal);
        Assert.Equal(("mira", true), (place.Said[^1].Reply.OnlyFor, place.Said[^1].Reply.InPrivateChat));
        Assert.Equal(["digest"], place.Logbook.Appointments.Select(known => known.Name).Where(name => name.StartsWith("digest", StringComparison.Ordinal)));
    }

    [Fact]
    public void X18_A_week_without_changes_says_nothing_and_one_change_says_exactly_one_thing()
    {
        var place = Shopping("Europe/Berlin");
        place.Until(Utc("2026-12-01T00:00"));
        Assert.Empty(place.Digests);

        place.Say("we go with option 1");
        place.Until(Utc("2026-12-08T00:00"));
        var (_, _, reply) = Assert.Single(place.Digests);
        place.Until(Utc("2026-12-15T00:00"));

        Assert.Single(place.Digests);
        Assert.Single(reply.Blocks.OfType<Block.Paragraph>());
        Assert.Contains("Architecture style", BlockText.Of(reply.Blocks.OfType<Block.Paragraph>().Single()), StringComparison.Ordinal);
        Assert.Contains("Anna", BlockText.Of(reply.Blocks.OfType<Block.Note>().First()), StringComparison.Ordinal);
    }

    [Fact]
    public void X18_Who_wishes_hears_once_a_month_that_it_is_alive()
    {
        var place = Shopping("Europe/Berlin", Talk.Knowledge with { Versions = [] }); // so that nothing ends meanwhile
        place.Say("monthly sign of life on");

        place.Until(Utc("2027-02-20T00:00"));

        var quiet = place.Digests.Where(said => BlockText.Of(said.Reply.Blocks[0]).Contains("All quiet", StringComparison.Ordinal));
        Assert.Equal(["28 Dec", "1 Feb"], place.Digests.Select(said => said.At.ToString("d MMM", CultureInfo.InvariantCulture)));
        Assert.Equal(2, Assert.Single(quiet).At.Month); // the question left open was the news of December
    }

    [Fact]
    public void What_was_told_is_forgotten_with_what_it_was_about()
    {
        var place = Shopping("Europe/Berlin");
        place.Say("we go with option 1");

        place.Until(Utc("2027-01-20T00:00"));

        Assert.DoesNotContain(place.Logbook.Digests.Single().Told, told => told.Key.StartsWith("recorded:", StringComparison.Ordinal));
    }

    /// <summary>A shop was designed on a Tuesday in November; the digest comes on Mondays at nine.</summary>
    private static TestPlace Shopping(string zone, KnowledgeBase? knowledge = null)
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"), knowledge, digests: new DigestDefaults(true, DayOfWeek.Monday, new TimeOnly(9, 0), zone));
        place.Say(Shop);
        return place;
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
