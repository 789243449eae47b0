using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Telemetry;

public sealed class AuditTests
{
    [Fact]
    public async Task H2_every_step_of_a_decision_leaves_a_line_with_who_and_from_what_to_what()
    {
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run);
        var client = bot.CreateClient();
        var line = new DirectLine(client);
        await line.OpenAsync();
        await line.HearBotAsync();

        foreach (var said in (string[])["propose Kafka", "vote for ADR-1", "accept ADR-1", "replace ADR-1 with RabbitMQ because it is simpler", "export decisions", "accept ADR-1"])
        {
            await line.SayAsync(said);
            await line.HearBotAsync();
        }

        var kept = JsonNode.Parse(await client.GetStringAsync(new Uri("/ops/audit", UriKind.Relative)))!.AsArray();
        (string?, string?, string?, string?)[] lines = [.. kept.Select(entry => ((string?)entry!["record"], (string?)entry["change"], (string?)entry["from"], (string?)entry["to"]))];
        Assert.Equal(
            [
                ("ADR-0001", "accepted", "kafka", "kafka"), ("ADR-0001", "proposed", "none", "kafka"), ("ADR-0001", "superseded", "kafka", "ADR-0002"),
                ("ADR-0001", "voted on", "kafka", "kafka"), ("ADR-0002", "accepted", "kafka", "rabbitmq"),
            ],
            lines.Order());
        Assert.All(kept, entry => Assert.Equal("Ada", (string?)entry!["by"]));
    }

    [Fact]
    public async Task I8_each_change_of_a_decision_leaves_one_audit_line_in_the_log_and_in_the_store()
    {
        using var log = new LogTrap();
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run);
        var client = bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log))).CreateClient();
        var line = new DirectLine(client);
        await line.OpenAsync();
        await line.HearBotAsync();

        foreach (var said in (string[])["An online shop for 500 people a day, 3 developers. Just answer", "ok we go with option 1", "what is CQRS?", "ok we go with option 2"])
        {
            await line.SayAsync(said);
            await line.HearBotAsync();
        }

        var kept = JsonNode.Parse(await client.GetStringAsync(new Uri("/ops/audit", UriKind.Relative)))!.AsArray();
        Assert.Equal(2, kept.Count);
        var (first, second) = (kept.Single(entry => (string?)entry!["record"] == "ADR-0001")!, kept.Single(entry => (string?)entry!["record"] == "ADR-0002")!);
        Assert.Equal(("none", "accepted", "architecture-style", "Ada"), ((string?)first["from"], (string?)first["change"], (string?)first["decision"], (string?)first["by"]));
        Assert.Equal((string?)first["to"], (string?)second["from"]);
        Assert.NotEqual((string?)second["from"], (string?)second["to"]);
        Assert.Equal($"webchat:{line.Conversation}", (string?)first["conversation"]);
        Assert.True(DateTimeOffset.TryParse((string?)first["at"], out _));

        var told = log.Lines.Where(entry => entry.Category == "Audit").Select(entry => entry.Line).ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains($"ADR-0002 architecture-style: {second["from"]} -> {second["to"]}, by Ada", told[1], StringComparison.Ordinal);
    }
}
