using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BackendArchitect.Conversation.Digests;

namespace BackendArchitect.Host.Digests;

/// <summary>Settings of the weekly digest, section <c>Digest</c>: when it comes while nobody in the place said otherwise.</summary>
public sealed class DigestOptions : IValidatableObject
{
    public const string Section = "Digest";

    private const string Clock = "HH:mm";

    /// <summary>Whether a place gets a digest by itself, once there is something to watch. Who asks for one gets it either way. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The day of the week, in English. Default Monday.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>The time of day, 00:00 to 23:59. Default 09:00.</summary>
    public string Time { get; set; } = "09:00";

    /// <summary>The time zone of both: an IANA id or a large city. Default UTC.</summary>
    public string Zone { get; set; } = "UTC";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeOnly.TryParseExact(Time, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new ValidationResult($"{Section}:{nameof(Time)} '{Time}' is no time of day; write it like 09:00 or 16:30.");
        }

        if (TimeZones.Find(Zone) is null)
        {
            yield return new ValidationResult($"{Section}:{nameof(Zone)} '{Zone}' is no time zone; write an IANA id or a city: Europe/Berlin, New York, UTC.");
        }
    }

    /// <summary>The same for the conversation.</summary>
    public DigestDefaults Defaults() =>
        new(Enabled, Day, TimeOnly.ParseExact(Time, Clock, CultureInfo.InvariantCulture), TimeZones.Find(Zone)!);
}
