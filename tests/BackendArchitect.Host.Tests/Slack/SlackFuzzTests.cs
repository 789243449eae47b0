using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Host.Tests.House;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Deliveries broken in every way that comes to mind, rightly signed: whatever comes, the answer is one of a few, and the bot still listens afterwards.</summary>
[Collection("alone")]
public sealed class SlackFuzzTests
{
    private const int Seed = 20261122;

    private static readonly string[] Paths = ["/slack/events", "/slack/actions", "/slack/commands"];

    private static readonly JsonNode?[] Odd =
        [null, 0, -1, 1e308, true, "", " ", "\u0000", "\uFFFF", "T:1", "../..", "99999999999999999999.1", new JsonArray(), new JsonObject(), new JsonArray(new JsonArray(null, 1)), new string('x', 5000), "<@U0BOT>", "<|>", "```", "&amp;<@", "𝔘nicode"];

    /// <summary>How many to try; the environment variable <c>SLACK_FUZZ</c> asks for more.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SLACK_FUZZ"), out var count) ? count : 2000;

    [Fact]
    public async Task No_delivery_breaks_it()
    {
        await using var bot = new SlackBot(("Admission:DeliveriesPerSecond", "100000"));
        // Repeatable: the seed is part of the test.
#pragma warning disable RS0030
        var dice = new Random(Seed);
#pragma warning restore RS0030
        var samples = Samples();
        var answers = new Dictionary<HttpStatusCode, int>();

        for (var at = 0; at < Count; at++)
        {
            var body = Mutated(samples[dice.Next(samples.Count)], dice);
            var answer = await bot.Client.SlackAsync(Paths[dice.Next(Paths.Length)], body);
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"number {at}: {answer.StatusCode} for {body[..Math.Min(2000, body.Length)]}");
        }

        await bot.Client.EventAsync(Message("still listening", "1795329999.000100", "D0STILL"));
        for (var tries = 0; tries < 400 && !bot.Heard.Any(message => message.Text == "still listening"); tries++)
        {
            await Task.Delay(50);
        }

        Assert.Contains(bot.Heard, message => message.Text == "still listening");
        Assert.True(answers.GetValueOrDefault(HttpStatusCode.OK) > Count / 10 && answers.GetValueOrDefault(HttpStatusCode.BadRequest) > Count / 20, string.Join(", ", answers));
    }

    private static List<(bool IsForm, string Text)> Samples() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "BackendArchitect.Channels.Tests", "Payloads", "slack-deliveries.jsonl"))
            .Select(line => JsonNode.Parse(line)!)
            .Where(entry => entry["json"] is not null || entry["payload"] is not null)
            .Select(entry => (entry["json"] is null, (entry["json"] ?? entry["payload"])!.ToJsonString())),
    ];

    private static string Mutated((bool IsForm, string Text) sample, Random dice)
    {
        var root = JsonNode.Parse(sample.Text)!;
        for (var times = dice.Next(4); times > 0; times--)
        {
            Twist(root, dice);
        }

        var json = root.ToJsonString();
        var broken = dice.Next(8) == 0 ? Torn(json, dice) : json;
        return !sample.IsForm ? broken : dice.Next(10) == 0 ? $"payload={broken}" : $"payload={Uri.EscapeDataString(broken)}&payload=%zz&a=b";
    }

    /// <summary>Walks to some member and puts something odd in its place, takes it away, or doubles it.</summary>
    private static void Twist(JsonNode node, Random dice)
    {
        while (true)
        {
            if (node is JsonArray { Count: > 0 } list)
            {
                if (dice.Next(3) == 0)
                {
                    list[dice.Next(list.Count)] = Odd[dice.Next(Odd.Length)]?.DeepClone();
                    return;
                }

                node = list[dice.Next(list.Count)] ?? new JsonObject();
            }
            else if (node is JsonObject { Count: > 0 } members)
            {
                var name = members.ElementAt(dice.Next(members.Count)).Key;
                switch (dice.Next(5))
                {
                    case 0:
                        members.Remove(name);
                        return;
                    case 1:
                        members[name] = Odd[dice.Next(Odd.Length)]?.DeepClone();
                        return;
                    case 2:
                        members[name] = new JsonArray(members[name]?.DeepClone(), members[name]?.DeepClone());
                        return;
                    default:
                        node = members[name] ?? new JsonObject();
                        break;
                }
            }
            else
            {
                return;
            }
        }
    }

    private static string Torn(string json, Random dice)
    {
        var letters = new StringBuilder(json);
        switch (dice.Next(4))
        {
            case 0:
                return json[..dice.Next(json.Length)];
            case 1:
                letters[dice.Next(letters.Length)] = (char)dice.Next(1, 0xD800);
                return letters.ToString();
            case 2:
                return letters.Insert(dice.Next(letters.Length), "\\ud83d").ToString();
            default:
                return letters.Insert(0, new string('[', dice.Next(1, 200))).ToString();
        }
    }
}
