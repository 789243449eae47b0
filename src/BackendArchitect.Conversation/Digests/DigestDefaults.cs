using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Digests;

/// <summary>When a place gets its digest while nobody there said otherwise.</summary>
/// <param name="Enabled">Whether it gets one at all, once there is something to watch.</param>
/// <param name="Zone">IANA id.</param>
public sealed record DigestDefaults(bool Enabled, DayOfWeek Day, TimeOnly Time, string Zone)
{
    public static readonly DigestDefaults Shipped = new(Enabled: true, DayOfWeek.Monday, new TimeOnly(9, 0), "Etc/UTC");

    /// <summary>The plan of a place, or of one person in it, that begins now.</summary>
    public DigestPlan Begin(string person, string name, DateTimeOffset now) => new(person, Day, Time, Zone) { Name = name, Since = now };
}
