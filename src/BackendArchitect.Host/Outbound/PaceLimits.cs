using System.Collections.Immutable;

namespace BackendArchitect.Host.Outbound;

/// <summary>How fast each platform lets a bot speak. One page holds every limit; a platform that is not named has none.</summary>
/// <remarks>
/// Slack: "1 per second per channel, short bursts allowed; several hundred messages a minute a workspace"
/// (docs.slack.dev/apis/web-api/rate-limits, known 2026-11-22). The burst of 10 and the 300 a minute are our reading of it.
/// Teams: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour a conversation, 50 in 1 s an app and tenant
/// (learn.microsoft.com, "Optimize your bot with rate limiting", read 2026-11-22).
/// What nobody waits for takes five sixths of a workspace's pace and no more, evenly: the rest is always free for answers.
/// </remarks>
internal static class PaceLimits
{
    private static readonly PlatformPace Slack = new(
        Place: [Of(10, 10)],
        Workspace: [Of(300, 60)],
        Unasked: [Of(25, 6)]);

    private static readonly PlatformPace Teams = new(
        Place: [Of(7, 1), Of(8, 2), Of(60, 30), Of(1800, 3600)],
        Workspace: [Of(50, 1)],
        Unasked: [Of(40, 1)]);

    private static readonly PlatformPace Free = new([], [], []);

    public static PlatformPace Of(string channel) => channel switch
    {
        "slack" => Slack,
        "botframework" => Teams,
        _ => Free,
    };

    private static Rate Of(int count, int seconds) => new(count, TimeSpan.FromSeconds(seconds));
}
