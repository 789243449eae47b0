using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using NodaTime;
using NodaTime.Extensions;

namespace BackendArchitect.Conversation.Tests.Digests;

public sealed class DigestTimesTests
{
    [Theory]
    [InlineData("Europe/Berlin", DayOfWeek.Monday, "09:00")]
    [InlineData("America/New_York", DayOfWeek.Friday, "16:30")]
    [InlineData("Australia/Sydney", DayOfWeek.Tuesday, "08:00")]
    public void H4_A_year_of_weeks_keeps_the_local_time_across_both_changes(string zone, DayOfWeek day, string time)
    {
        var plan = Plan(zone, day, time);
        var at = Utc("2026-06-01T00:00");
        var seen = new HashSet<Offset>();

        for (var week = 0; week < 53; week++)
        {
            var next = DigestTimes.Next(plan, at);
            var local = Local(zone, next);
            Assert.Equal((plan.Day, plan.Time), (local.DayOfWeek.ToDayOfWeek(), local.TimeOfDay.ToTimeOnly()));
            Assert.True(week == 0 || local.Date == Local(zone, at).Date.PlusWeeks(1), $"{local} after {at}");
            seen.Add(local.Offset);
            at = next;
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void A_time_that_is_skipped_goes_at_the_next_moment_there_is()
    {
        var plan = Plan("Europe/Berlin", DayOfWeek.Sunday, "02:30");

        Assert.Equal(Utc("2027-03-28T01:00"), DigestTimes.Next(plan, Utc("2027-03-22T00:00"))); // 02:00 becomes 03:00
        Assert.Equal(Utc("2027-04-04T00:30"), DigestTimes.Next(plan, Utc("2027-03-28T01:00")));
    }

    [Fact]
    public void A_time_that_comes_twice_goes_the_first_time_and_only_then()
    {
        var plan = Plan("America/New_York", DayOfWeek.Sunday, "01:30");
        var first = DigestTimes.Next(plan, Utc("2026-10-26T00:00"));

        Assert.Equal(Utc("2026-11-01T05:30"), first); // 01:30 summer time; the other is an hour later
        Assert.Equal(Utc("2026-11-08T06:30"), DigestTimes.Next(plan, first));
    }

    [Fact]
    public void A_missed_month_is_planned_once_and_then_the_plan_goes_on()
    {
        var plan = Plan("Europe/Berlin", DayOfWeek.Monday, "09:00");

        Assert.Equal(Utc("2026-11-30T08:00"), DigestTimes.Next(plan, Utc("2026-11-25T13:37")));
    }

    [Fact]
    public void The_moment_itself_is_not_after_itself() =>
        Assert.Equal(Utc("2026-11-30T08:00"), DigestTimes.Next(Plan("Europe/Berlin", DayOfWeek.Monday, "09:00"), Utc("2026-11-23T08:00")));

    [Theory]
    [InlineData("2026-11-16T08:00", "2026-11-23T08:00", "16–23 November")]
    [InlineData("2026-11-30T08:00", "2026-12-07T08:00", "30 November – 7 December")]
    [InlineData("2026-12-28T08:00", "2027-01-04T08:00", "28 December 2026 – 4 January 2027")]
    [InlineData("2026-11-23T23:30", "2026-11-24T08:00", "24 November")]
    public void A_range_of_days_reads_as_a_person_writes_it(string from, string to, string reads) =>
        Assert.Equal(reads, DigestTimes.Range("Europe/Berlin", Utc(from), Utc(to)));

    private static DigestPlan Plan(string zone, DayOfWeek day, string time) =>
        new(DigestPlan.Everybody, day, TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture), zone);

    private static ZonedDateTime Local(string zone, DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[zone]);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
