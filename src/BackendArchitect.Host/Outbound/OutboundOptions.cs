using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.Outbound;

/// <summary>Settings of the way out, section <c>Outbound</c>. The limits of the platforms are no settings: see <see cref="PaceLimits"/>.</summary>
public sealed class OutboundOptions
{
    public const string Section = "Outbound";

    /// <summary>Sendings in a minute, most of them failed, after which a workspace of a platform is left alone for a while. Range 2 to 1,000. Default 6.</summary>
    [Range(2, 1000)]
    public int BreakAfter { get; set; } = 6;

    /// <summary>Longest such rest; it begins with 2 s and doubles with each probe that fails. Unit: s. Range 2 to 3,600. Default 60.</summary>
    [Range(2, 3600)]
    public int RestSeconds { get; set; } = 60;
}
