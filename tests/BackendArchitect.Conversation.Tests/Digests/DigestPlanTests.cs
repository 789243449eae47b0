using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Digests;

public sealed class DigestPlanTests
{
    private const string Shop = "An online shop, 20k users a day, 6 engineers, mostly Node, AWS, 5k a month. Just answer.";

    [Fact]
    public void H4_The_first_design_of_a_channel_starts_its_digest_and_says_so_once_with_a_way_out()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));

        place.Say(Shop);
        place.Say("We need a booking platform for 5k users a day. Just answer.", thread: "2");

        Assert.Single(place.Said, said => said.Reply.Blocks.SelectMany(BlockText.Buttons).Any(button => button.Command == "digest off"));
        Assert.Equal(Utc("2026-11-30T09:00"), Assert.Single(place.Logbook.Appointments, known => known.Name == "digest").At);
    }

    [Fact]
    public void A_question_alone_starts_none()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));

        place.Say("what is a saga?");

        Assert.Empty(place.Logbook.Digests);
    }

    [Fact]
    public void H4_Whoever_runs_the_program_sets_when_it_comes_or_that_it_does_not()
    {
        var friday = new TestPlace(Utc("2026-11-24T10:00"), digests: new DigestDefaults(true, DayOfWeek.Friday, new TimeOnly(16, 30), "Europe/Berlin"));
        var never = new TestPlace(Utc("2026-11-24T10:00"), digests: DigestDefaults.Shipped with { Enabled = false });

        friday.Say(Shop);
        never.Say(Shop);

        Assert.Equal(Utc("2026-11-27T15:30"), Assert.Single(friday.Logbook.Appointments, known => known.Name == "digest").At);
        Assert.Empty(never.Logbook.Digests);
    }

    [Theory]
    [InlineData("digest Friday 16:30 Europe/Berlin", DayOfWeek.Friday, "16:30", "Europe/Berlin")]
    [InlineData("digest weekly on tuesday at 8 am new york time", DayOfWeek.Tuesday, "08:00", "America/New_York")]
    [InlineData("can you move the digest to wednesdays, 5pm?", DayOfWeek.Wednesday, "17:00", "Etc/UTC")]
    [InlineData("please send the weekly digest every thursday at noon in San Francisco", DayOfWeek.Thursday, "12:00", "America/Los_Angeles")]
    [InlineData("set the digest time zone to Sydney", DayOfWeek.Monday, "09:00", "Australia/Sydney")]
    [InlineData("digest on", DayOfWeek.Monday, "09:00", "Etc/UTC")]
    [InlineData("Digest fri 9.15 Vienna", DayOfWeek.Friday, "09:15", "Europe/Vienna")]
    [InlineData("digest at 7", DayOfWeek.Monday, "07:00", "Etc/UTC")]
    public void The_plan_is_changed_in_words(string text, DayOfWeek day, string time, string zone)
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));

        place.Say(text);

        var plan = Assert.Single(place.Logbook.Digests);
        Assert.Equal((DigestPlan.Everybody, day, time, zone), (plan.For, plan.Day, $"{plan.Time:HH\\:mm}", plan.Zone));
        Assert.Contains(DigestTimes.Describe(plan), place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void H4_One_person_gets_it_too_where_they_live()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));
        place.Say(Shop);

        place.Say("send the digest to me too, Thursdays 8:00 Vienna", from: "Mira");

        Assert.Equal(["", "mira"], place.Logbook.Digests.Select(plan => plan.For));
        Assert.All(place.Logbook.Digests, plan => Assert.True(plan.On));
        Assert.Equal(Utc("2026-11-26T07:00"), place.Logbook.Appointments.Single(known => known.Name == "digest:mira").At);
    }

    [Fact]
    public void H4_Only_to_me_spares_the_channel()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));
        place.Say(Shop);

        place.Say("send the digest only to me, Thursdays 8:00 Vienna", from: "Mira");

        Assert.Equal("digest:mira", Assert.Single(place.Logbook.Appointments, known => known.Name.StartsWith("digest", StringComparison.Ordinal)).Name);
    }

    [Fact]
    public void In_a_private_chat_to_me_is_to_the_chat()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"), kind: ConversationKind.Personal);

        place.Say("send me the digest on fridays");

        Assert.Equal("", Assert.Single(place.Logbook.Digests).For);
    }

    [Fact]
    public void Stop_in_a_private_chat_that_has_no_digest_says_where_to_stop_it()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"), kind: ConversationKind.Personal);

        place.Say("stop sending me this");

        Assert.Contains("Say `stop sending me the digest` there", place.LastText, StringComparison.Ordinal);
        Assert.Empty(place.Logbook.Digests);
    }

    [Theory]
    [InlineData("digest friday 9:00 Mordor", "Mordor")]
    [InlineData("digest friday 9:00 UTC+2", "summer time")]
    public void A_zone_nobody_knows_changes_nothing_and_is_told_with_what_to_write(string text, string says)
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));

        place.Say(text);

        Assert.Empty(place.Logbook.Digests);
        Assert.Contains(says, place.LastText, StringComparison.Ordinal);
        Assert.Contains("digest Friday 16:30 Berlin", place.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest off")]
    [InlineData("please stop the weekly digest")]
    [InlineData("no more digests")]
    [InlineData("turn off the digest, please")]
    public void H4_Opting_out_in_words_is_respected_and_stays(string text)
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"));
        place.Say(Shop);

        place.Say(text);
        place.Say("We need a booking platform for 5k users a day. Just answer.", thread: "2");

        Assert.DoesNotContain(place.Logbook.Appointments, known => known.Name == "digest");
    }

    [Fact]
    public void A_terminal_says_that_nobody_can_be_reached_later()
    {
        var talk = new Talk().Say(Shop).Say("digest on");

        Assert.Contains("--dry-run", talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.State.Logbook.Digests);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
