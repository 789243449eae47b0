using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Tests.Stores;
using BackendArchitect.Host.Tests.WebChat;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>Every address outside refuses connections: the program starts and its own engine answers.</summary>
[Collection("alone")]
public sealed class AloneInTheWorldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-alone-").FullName;
    private readonly Socket _held = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Uri _nobody;

    public AloneInTheWorldTests()
    {
        // Held and not listened on: it refuses connections, and nobody else is given it meanwhile.
        _held.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _nobody = new Uri($"http://{_held.LocalEndPoint}/");
    }

    public void Dispose()
    {
        _held.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task I12_with_every_endpoint_outside_refusing_it_starts_reviews_and_designs()
    {
        var address = HostProcess.FreeAddress();
        using var host = HostProcess.Start(_folder, Settings(address));
        await host.ReadyAsync(address);
        using var client = new HttpClient { BaseAddress = address };
        var line = new DirectLine(client);
        await line.OpenAsync();
        await line.HearBotAsync();

        await line.SayAsync("An online shop for 500 people a day, 3 developers, 300 dollars a month. Just answer");
        var design = await line.HearBotAsync();

        line = new DirectLine(client);
        await line.OpenAsync();
        await line.HearBotAsync();
        await line.SayAsync("Review our architecture: 30 microservices, 5 developers, one shared database, no monitoring");
        var review = await line.HearBotAsync();

        Assert.Contains(review, said => said.ToJsonString().Contains("No table has two writers", StringComparison.Ordinal));
        Assert.Contains(design, said => said.ToJsonString().Contains("monolith", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(design, said => said.ToJsonString().Contains("USD a month", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I12_what_cannot_be_sent_waits_and_holds_up_nobody()
    {
        var address = HostProcess.FreeAddress();
        using var host = HostProcess.Start(_folder, [.. Settings(address), "--BotFramework:AppId=", "--BotFramework:AllowUnauthenticated=true", "--BotFramework:ServiceHosts:0=127.0.0.1"]);
        await host.ReadyAsync(address);
        using var client = new HttpClient { BaseAddress = address };

        for (var message = 0; message < 20; message++)
        {
            using var body = new StringContent(Teams($"m{message}").ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("api/messages", UriKind.Relative), body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var line = new DirectLine(client);
        await line.OpenAsync();
        await line.HearBotAsync();
        await line.SayAsync("what is CQRS?");
        Assert.NotEmpty(await line.HearBotAsync());
        Assert.Equal("ready", await client.GetStringAsync(new Uri("ready", UriKind.Relative)));
        Assert.Contains("ba_circuits_opened_total", await OpenedAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I12_without_its_redis_it_says_so_in_one_line_and_does_not_serve()
    {
        using var host = HostProcess.Start(_folder, [.. Settings(HostProcess.FreeAddress()), $"--Store:Redis=127.0.0.1:{_nobody.Port}"]);

        await host.WaitForExitAsync();

        Assert.Equal(2, host.ExitCode);
        Assert.Equal($"Redis at 127.0.0.1:{_nobody.Port} cannot be reached. Start it, or correct Store:Redis.", host.Errors.Trim());
    }

    [NeedsFact("redis-server")]
    public async Task I12_when_its_redis_goes_it_is_not_ready_and_tells_senders_to_come_again_until_it_is_back()
    {
        var address = HostProcess.FreeAddress();
        await using var redis = await RedisServer.StartAsync();
        using var host = HostProcess.Start(_folder, [.. Settings(address), $"--Store:Redis={redis.Address}", "--BotFramework:AppId=", "--BotFramework:AllowUnauthenticated=true", "--BotFramework:ServiceHosts:0=127.0.0.1"]);
        await host.ReadyAsync(address);
        using var client = new HttpClient { BaseAddress = address };

        await redis.KillAsync();
        using var ready = await client.GetAsync(new Uri("ready", UriKind.Relative));
        using var health = await client.GetAsync(new Uri("health", UriKind.Relative));
        using var body = new StringContent(Teams("m1").ToJsonString(), Encoding.UTF8, "application/json");
        using var message = await client.PostAsync(new Uri("api/messages", UriKind.Relative), body);
        await redis.ResumeAsync();
        await host.ReadyAsync(address);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable),
            (ready.StatusCode, health.StatusCode, message.StatusCode));
    }

    private string[] Settings(Uri address) =>
    [
        "--urls", address.ToString(),
        "--Store:Path", Path.Combine(_folder, "bot.db"),
        "--BotFramework:AppId=app",
        "--BotFramework:AppPassword=secret",
        $"--BotFramework:MetadataUrl={_nobody}openid",
        $"--BotFramework:TokenUrl={_nobody}token",
        "--Slack:SigningSecret=secret",
        "--Slack:BotToken=xoxb-none",
        "--Slack:AppToken=xapp-none",
        $"--Slack:ApiUrl={_nobody}api/",
        $"--Telemetry:OtlpEndpoint={_nobody}",
    ];

    private JsonObject Teams(string id) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = "hello",
        ["channelId"] = "msteams",
        ["serviceUrl"] = _nobody.ToString(),
        ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Backend Architect" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{id}", ["conversationType"] = "personal" },
    };

    private static async Task<string> OpenedAsync(HttpClient client)
    {
        var text = "";
        for (var tries = 0; tries < 60 && !text.Contains("ba_circuits_opened_total", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500);
            text = await client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        }

        return text;
    }
}
