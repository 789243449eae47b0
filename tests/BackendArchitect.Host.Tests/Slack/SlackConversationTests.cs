using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The whole program with the real turn and the real engine, from a mention to the files below the answer.</summary>
public sealed class SlackConversationTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [Fact]
    public async Task A_mention_ends_in_a_design_with_its_picture_and_a_press_in_the_part_that_was_pressed()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = Bot(slack);
        using var client = bot.CreateClient();
        var root = slack.Say(SlackSamples.Channel, null, SlackSamples.User, "the wish");

        using var mention = await client.EventAsync(SlackSamples.Mention("an online shop for 20k users a day, 3 devs, AWS, just answer", root));
        var design = (await WaitAsync(slack, message => Buttons(message).Any())).Single();
        await WaitAsync(slack, message => message["files"] is not null);
        var costs = Buttons(design).First(button => (string?)button["value"] == "show costs");
        using var press = await client.InteractAsync(SlackSamples.Press((string)costs["value"]!, (string)design["ts"]!, root));
        var answers = await WaitAsync(slack, message => ((string?)message["text"])?.Contains("three years", StringComparison.Ordinal) == true);

        Assert.Contains(slack.Uploads.Values, bytes => bytes.AsSpan().StartsWith(Png));
        Assert.Contains(slack.Uploads.Values, bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("C4Container", StringComparison.Ordinal));
        Assert.All(slack.Messages.Where(message => (string?)message["user"] == FakeSlack.Bot), message => Assert.Equal(root, (string?)message["thread_ts"]));
        Assert.Single(answers);
        Assert.InRange(((string)design["text"]!).Length, 100, 4_000);
    }

    private static TestBot Bot(FakeSlack slack)
    {
        var knowledge = KnowledgeLoader.Load();
        return new TestBot(
            new Turn(knowledge).Run,
            ("Slack:SigningSecret", SlackSamples.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", slack.ApiUrl), ("Workers:PollSeconds", "1"))
        {
            Design = record => Architect.Design(record.Brief, knowledge, record.Standing),
        };
    }

    private static IEnumerable<JsonNode> Buttons(JsonObject message) => (message["blocks"]?.AsArray() ?? [])
        .Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).OfType<JsonNode>();

    private static async Task<List<JsonObject>> WaitAsync(FakeSlack slack, Func<JsonObject, bool> wanted)
    {
        for (var tries = 0; tries < 600 && !slack.Messages.Any(wanted); tries++)
        {
            await Task.Delay(100);
        }

        return [.. slack.Messages.Where(wanted)];
    }
}
