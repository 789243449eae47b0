using System.Net;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Tests.Endpoints;
using BackendArchitect.Host.Tests.Stores;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The built program twice on one Redis.</summary>
[Collection("alone")]
public sealed class ReplicasTests
{
    private static readonly string[] Brief =
    [
        "We need a new booking platform for 20k daily users",
        "we are 6, mostly node",
        "8k dollars a month",
        "AWS, live in 4 months",
        "99.95 % availability",
    ];

    [NeedsFact("redis-server")]
    public async Task K3_Two_programs_on_one_Redis_share_every_conversation()
    {
        string[] settings = [$"--Store:Redis={await RedisServer.EmptyDatabaseAsync()}", "--BotFramework:AllowUnauthenticated=true"];
        using var first = new KilledProgram(settings);
        using var second = new KilledProgram(settings);
        await using var connector = await FakeConnector.StartAsync();
        using HostProcess one = first.Start(), other = second.Start();
        await Task.WhenAll(first.AnswersAsync(), second.AnswersAsync());

        for (var said = 0; said < Brief.Length; said++)
        {
            // Each to both, as a platform does that comes again: it is answered once.
            await SayAsync(said % 2 == 0 ? first.Address : second.Address, connector, said);
            await SayAsync(said % 2 == 0 ? second.Address : first.Address, connector, said);
            await HearAsync(connector, said);
        }

        var ids = connector.Activities.Where(heard => (string?)heard.Body["type"] == "message").Select(heard => heard.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(Enumerable.Range(0, Brief.Length).Select(said => $"m{said}-1"), ids.Where(id => id.EndsWith("-1", StringComparison.Ordinal)));
        var last = string.Join('\n', connector.Activities.Where(heard => heard.Id.StartsWith($"m{Brief.Length - 1}-", StringComparison.Ordinal)).Select(heard => heard.Body.ToJsonString()));
        Assert.All(
            ["Booking and reservation platform", "Node.js", "8,000 USD a month", "AWS", "4 months", "99.95 %"],
            fact => Assert.Contains(fact, last, StringComparison.Ordinal));
        await Task.WhenAll(one.KillAsync(), other.KillAsync());
    }

    private static async Task SayAsync(Uri to, FakeConnector connector, int said)
    {
        using var client = new HttpClient { BaseAddress = to };
        using var answer = await client.DeliverAsync(Endpoints.Activities.Message(connector.Url, $"m{said}", Brief[said]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task HearAsync(FakeConnector connector, int said)
    {
        for (var tries = 0; !connector.Activities.Any(heard => heard.Id.StartsWith($"m{said}-", StringComparison.Ordinal)); tries++)
        {
            Assert.True(tries < 1200, $"message {said} was not answered");
            await Task.Delay(50);
        }
    }
}
