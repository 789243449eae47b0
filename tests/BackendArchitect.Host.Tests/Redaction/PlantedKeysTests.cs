using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.Endpoints;
using BackendArchitect.Host.Tests.Stores;
using BackendArchitect.Host.Tests.Telemetry;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Redaction;

/// <summary>Keys somebody writes to the bot are nowhere afterwards: not in the store, the log, the replies or the transcript of the web chat.</summary>
public sealed class PlantedKeysTests
{
    // Put together here, so that no scanner takes them for real.
    private static readonly (string Kind, string Whole, string[] Leaks)[] Keys =
    [
        ("an AWS key", "AKIA" + "2E0A8F3B244C9986", ["2E0A8F3B244C9986"]),
        ("a JWT", "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MjQyNDI0MiJ9.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U", ["eyJzdWIiOiI0MjQyNDI0MiJ9", "dozjgNryP4J3"]),
        ("a private key", "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\nVJTUt9Us8cKjMzEfYyjiWA4R4xM2bS1GB4t7\n-----END RSA " + "PRIVATE KEY-----", ["MIIEvQIBADANBg", "VJTUt9Us8cKj"]),
        ("a card number", "4111 1111 1111 1111", ["4111 1111 1111 1111", "1111 1111"]),
    ];

    private static readonly (string, string)[] Everything =
    [
        ("BotFramework:AllowUnauthenticated", "true"), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Debug"), ("Logging:LogLevel:System", "Debug"),
    ];

    private static IEnumerable<string> Leaks => Keys.SelectMany(key => key.Leaks);

    [Fact]
    public async Task I4_planted_keys_are_in_no_byte_of_the_file_no_log_no_reply_and_no_transcript()
    {
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, Everything);
        var log = new LogTrap();
        await using var factory = bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var path = factory.Services.GetRequiredService<IConfiguration>()["Store:Path"]!;

        var heard = await TalkAsync(factory.CreateClient());

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            AssertClean(file, Encoding.Latin1.GetString(await ReadAsync(file)));
        }

        Assert.Contains("we run a shop", Encoding.Latin1.GetString(await ReadAsync(path)) + Encoding.Latin1.GetString(await ReadAsync(path + "-wal")), StringComparison.Ordinal);
        AssertClean("reply", heard);
        Assert.All(log.Lines, line => AssertClean(line.Category, line.Line));
    }

    [NeedsFact("redis-server")]
    public async Task I4_planted_keys_are_in_no_value_of_Redis()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, [.. Everything, ("Store:Redis", redis.Address)]);

        var heard = await TalkAsync(bot.CreateClient());

        AssertClean("reply", heard);
        var kept = await EverythingAsync(redis);
        Assert.Contains("we run a shop", kept, StringComparison.Ordinal);
        AssertClean("Redis", kept);
    }

    [Fact]
    public async Task I4_planted_keys_are_masked_for_the_Bot_Framework_too_and_its_form_fields()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(null, Everything);

        await bot.CreateClient().DeliverAsync(Message(connector.Url, "m1", $"our key is {Keys[0].Whole}, and the card {Keys[3].Whole}"));

        var said = (string?)Assert.Single(await connector.MessagesAsync(1)).Body["text"];
        Assert.Equal("Text: our key is [masked: AWS key], and the card [masked: card number]", said);
    }

    [Fact]
    public async Task I4_who_wrote_a_key_is_told_and_the_review_still_finds_it()
    {
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, Everything);
        var line = new DirectLine(bot.CreateClient());
        await line.OpenAsync();
        await line.HearBotAsync();

        await line.SayAsync($"review this\n```yaml\nservices:\n  api:\n    image: acme/api:1.4.2\n    environment:\n      AWS_ACCESS_KEY_ID: {Keys[0].Whole}\n```");
        var heard = string.Join('\n', (await line.HearBotAsync()).Select(activity => activity.ToJsonString()));

        Assert.Contains("I masked what looks like an AWS key before keeping your message; change it if it was real.", heard, StringComparison.Ordinal);
        Assert.Contains("AWS access key", heard, StringComparison.Ordinal);
        Assert.Contains("[masked: AWS key]", heard, StringComparison.Ordinal);
        AssertClean("reply", heard);
    }

    /// <summary>Says the keys in all the ways there are, and returns all that was said back, and what a page that comes back would see.</summary>
    private static async Task<string> TalkAsync(HttpClient client)
    {
        var line = new DirectLine(client);
        await line.OpenAsync();
        var heard = new StringBuilder();
        heard.Append(await HeardAsync(line));
        foreach (var key in Keys)
        {
            await line.SayAsync($"we run a shop for 500 people a day, 3 developers, key: {key.Whole}");
            heard.Append(await HeardAsync(line));
            await line.SayAsync($"review this:\n```python\nKEY = \"{key.Whole.Replace("\n", "\\n", StringComparison.Ordinal)}\"\nrequests.get(url, verify=False)\n```");
            heard.Append(await HeardAsync(line));
        }

        await line.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "more", ["value"] = new JsonObject { ["note"] = Keys[0].Whole }, ["channelData"] = new JsonObject { ["x"] = new JsonArray(Keys[1].Whole) } });
        heard.Append(await HeardAsync(line));
        var all = await DirectLine.ReadAsync(await line.SendAsync(HttpMethod.Get, $"conversations/{line.Conversation}/activities"));
        return heard.Append(all.ToJsonString()).ToString();
    }

    private static async Task<string> HeardAsync(DirectLine line) => string.Join('\n', (await line.HearBotAsync()).Select(activity => activity.ToJsonString()));

    private static void AssertClean(string where, string text)
    {
        foreach (var leak in Leaks)
        {
            var at = text.IndexOf(leak, StringComparison.Ordinal);
            Assert.True(at < 0, $"{where}: …{(at < 0 ? "" : text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 40)])}");
        }
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Every write that ever went into it: the append-only file has them all.</summary>
    private static async Task<string> EverythingAsync(RedisServer redis) =>
        string.Concat(await Task.WhenAll(Directory.GetFiles(redis.Folder, "*", SearchOption.AllDirectories).Select(async file => Encoding.Latin1.GetString(await ReadAsync(file)))));
}
