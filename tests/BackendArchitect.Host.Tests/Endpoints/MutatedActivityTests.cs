using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Activities with parts taken out, swapped, twisted and made huge: the endpoint answers all of them, and never with a fault of its own.</summary>
public sealed class MutatedActivityTests(ITestOutputHelper output)
{
    /// <summary>How many; <c>MUTATED_ACTIVITIES=20000</c> for the long run.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("MUTATED_ACTIVITIES"), null, out var rounds) ? rounds : 2000;

    private static readonly string[] Strange =
    [
        "null", "true", "0", "-1", "1e400", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"<at>\"", "\"2026-99-99\"", "[]", "{}", "[[[[]]]]", "{\"id\":{}}",
        "\"http://169.254.169.254/\"", "\"\\u202e\\ufeff\"", "[null]", "[{\"type\":\"mention\",\"mentioned\":null}]", "{\"command\":\"\\ud800\"}", "{\"action\":{\"data\":{\"command\":5}}}",
    ];

    [Fact]
    public async Task I1_Whatever_arrives_the_endpoint_never_breaks()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"), ("Logging:LogLevel:Default", "None"));
        var client = bot.CreateClient();
        var chance = new Chance(20261122);
        var answers = new SortedDictionary<int, int>();

        for (var round = 0; round < Rounds; round++)
        {
            var seeds = Seeds(connector.Url, round);
            var body = Mutate(seeds[chance.Next(seeds.Length)], chance);
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            Assert.True(status is < 500 or 501, $"{status} for {body[..Math.Min(body.Length, 2000)]}");
        }

        output.WriteLine(string.Join(", ", answers.Select(pair => $"{pair.Value} × {pair.Key}")));
        Assert.Contains(200, answers.Keys);
        Assert.Contains(400, answers.Keys);
        Assert.Equal("alive", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    private static JsonObject[] Seeds(string url, int round)
    {
        var id = $"m{round}";
        return
        [
            Message(url, id, "<at>B</at> hello").With("entities", JsonNode.Parse($$"""[{"type":"mention","mentioned":{"id":"{{Bot}}"},"text":"<at>B</at>"}]""")),
            Message(url, id, "in a channel").With("conversation", new JsonObject { ["id"] = "19:x;messageid=1", ["conversationType"] = "channel", ["tenantId"] = "t" }),
            Message(url, id, "edited").With("type", "messageUpdate").With("channelData", new JsonObject { ["eventType"] = "editMessage", ["tenant"] = new JsonObject { ["id"] = "t" } }),
            Message(url, id, "").With("value", JsonNode.Parse("""{"command":"design","reply":"r-1","x":"y"}""")),
            Message(url, id, "").With("type", "invoke").With("name", "adaptiveCard/action").With("value", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"v","data":{"command":"design","reply":"r-1"}}}""")),
            Message(url, id, "").With("type", "invoke").With("name", "task/fetch").With("value", JsonNode.Parse("""{"data":{"form":"brief","reply":"r-1"}}""")),
            Message(url, id, "").With("type", "invoke").With("name", "task/submit").With("value", JsonNode.Parse("""{"data":{"command":"form brief","team":"6"}}""")),
            Message(url, id, "").With("type", "invoke").With("name", "message/submitAction").With("value", JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""")),
            Message(url, id, "").With("type", "invoke").With("name", "fileConsent/invoke").With("value", JsonNode.Parse("""{"action":"decline","context":{"file":"x"},"uploadInfo":null}""")),
            Message(url, id, "").With("type", "installationUpdate").With("action", "add"),
            Message(url, id, "file").With("attachments", JsonNode.Parse("""[{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":"https://x.sharepoint.com/a"},"name":"a.yaml"},null]""")),
        ];
    }

    private static string Mutate(JsonObject activity, Chance chance)
    {
        for (var times = 1 + chance.Next(2); times > 0; times--)
        {
            Twist(activity, chance);
        }

        // The strangest values are no JSON a library would write, so they are put in afterwards.
        var text = Strange.Index().Aggregate(activity.ToJsonString(), (json, strange) => json.Replace($"\"~{strange.Index}~\"", strange.Item, StringComparison.Ordinal));
        return chance.Next(20) switch
        {
            0 => text[..chance.Next(text.Length)],
            1 => text.Insert(chance.Next(text.Length), Strange[chance.Next(Strange.Length)]),
            _ => text,
        };
    }

    /// <summary>Somewhere in the tree: takes a member away, or puts something strange, huge or foreign in its place.</summary>
    private static void Twist(JsonObject at, Chance chance)
    {
        var name = at.Select(member => member.Key).ElementAtOrDefault(chance.Next(Math.Max(1, at.Count)));
        if (name is null)
        {
            return;
        }

        if (at[name] is JsonObject inner && inner.Count > 0 && chance.Next(3) > 0)
        {
            Twist(inner, chance);
            return;
        }

        switch (chance.Next(4))
        {
            case 0:
                at.Remove(name);
                break;
            case 1:
                at[name] = new string((char)(' ' + chance.Next(5000)), 1 + chance.Next(20_000));
                break;
            default:
                at[name] = $"~{chance.Next(Strange.Length)}~";
                break;
        }
    }

    /// <summary>The same twists in every run.</summary>
    private sealed class Chance(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
