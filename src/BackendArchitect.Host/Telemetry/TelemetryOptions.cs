using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.Telemetry;

/// <summary>What is shown of the inside, and to whom, section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>/metrics</c> is served. Default true.</summary>
    public bool Metrics { get; set; } = true;

    /// <summary>Where traces and measures are sent by OTLP over gRPC: <c>http://collector:4317</c>. Default: nowhere.</summary>
    [Url]
    public string? OtlpEndpoint { get; set; }

    /// <summary>Share of messages that are traced, when traces are sent anywhere. Range 0 to 1. Default 1.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 1;

    /// <summary>Address of its own for <c>/metrics</c> and <c>/ops</c>, for whoever reaches it: <c>http://0.0.0.0:9464</c>. Default: the usual address, for this machine only.</summary>
    public string? ManagementUrl { get; set; }

    /// <summary>How long no worker may come round before <c>/ready</c> says no. Unit: s. Never less than two of <c>Workers:PollSeconds</c>. Range 5 to 86,400. Default 300.</summary>
    [Range(5, 86_400)]
    public int StuckSeconds { get; set; } = 300;

    /// <summary>Port of <see cref="ManagementUrl"/>, or null when there is none.</summary>
    internal int? ManagementPort => ManagementUrl is null ? null : BindingAddress.Parse(ManagementUrl).Port;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ManagementUrl is not null && !IsAddress(ManagementUrl))
        {
            yield return new ValidationResult($"{Section}:ManagementUrl must be an address to listen on: http://127.0.0.1:9464.");
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: > 0 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
