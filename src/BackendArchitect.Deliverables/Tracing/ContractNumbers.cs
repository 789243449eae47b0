using System.Globalization;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Numbers the contracts compute or assume while they are written down.</summary>
internal static class ContractNumbers
{
    public static IEnumerable<Origin> Of(Blueprint blueprint)
    {
        var quota = RateLimitPolicy.Of(blueprint)?.Quota ?? RateLimitPolicy.Window;
        var time = DateTimeOffset.Parse(ExampleValues.Time, CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        return
        [
            new Origin(quota, "", "requests one busy person makes in a minute × burst"),
            new Origin(quota - 1, "", "what is left of the quota after one request"),
            new Origin(RateLimitPolicy.Burst, "", "assumed burst of a client"),
            new Origin(ApiGuide.SunsetDays, "day", "assumed time between announcement and end of an operation"),
            new Origin(time, "", "the example time in seconds of Unix time"),
        ];
    }
}
