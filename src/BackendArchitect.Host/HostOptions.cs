using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host;

/// <summary>Settings of the program itself, section <c>Host</c>.</summary>
public sealed class HostOptions : IValidatableObject
{
    public const string Section = "Host";

    /// <summary>Where people reach this program from outside: <c>https://bot.example.org</c>. Default: what the platform's own request says.</summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>Largest request taken. Unit: bytes. Range 10,000 to 100,000,000. Default 1,048,576.</summary>
    [Range(10_000, 100_000_000)]
    public long RequestBytes { get; set; } = 1_048_576;

    /// <summary>How long a link to a file of a design works. Unit: days. Range 1 to 365. Default 30.</summary>
    [Range(1, 365)]
    public int LinkDays { get; set; } = 30;

    /// <summary>Longest wait for running turns and sendings when the program is told to stop. Unit: s. Range 1 to 300. Default 25.</summary>
    [Range(1, 300)]
    public int ShutdownSeconds { get; set; } = 25;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is not ("https" or "http"))
        {
            yield return new ValidationResult($"{Section}:PublicUrl must begin with https:// (or http:// on this machine).");
        }
    }
}
