using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace BackendArchitect.Conversation.Digests;

/// <summary>When a digest is due, by the clock on the wall of its readers.</summary>
public static class DigestTimes
{
    /// <summary>An hour that is skipped goes at the next moment there is; one that comes twice goes the first time.</summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first time of the plan that lies after a moment.</summary>
    /// <returns>In UTC.</returns>
    /// <exception cref="DateTimeZoneNotFoundException">The zone of the plan is none; <see cref="TimeZones.Find"/> gives only such as are.</exception>
    public static DateTimeOffset Next(DigestPlan plan, DateTimeOffset after)
    {
        var zone = DateTimeZoneProviders.Tzdb[plan.Zone];
        var time = LocalTime.FromTimeOnly(plan.Time);
        var day = plan.Day.ToIsoDayOfWeek();
        for (var date = LocalDate(plan.Zone, after).With(DateAdjusters.PreviousOrSame(day)); ; date = date.PlusWeeks(1))
        {
            var at = zone.ResolveLocal(date + time, Resolver).ToDateTimeOffset().ToUniversalTime();
            if (at > after)
            {
                return at;
            }
        }
    }

    /// <summary>The plan with its next appointment in the logbook; one that is off has none.</summary>
    public static Logbook Arm(Logbook logbook, DigestPlan plan, DateTimeOffset after)
    {
        var kept = logbook with { Digests = logbook.Digests.RemoveAll(known => known.For == plan.For).Add(plan) };
        return plan.On
            ? kept.With(new Appointment(plan.Appointment, Next(plan, after), CommandLanguage.Print(new Command.SendDigest(plan.For))))
            : kept.Without(plan.Appointment);
    }

    /// <summary>The date on the calendar of the zone.</summary>
    public static LocalDate LocalDate(string zone, DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[zone]).Date;

    /// <summary>"Fridays at 16:30, Berlin time"; "Mondays at 09:00 UTC".</summary>
    public static string Describe(DigestPlan plan)
    {
        var zone = TimeZones.Name(plan.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{plan.Day}s at {plan.Time:HH\\:mm}{(zone.Contains(' ', StringComparison.Ordinal) ? "," : "")} {zone}");
    }

    /// <summary>"Fri 27 Nov, 16:30".</summary>
    public static string Moment(DigestPlan plan, DateTimeOffset at) =>
        Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[plan.Zone]).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether the readers have heard nothing for a month of the calendar.</summary>
    public static bool IsAMonthAgo(DigestPlan plan, DateTimeOffset now) => LocalDate(plan.Zone, plan.Since).PlusMonths(1) <= LocalDate(plan.Zone, now);

    /// <summary>"16–22 November", "30 November – 6 December 2026".</summary>
    public static string Range(string zone, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (LocalDate(zone, from), LocalDate(zone, to));
        var culture = CultureInfo.InvariantCulture;
        return first == last ? last.ToString("d MMMM", culture)
            : first.Year != last.Year ? $"{first.ToString("d MMMM yyyy", culture)} – {last.ToString("d MMMM yyyy", culture)}"
            : first.Month != last.Month ? $"{first.ToString("d MMMM", culture)} – {last.ToString("d MMMM", culture)}"
            : $"{first.Day}–{last.ToString("d MMMM", culture)}";
    }
}
