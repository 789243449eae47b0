using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host;
using BackendArchitect.Host.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Benchmarks.Peers;

/// <summary>The real program with the dialog of the peers in place of its own turn: what is compared is the same work.</summary>
/// <remarks>Reads the environment the harness of the peers gives every bot. The pace of the platforms is off, for its stand-ins have none and no peer keeps one.</remarks>
internal static class PeerBot
{
    public static async Task RunAsync()
    {
        await using var app = Serving.Build([.. Settings()], services => services
            .AddSingleton<Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>>(_ => PeerDialog.Turn)
            .AddSingleton<ILines, FreeLines>());
        await app.RunAsync();
    }

    private static IEnumerable<string> Settings()
    {
        yield return $"--urls=http://127.0.0.1:{Read("PORT", "3100")}";
        yield return "--BotFramework:AllowUnauthenticated=true";
        yield return "--Admission:DeliveriesPerSecond=100000";
        yield return "--Logging:LogLevel:Default=Warning";
        yield return $"--Slack:ApiUrl={Read("SLACK_API_URL", "http://127.0.0.1:9100/api/")}";
        yield return $"--Slack:SigningSecret={Read("SLACK_SIGNING_SECRET", "harness-signing-secret")}";
        yield return $"--Slack:BotToken={Read("SLACK_BOT_TOKEN", "xoxb-harness")}";
        yield return Environment.GetEnvironmentVariable("REDIS_URL") is { Length: > 0 } redis
            ? $"--Store:Redis={new Uri(redis).Authority}"
            : $"--Store:Path={Path.Combine(Directory.CreateTempSubdirectory("architect-peer-").FullName, "architect.db")}";
    }

    private static string Read(string name, string fallback) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : fallback;
}
