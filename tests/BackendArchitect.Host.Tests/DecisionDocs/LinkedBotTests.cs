using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.Telemetry;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.DecisionDocs;

/// <summary>The whole program, its store and its workers, with a GitHub of this machine.</summary>
public sealed class LinkedBotTests
{
    [Fact]
    public async Task H6_In_a_running_program_a_repository_is_linked_held_to_and_offered_a_record()
    {
        await using var forge = await LinkedRepositoryTests.StartAsync(gitHub: true);
        forge.Write("docs/adr/0001-store.md", "# Use PostgreSQL\n\n* Status: accepted\n\n## Decision Outcome\n\nChosen option: \"PostgreSQL\", because we know it.\n");
        using var log = new LogTrap();
        await using var bot = new TestBot(null, ("DecisionDocs:AllowPrivate", "true"), ("DecisionDocs:GitHub:Url", forge.Url), ("DecisionDocs:GitHub:Token", FakeForge.Token), ("DecisionDocs:GitLab:Url", "off"));
        var client = bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton<ILoggerProvider>(log)
            .AddSingleton<Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>>(provider => new Turn(KnowledgeLoader.Load(), links: provider.GetRequiredService<ILinkedDocuments>()).Run))).CreateClient();
        var line = new DirectLine(client);
        await line.OpenAsync();
        await line.HearBotAsync();

        await line.SayAsync($"link {forge.Url}/acme/shop");
        Assert.Contains("docs/adr/0001-store.md#decision-outcome", await TextAsync(line), StringComparison.Ordinal);
        await line.SayAsync("We decided to use MongoDB for orders");
        var recorded = await TextAsync(line);
        Assert.Contains("Against", recorded, StringComparison.Ordinal);
        Assert.Contains("Pull request: ADR-0001", recorded, StringComparison.Ordinal);
        await line.PostAsync(new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "Ada" }, ["value"] = new JsonObject { ["command"] = System.Text.RegularExpressions.Regex.Match(recorded, "offer [^\"\\\\]+").Value } });
        Assert.Contains("opened in acme/shop", await TextAsync(line), StringComparison.Ordinal);
        Assert.Single(forge.Requests);

        Assert.Contains(log.Lines, entry => entry.Line.Contains($"documents: links to {forge.Url}", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, entry => entry.Line.Contains(FakeForge.Token, StringComparison.Ordinal));
    }

    private static async Task<string> TextAsync(DirectLine line) => string.Join('\n', (await line.HearBotAsync()).Select(said => said.ToJsonString()));
}
