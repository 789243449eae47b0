using BackendArchitect.Channels.BotFramework;

namespace BackendArchitect.Channels.Tests.BotFramework;

/// <summary>Where a test answers to.</summary>
internal static class Samples
{
    public const string Link = "https://bot.example.org/files/token";

    public static readonly ActivityReference Reference = new(
        "https://smba.trafficmanager.net/emea",
        "msteams",
        new Activity.Place { Id = "a:1", ConversationType = "personal" },
        new Activity.Account("28:bot", "Backend Architect"),
        new Activity.Account("29:ada", "Ada"),
        "m1",
        "https://bot.example.org");
}
