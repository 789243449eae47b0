using System.Net;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

public sealed class SwitchedOffTests
{
    [Fact]
    public async Task Without_an_app_id_it_says_what_to_set()
    {
        await using var bot = new TestBot();

        var answer = await bot.CreateClient().DeliverAsync(Message("http://localhost:1", "m1", "hi"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("BotFramework__AppId", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_keys_cannot_be_fetched_the_platform_is_asked_to_come_again()
    {
        await using var keys = await KeyServer.StartAsync();
        await using var bot = new TestBot(
            null, ("BotFramework:AppId", "app"), ("BotFramework:AppPassword", "secret"), ("BotFramework:MetadataUrl", "http://127.0.0.1:1/metadata"));
        var client = bot.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", keys.Mint("https://smba.trafficmanager.net/emea/"));

        var answer = await client.DeliverAsync(Message("https://smba.trafficmanager.net/emea/", "m1", "hi"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
