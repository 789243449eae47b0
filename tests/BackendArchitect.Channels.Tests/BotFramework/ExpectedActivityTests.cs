using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Tests.BotFramework;

/// <summary>Activities and what is made of each. "recorded" ones come from the Agents Playground; "documented" ones are those it does not send, in the shape Microsoft's pages show.</summary>
public sealed class ExpectedActivityTests
{
    private static readonly Dictionary<string, JsonObject> Cases = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Payloads", "teams-expected.jsonl"))
        .Select(line => JsonNode.Parse(line)!.AsObject())
        .ToDictionary(one => (string)one["name"]!);

    private static readonly string[] Changes = ["personal", "edited", "taken back and given again", "deleted"];

    private readonly ActivityReader _reader = new(TimeProvider.System);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void F2_Each_activity_causes_what_is_expected_of_it(string name) =>
        Assert.Equal((string?)Cases[name]["expect"], Told(Read(name)));

    [Theory]
    [InlineData("personal", "a:alice")]
    [InlineData("group with mention", "19:group@thread.v2")]
    [InlineData("channel with mention", "19:design@thread.tacv2")]
    [InlineData("a first message without its thread", "19:design@thread.tacv2")]
    public void F2_A_message_knows_its_tenant_and_its_place(string name, string place)
    {
        var address = Message(name).Conversation;

        Assert.Equal((string?)Cases[name]["activity"]!["conversation"]!["tenantId"], address.Workspace);
        Assert.Equal(place, address.Place);
    }

    [Fact]
    public void F2_A_change_that_is_delivered_again_has_the_same_id_and_the_next_change_another()
    {
        Assert.Equal(Message("edited").Id, Message("edited").Id);
        Assert.Equal(4, Changes.Select(name => Message(name).Id).Distinct().Count());
    }

    private Delivery Read(string name) =>
        _reader.Read(ActivityFormat.Read(Encoding.UTF8.GetBytes(Cases[name]["activity"]!.ToJsonString())), "hash", "https://bot.example.org");

    private InboundMessage Message(string name) => Assert.IsType<Delivery.Message>(Read(name)).Inbound;

    private static string Told(Delivery delivery) => delivery switch
    {
        Delivery.Message(var message) => Told(message),
        Delivery.Overheard(var message) => $"overheard: {Told(message)}",
        Delivery.FormWanted(var form, var reply) => $"form {form} under {reply}",
        Delivery.FileAnswer(var consent) => consent.Accepted ? $"file accepted to {consent.UploadUrl}" : "file declined",
        Delivery.Unknown(var name) => $"unknown: {name}",
        Delivery.Ignored(var reason) => $"ignored: {reason}",
        Delivery.Malformed(var reason) => $"malformed: {reason}",
        _ => "?",
    };

    private static string Told(InboundMessage message)
    {
        var words = message.Action ?? message.Text;
        return $"{message.Kind}, {message.Conversation.Kind}, {ActivityReference.Parse(message.Conversation.Reference).Conversation.Id}"
            + (words.Length > 0 ? $": {words}" : "")
            + (message.Replaces is { } replaced ? $" of {replaced}" : "")
            + (message.Pressed is { } reply ? $" under {reply}" : "")
            + (message.Values.IsEmpty ? "" : " with " + string.Join(", ", message.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}")))
            + string.Concat((message.Files ?? []).Select(file => $", with {file.Name} {(file.Problem is null ? "to fetch" : "not to be had")}"));
    }
}
