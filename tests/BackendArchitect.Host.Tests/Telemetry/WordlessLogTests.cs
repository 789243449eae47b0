using System.Net;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.Endpoints;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Telemetry;

/// <summary>What people write stays out of the log, whatever happens to it and however much is logged.</summary>
public sealed class WordlessLogTests
{
    private const string Marker = "zanzibarquokka";

    private static readonly (string, string)[] Everything =
    [
        ("BotFramework:AllowUnauthenticated", "true"),
        ("Workers:TurnAttempts", "1"),
        ("Workers:SendAttempts", "1"),
        ("Logging:LogLevel:Default", "Debug"),
        ("Logging:LogLevel:Microsoft", "Debug"),
        ("Logging:LogLevel:System", "Debug"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", "Debug"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel", "Debug"),
    ];

    [Fact]
    public async Task I8_no_word_of_a_conversation_stands_in_any_log()
    {
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, Everything);
        var (factory, log) = Trapped(bot);
        var line = new DirectLine(factory.CreateClient());
        await line.OpenAsync();
        await line.HearBotAsync();

        foreach (var said in (string[])[$"We build {Marker}, an online shop for 500 people a day, 3 developers", "just answer", $"why not {Marker}?", $"review this: {Marker}", "ok we go with option 1"])
        {
            await line.SayAsync(said);
            await line.HearBotAsync();
        }

        AssertWordless(log);
    }

    [Fact]
    public async Task I8_a_turn_that_breaks_and_quotes_the_message_does_not_quote_it_in_the_log()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(Quoting, Everything);
        var (factory, log) = Trapped(bot);

        await factory.CreateClient().DeliverAsync(Message(connector.Url, "m1", Marker));
        Assert.Equal("m1-failed", Assert.Single(await connector.MessagesAsync(1)).Id);

        AssertWordless(log);
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Line.Contains("KeyNotFoundException", StringComparison.Ordinal) && line.Line.Contains(nameof(Quoting), StringComparison.Ordinal));
    }

    [Fact]
    public async Task I8_a_reply_that_cannot_be_sent_and_a_body_that_cannot_be_read_leave_no_words_either()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Failures.Enqueue((HttpStatusCode.Forbidden, null));
        await using var bot = new TestBot(null, Everything);
        var (factory, log) = Trapped(bot);
        var client = factory.CreateClient();

        await client.DeliverAsync(Message(connector.Url, "m1", Marker));
        using var broken = new StringContent($$"""{"type":"message","text":"{{Marker}}",""", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new Uri("/api/messages", UriKind.Relative), broken)).StatusCode);
        for (var tries = 0; tries < 100 && !log.Lines.Any(line => line.Line.Contains("given up", StringComparison.Ordinal)); tries++)
        {
            await Task.Delay(50);
        }

        AssertWordless(log);
        Assert.Contains(log.Lines, line => line.Line.Contains("given up", StringComparison.Ordinal));
    }

    private static TurnOutcome Quoting(ConversationState state, IReadOnlyList<InboundMessage> messages) =>
        throw new KeyNotFoundException($"The given key '{messages[0].Text}' was not present.");

    private static (WebApplicationFactory<Program> Factory, LogTrap Log) Trapped(TestBot bot)
    {
        var log = new LogTrap();
        return (bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log))), log);
    }

    private static void AssertWordless(LogTrap log)
    {
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Debug);
        Assert.DoesNotContain(log.Lines, line => line.Line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
    }
}
