using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Memory;

/// <summary>Who gets the weekly digest of a place, and when by the clock on their wall.</summary>
/// <param name="For">Id of the person, or <see cref="Everybody"/>.</param>
/// <param name="Zone">IANA id of the time zone the day and the time are meant in: <c>Europe/Berlin</c>.</param>
public sealed record DigestPlan(string For, DayOfWeek Day, TimeOnly Time, string Zone)
{
    /// <summary>The place itself: the digest is posted there for all to see.</summary>
    public const string Everybody = "";

    /// <summary>The person's name; empty for the place.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    public bool On { get; init; } = true;

    /// <summary>Whether a month without news is worth one line.</summary>
    public bool SaysAlive { get; init; }

    /// <summary>The planned time that was served last, in UTC; null before the first.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>From when on things are news to its readers: when it last said something, or began.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>What was said and still is so.</summary>
    public ImmutableList<ToldItem> Told { get; init => field = value ?? []; } = [];

    /// <summary>What was said, was dealt with since, and waits to be mentioned in a closing line.</summary>
    public ImmutableList<string> Settled { get; init => field = value ?? []; } = [];

    /// <summary>Name of its appointment.</summary>
    public string Appointment => For.Length == 0 ? "digest" : $"digest:{For}";
}
