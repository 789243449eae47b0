using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.Endpoints;
using BackendArchitect.Host.Tests.Stores;
using BackendArchitect.Host.Verbs;

namespace BackendArchitect.Host.Tests.Verbs;

public sealed class DigestVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-digest-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [OnSqlite]
    [OnRedis]
    public async Task Prints_what_each_place_would_be_told_beside_the_program_that_serves(string kind)
    {
        var (key, store) = kind == OnRedisAttribute.Kind ? ("Store:Redis", await RedisServer.EmptyDatabaseAsync()) : ("Store:Path", Path.Combine(_folder, "bot.db"));
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, (key, store), ("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"));
        using var client = bot.CreateClient();
        // Said tomorrow, so that no digest falls due while this looks on.
        var said = TimeProvider.System.GetUtcNow().AddDays(1);
        using var designed = await client.DeliverAsync(Message(connector, "m1", "An online shop, 20k users a day, 6 engineers, mostly Node, AWS, 5k a month. Just answer.", said));
        await WaitAsync(connector, "m1-");
        using var decided = await client.DeliverAsync(Message(connector, "m2", "we go with option 1", said));
        await WaitAsync(connector, "m2-");

        var quiet = await RunAsync("digest", "--dry-run", "--store", store, "--at", Day(said.AddYears(8)));
        var told = _out.ToString();
        await RunAsync("digest", "--dry-run", "--store", store, "--at", Day(said.AddDays(3)), "--place", "botframework:msteams:a:1");

        Assert.Equal((0, ""), (quiet, _error.ToString()));
        Assert.StartsWith("# botframework:msteams:a:1", told, StringComparison.Ordinal);
        Assert.Contains("Mondays at 09:00 UTC", told, StringComparison.Ordinal);
        Assert.Contains("Architecture style: Modular monolith", _out.ToString()[told.Length..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("2027-03-01", "--dry-run", "--at", "tomorrow")]
    [InlineData("no store at", "--dry-run", "--store", "nowhere.db")]
    [InlineData("--place", "--dry-run", "now")]
    public async Task What_it_cannot_use_it_says_in_one_line(string says, params string[] words)
    {
        Assert.Equal(2, await RunAsync(["digest", .. words]));

        Assert.Contains(says, _error.ToString(), StringComparison.Ordinal);
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    private static JsonObject Message(FakeConnector connector, string id, string text, DateTimeOffset at) => Activities.Message(connector.Url, id, text).With("timestamp", at.ToString("O", CultureInfo.InvariantCulture));

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Waits until what the turn of a message said has come, at most a minute: then what it kept is kept.</summary>
    private static async Task WaitAsync(FakeConnector connector, string reply)
    {
        for (var tries = 0; tries < 1200 && !Came(); tries++)
        {
            await Task.Delay(50);
        }

        Assert.True(Came(), $"{reply} did not come");

        bool Came() => connector.Activities.Any(sent => sent.Id.StartsWith(reply, StringComparison.Ordinal));
    }

    private Task<int> RunAsync(params string[] words) => Verb.RunAsync(new Terminal(TextReader.Null, _out, _error), words);
}
