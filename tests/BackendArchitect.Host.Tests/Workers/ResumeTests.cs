using BackendArchitect.Conversation;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.Endpoints;
using BackendArchitect.Host.Tests.Stores;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>A conversation that is interrupted by a kill and taken up days later.</summary>
[Collection("alone")]
public sealed class ResumeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-resume-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [OnSqlite]
    [OnRedis]
    public async Task H7_Killed_in_the_middle_of_a_dialogue_it_goes_on_days_later_with_the_same_ledger(string kind)
    {
        await using var connector = await FakeConnector.StartAsync();
        string store = kind == OnRedisAttribute.Kind ? $"Store:Redis={await RedisServer.EmptyDatabaseAsync()}" : $"Store:Path={Path.Combine(_folder, "bot.db")}";
        using (var program = new KilledProgram($"--{store}", "--BotFramework:AllowUnauthenticated=true", "--Workers:LeaseSeconds=5"))
        using (var victim = program.Start())
        {
            await program.AnswersAsync();
            using var first = new HttpClient { BaseAddress = program.Address };
            await SayAsync(first, connector, "m1", "We need a new booking platform for 20k daily users");
            await AnsweredAsync(connector, "m1");
            using var taken = await first.DeliverAsync(Activities.Message(connector.Url, "m2", "we are 6, mostly node, on AWS"));
            await victim.KillAsync(); // taken, and perhaps not answered
        }

        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, (store.Split('=')[0], store.Split('=', 2)[1]), ("BotFramework:AllowUnauthenticated", "true"), ("Workers:LeaseSeconds", "5"), ("Workers:PollSeconds", "1"));
        await using var later = bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new LaterClock(TimeSpan.FromDays(6)))));
        using var client = later.CreateClient();
        await AnsweredAsync(connector, "m2");
        await SayAsync(client, connector, "m3", "8k dollars a month");
        await AnsweredAsync(connector, "m3");
        await SayAsync(client, connector, "m4", "change something");
        var lines = await AnsweredAsync(connector, "m4");

        Assert.All(
            ["Booking and reservation platform", "20,000 transactions a day", "6 people", "Node.js", "AWS", "8,000 USD a month"],
            fact => Assert.Contains(fact, lines, StringComparison.Ordinal));
    }

    private static async Task SayAsync(HttpClient client, FakeConnector connector, string id, string text)
    {
        using var taken = await client.DeliverAsync(Activities.Message(connector.Url, id, text));
        Assert.True(taken.IsSuccessStatusCode, $"{text}: {taken.StatusCode}");
    }

    /// <summary>All that was answered to a message, as it went over the wire.</summary>
    private static async Task<string> AnsweredAsync(FakeConnector connector, string id)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var answers = connector.Activities.Where(sent => sent.Id.StartsWith($"{id}-", StringComparison.Ordinal)).ToArray();
            if (answers.Length > 0)
            {
                return string.Join('\n', answers.Select(sent => sent.Body.ToJsonString(Plain)));
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{id} was not answered.");
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
