using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Tests.Slack;

/// <summary>Recorded deliveries, and others made by the documentation, each with what it should turn out to be.</summary>
public sealed class SlackReaderTests
{
    private static readonly SlackReader Reader = new(TimeProvider.System);

    public static TheoryData<string, string, string> Deliveries()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Payloads", "slack-deliveries.jsonl")))
        {
            var entry = JsonNode.Parse(line)!;
            all.Add((string)entry["what"]!, Body(entry), (string)entry["expect"]!);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Deliveries))]
    public void F1_Each_delivery_becomes_the_right_action_or_silence(string what, string body, string expected)
    {
        var delivery = Reader.Read(Encoding.UTF8.GetBytes(body), "https://bot.example.org");

        Assert.True(expected == Told(delivery), $"{what}: expected <{expected}>, got <{Told(delivery)}>");
    }

    [Fact]
    public void The_answer_finds_its_way_back()
    {
        var body = Deliveries().Select(row => (string[])[(string)row[0], (string)row[1]]).Single(row => row[0] == "a mention in a running thread")[1];

        var inbound = Assert.IsType<SlackDelivery.Message>(Reader.Read(Encoding.UTF8.GetBytes(body), "https://bot.example.org")).Inbound;

        Assert.Equal(
            new SlackReference("T01TEST", "C01GEN", "1795320485.989000", "1795320500.000100", "U01ALICE", "https://bot.example.org"),
            SlackReference.Parse(inbound.Conversation.Reference));
        Assert.Equal(("T01TEST", "C01GEN", "slack"), (inbound.Conversation.Workspace, inbound.Conversation.Place, inbound.Conversation.Channel));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 4, 8, 20, TimeSpan.Zero).AddTicks(1000), inbound.At);
    }

    [Theory]
    [InlineData("events_api", "a direct message")]
    [InlineData("interactive", "a select")]
    public void Through_a_socket_it_is_the_same(string kind, string what)
    {
        var body = (string)Deliveries().Single(row => (string)row[0] == what)[1];
        var json = body.StartsWith('{') ? body : Uri.UnescapeDataString(body["payload=".Length..]);
        using var payload = JsonDocument.Parse(json);

        Assert.Equal(Told(Reader.Read(Encoding.UTF8.GetBytes(body), null)), Told(Reader.Read(kind, payload.RootElement)));
    }

    private static string Body(JsonNode entry) =>
        entry["json"] is { } json ? json.ToJsonString()
        : entry["payload"] is { } payload ? "payload=" + Uri.EscapeDataString(payload.ToJsonString())
        : (string?)entry["form"] ?? (string)entry["raw"]!;

    private static string Told(SlackDelivery delivery) => delivery switch
    {
        SlackDelivery.Message(var inbound, var attention) => $"{attention} {Told(inbound)}",
        SlackDelivery.Meeting(var joined, var reader) => $"Meeting {joined.Conversation.Id}{(reader is null ? "" : " prompts")}",
        SlackDelivery.Home(var reader) => $"Home {reader.User} {reader.Channel}",
        SlackDelivery.Handshake(var challenge) => $"Handshake {challenge}",
        SlackDelivery.Removed(var team) => $"Removed {team}",
        _ => delivery.GetType().Name,
    };

    private static string Told(InboundMessage inbound)
    {
        var place = SlackReference.Parse(inbound.Conversation.Reference);
        var kind = inbound.Conversation.Kind == ConversationKind.Group ? " kind=Group" : "";
        var values = string.Join(';', inbound.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}:{value.Value}"));
        var files = string.Join(';', (inbound.Files ?? []).Select(file => $"{file.Name} {file.MediaType} {file.Bytes} {file.Reference}"));
        return $"{inbound.Kind} {inbound.Conversation.Id} {inbound.Id}{Part("action", inbound.Action)}{Part("replaces", inbound.Replaces)}{Part("pressed", inbound.Pressed)}{Part("values", values)}"
            + $" in={place.Message ?? "-"} {inbound.Text}{kind}{Part("files", files)}";
    }

    private static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $" {name}={value}";
}
