using System.Globalization;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Tests.Slack;

namespace BackendArchitect.Host.Tests.Context7;

/// <summary>The whole chain: the bot, the real Context7 server, and what stands behind that on this machine; over both transports, with every failure it knows.</summary>
public sealed class RealContext7Tests
{
    private const string Question = "PostgreSQL or MySQL?";
    private const string Offline = "PostgreSQL 18**: not verified (offline data of 2026-08-22)";

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [NeedsContext7Theory]
    [InlineData("http")]
    [InlineData("stdio")]
    public async Task G1_Over_both_transports_an_answer_is_verified_by_the_real_server(string transport)
    {
        await using var chain = await Chain.StartAsync(transport);

        var said = await chain.Bot.AskAsync(Question);
        var asked = await chain.Bot.AskAsync("Is caching in Next.js 15 right for us, or 14?");
        var version = await chain.Upstream.SaysAsync("asked context ");

        Assert.Contains($"PostgreSQL 18**: verified {Today} via context7 /org/postgresql", said, StringComparison.Ordinal);
        Assert.Contains($"**Next.js 15** asked: verified {Today} via context7 /org/nextjs/v15.1.8, 2 snippets read of it.", asked, StringComparison.Ordinal);
        Assert.Contains("\"libraryId\":\"/org/nextjs/v15.1.8\"", version, StringComparison.Ordinal);
        Assert.EndsWith("Bearer ctx7sk-test", version, StringComparison.Ordinal);
    }

    [NeedsContext7Theory]
    [InlineData("http", "ratelimit", LiveTrouble.Limited)]
    [InlineData("http", "unauth", LiveTrouble.Refused)]
    [InlineData("http", "missing", LiveTrouble.Unknown)]
    [InlineData("http", "broken", LiveTrouble.Away)]
    [InlineData("http", "worded", LiveTrouble.Unreadable)]
    [InlineData("http", "gone", LiveTrouble.Away)]
    [InlineData("http", "slow", LiveTrouble.Slow)]
    [InlineData("http", "empty", LiveTrouble.Unknown)]
    [InlineData("http", "hostile", LiveTrouble.Unreadable)]
    [InlineData("stdio", "ratelimit", LiveTrouble.Limited)]
    [InlineData("stdio", "broken", LiveTrouble.Away)]
    [InlineData("stdio", "slow", LiveTrouble.Slow)]
    public async Task G4_Every_failure_of_the_real_server_leaves_the_same_answer_with_the_day_of_the_offline_data(string transport, string mood, LiveTrouble trouble)
    {
        await using var chain = await Chain.StartAsync(transport, ("Context7:TimeoutSeconds", "3"));
        await chain.MoodAsync(mood);

        var said = await chain.Bot.AskAsync(Question);
        await LivePlace.UntilAsync(() => Live(chain).Trouble != LiveTrouble.Pending, "it was asked");

        Assert.Contains(Offline, said, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", said, StringComparison.Ordinal);
        Assert.Equal(trouble, Live(chain).Trouble);

        static LiveVersion Live(Chain chain) => chain.Bot.Library.Of("postgresql");
    }

    [NeedsContext7Fact]
    public async Task G4_A_server_that_dies_is_started_again_and_found_again()
    {
        await using var chain = await Chain.StartAsync("stdio");
        await chain.MoodAsync("gone");

        Assert.Contains(Offline, await chain.Bot.AskAsync(Question), StringComparison.Ordinal);
        await chain.MoodAsync("ok");
        await LivePlace.UntilAsync(() => chain.Bot.Library.Of("postgresql").IsVerified, "it is found again in the background");

        Assert.Contains($"PostgreSQL 18**: verified {Today} via context7 /org/postgresql", await chain.Bot.AskAsync(Question), StringComparison.Ordinal);
    }

    /// <summary>The bot, the server, and what stands behind it.</summary>
    private sealed class Chain(LivePlace bot, NodeProgram upstream, NodeProgram? server) : IAsyncDisposable
    {
        public LivePlace Bot => bot;

        public NodeProgram Upstream => upstream;

        public static async Task<Chain> StartAsync(string transport, params (string Key, string Value)[] settings)
        {
            var upstream = NodeProgram.Start("context7-upstream.mjs");
            var api = $"http://127.0.0.1:{await upstream.SaysAsync("port")}/api";
            var server = transport == "http" ? NodeProgram.Start("context7-server.mjs", api) : null;
            (string, string)[] where = server is not null
                ? [("Context7:Endpoint", await server.SaysAsync("at "))]
                :
                [
                    ("Context7:Command", "env"), ("Context7:Arguments:0", $"CONTEXT7_API_URL={api}"), ("Context7:Arguments:1", "node"),
                    ("Context7:Arguments:2", Path.Combine(RequiredProgram.Validators, "node_modules", "@upstash", "context7-mcp", "dist", "index.js")),
                ];
            var chain = new Chain(new LivePlace(null, [.. where, ("Context7:ApiKey", "ctx7sk-test"), ("Context7:TimeoutSeconds", "20"), .. settings]), upstream, server);
            await LivePlace.UntilAsync(() => chain.Bot.Library.IsReached, "the bot has reached the server");
            return chain;
        }

        public async Task MoodAsync(string mood)
        {
            await upstream.TellAsync(mood);
            await upstream.SaysAsync($"mood {mood}");
        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            server?.Dispose();
            upstream.Dispose();
        }
    }
}
