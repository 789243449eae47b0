using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Context7;

/// <summary>The whole program, its store and its workers, with a Context7 of this machine.</summary>
public sealed class Context7BotTests
{
    private const string Question = "PostgreSQL or MongoDB for orders?";

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task G1_An_answer_says_of_each_technology_that_it_is_verified_when_and_where()
    {
        await using var server = await FakeContext7.StartAsync();
        server.Says = (_, arguments) => FakeContext7.Libraries((string)arguments["libraryName"]!, "/org/lib", "High", "v18.1", "v8.0.1", "v8.2", "v8.3");
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url), ("Context7:ApiKey", "ctx7sk-test"));

        var said = await bot.AskAsync(Question);

        Assert.Contains($"PostgreSQL 18**: verified {Today} via context7 /org/lib", said, StringComparison.Ordinal);
        Assert.Equal(["resolve-library-id", "resolve-library-id"], server.Calls.Select(call => call.Tool));
        Assert.Equal(["MongoDB", "PostgreSQL"], server.Calls.Select(call => (string)call.Arguments["libraryName"]!).Order());
        Assert.All(server.Calls, call => Assert.Equal(["libraryName", "query"], call.Arguments.Select(argument => argument.Key).Order()));
        Assert.All(server.Keys, key => Assert.Equal("Bearer ctx7sk-test", key));
    }

    [Fact]
    public async Task G1_A_question_costs_three_calls_at_most_and_what_is_left_comes_with_the_next()
    {
        await using var server = await FakeContext7.StartAsync();
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url));
        var chat = bot.Chat();
        await chat.OpenAsync();
        await chat.HearBotAsync();

        await LivePlace.AskAsync(chat, "What do you think of PostgreSQL, MongoDB, Redis, RabbitMQ, Kafka and Elasticsearch?");
        await Task.Delay(300);
        Assert.Equal(3, server.Calls.Count);
        await LivePlace.AskAsync(chat, "And of PostgreSQL, MongoDB, Redis, RabbitMQ, Kafka and Elasticsearch together?");
        await LivePlace.UntilAsync(() => server.Calls.Count == 6, "the other three are read");
        await Task.Delay(300);

        Assert.Equal(6, server.Calls.Count);
        Assert.Equal(6, server.Calls.Select(call => (string)call.Arguments["libraryName"]!).Distinct().Count());
    }

    [Fact]
    public async Task G1_Technologies_of_a_design_are_read_with_it_and_shown_verified()
    {
        await using var server = await FakeContext7.StartAsync();
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url));
        var chat = bot.Chat();
        await chat.OpenAsync();
        await chat.HearBotAsync();

        await LivePlace.AskAsync(chat, "just design an online shop for 500 users a day, 3 Node developers, on our own machines, PostgreSQL, 300 dollars a month");
        await LivePlace.UntilAsync(() => server.Calls.Count == 3, "three are read behind the design");
        var said = await LivePlace.PressAsync(chat, "show technologies");

        Assert.Contains($"{Today} via context7 /org/lib", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G5_A_version_asked_for_is_looked_for_and_no_other_takes_its_place()
    {
        await using var server = await FakeContext7.StartAsync();
        server.Says = (tool, _) => tool == "query-docs" ? FakeContext7.Docs(4) : FakeContext7.Libraries("Next.js", "/vercel/next.js", "High", "v15.1.8", "v16.0.0-canary.3", "v16.1.6");
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url));

        var missing = await bot.AskAsync("Should we build on Next.js 14?");
        var there = await bot.AskAsync("Is caching in Next.js 15 right for us?");

        Assert.Contains("**Next.js 14** asked: context7 /vercel/next.js has v16.1.6, v16.0.0-canary.3, v15.1.8 and not 14.", missing, StringComparison.Ordinal);
        Assert.Contains($"**Next.js 15** asked: verified {Today} via context7 /vercel/next.js/v15.1.8, 4 snippets read of it.", there, StringComparison.Ordinal);
        var (_, arguments) = Assert.Single(server.Calls, call => call.Tool == "query-docs");
        Assert.Equal("/vercel/next.js/v15.1.8", (string)arguments["libraryId"]!);
        Assert.Contains(KnowledgeTopics, topic => topic == (string)arguments["query"]!);
        Assert.Single(server.Calls, call => (string?)call.Arguments["libraryName"] == "Next.js");
    }

    [Fact]
    public async Task G7_Nothing_of_what_people_write_leaves()
    {
        await using var server = await FakeContext7.StartAsync();
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url));
        string[] secrets = ["Contoso", "Erika", "Mustermann", "db-7.internal.contoso.com", "10.1.2.3", "AKIAIOSFODNN7EXAMPLE", "hunter2", "acquisition", "orders"];

        await bot.AskAsync("At Contoso Erika Mustermann asks: PostgreSQL 14 or MongoDB on db-7.internal.contoso.com (10.1.2.3)? The password is hunter2, the key AKIAIOSFODNN7EXAMPLE, and nobody may know of the acquisition. It is for orders.");
        await bot.AskAsync("just design a shop for Contoso with Redis 7, ask Erika Mustermann, 5 developers, 300 dollars a month");

        Assert.NotEmpty(server.Calls);
        Assert.All(server.Bodies, body => Assert.All(secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase)));
        Assert.All(server.Calls.SelectMany(call => call.Arguments), argument => Assert.True(IsOurs((string)argument.Value!), $"{argument.Key}: {argument.Value}"));
    }

    [Fact]
    public async Task What_was_read_is_shared_by_the_store_and_not_asked_again()
    {
        await using var server = await FakeContext7.StartAsync();
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url));

        await bot.AskAsync(Question);
        await bot.AskAsync(Question);
        var kept = await bot.Services.GetRequiredService<IRecords>().FindAsync(IRecords.Libraries, "postgresql", CancellationToken.None);

        Assert.Equal(2, server.Calls.Count);
        Assert.Equal("/org/lib", (string)JsonNode.Parse(kept!)!["library"]!);
    }

    [Fact]
    public async Task Another_replica_finds_it_in_the_store_and_asks_nothing()
    {
        await using var server = await FakeContext7.StartAsync();
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url));
        await bot.Services.GetRequiredService<IRecords>().PutAsync(
            IRecords.Libraries, "postgresql", $$"""{"library":"/other/replica","versions":["v18.0"],"snippets":{},"at":"{{TimeProvider.System.GetUtcNow():O}}"}""", CancellationToken.None);
        await bot.Services.GetRequiredService<IRecords>().PutAsync(IRecords.Libraries, "mongodb", "no JSON", CancellationToken.None);

        var said = await bot.AskAsync(Question);

        Assert.Contains("via context7 /other/replica", said, StringComparison.Ordinal);
        Assert.Equal("MongoDB", (string)Assert.Single(server.Calls).Arguments["libraryName"]!);
    }

    [Fact]
    public async Task What_is_older_than_the_setting_is_shown_with_its_day_and_read_anew_behind()
    {
        await using var server = await FakeContext7.StartAsync();
        var answered = new TaskCompletionSource();
        server.Trouble = async (_, _) =>
        {
            await answered.Task;
            return null;
        };
        await using var bot = new LivePlace(null, ("Context7:Endpoint", server.Url), ("Context7:RefreshHours", "24"));
        var old = TimeProvider.System.GetUtcNow().AddDays(-3);
        await bot.Services.GetRequiredService<IRecords>().PutAsync(IRecords.Libraries, "postgresql", $$"""{"library":"/org/lib","versions":["v18.0"],"snippets":{},"at":"{{old:O}}"}""", CancellationToken.None);
        await bot.Services.GetRequiredService<IRecords>().PutAsync(IRecords.Libraries, "mysql", $$"""{"library":"/org/my","versions":[],"snippets":{},"at":"{{TimeProvider.System.GetUtcNow():O}}"}""", CancellationToken.None);

        var said = await bot.AskAsync("PostgreSQL or MySQL?");
        answered.SetResult();
        await LivePlace.UntilAsync(() => bot.Library.Of("postgresql").Checked == DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), "it is read anew");

        Assert.Contains($"verified {old:yyyy-MM-dd} via context7 /org/lib", said, StringComparison.Ordinal);
        Assert.True(bot.Library.Of("postgresql").IsVerified);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_asked_and_nothing_is_said()
    {
        await using var bot = new LivePlace();

        var said = await bot.AskAsync(Question);

        Assert.False(bot.Library.IsOn);
        Assert.DoesNotContain("context7", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(LiveTrouble.Pending, bot.Library.Of("postgresql").Trouble);
    }

    private static IEnumerable<string> KnowledgeTopics => Engine.Knowledge.KnowledgeLoader.Load().Topics.Select(topic => topic.Name);

    /// <summary>A name or a topic of the catalogue, an id the server gave, or our own two words.</summary>
    private static bool IsOurs(string value) => value == "supported versions" || value.StartsWith("/org/lib", StringComparison.Ordinal)
        || Engine.Knowledge.KnowledgeLoader.Load().Technologies.Any(technology => technology.Name == value) || KnowledgeTopics.Contains(value);
}
