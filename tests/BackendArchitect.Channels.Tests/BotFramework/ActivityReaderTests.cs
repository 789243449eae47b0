using System.Text.Json;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Tests.BotFramework;

/// <summary>Every activity here was captured from the Agents Playground in Teams mode.</summary>
public sealed class ActivityReaderTests
{
    private static readonly List<Activity> Captured = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Payloads", "teams-activities.jsonl"))
        .Select(line => ActivityFormat.Read(System.Text.Encoding.UTF8.GetBytes(line)))];

    private readonly ActivityReader _reader = new(TimeProvider.System);

    [Fact]
    public void A_private_message_keeps_its_words_its_sender_and_its_place()
    {
        var message = Read(activity => activity.Text == "hello");

        Assert.Equal((InboundKind.Text, "hello", "Alice Anders"), (message.Kind, message.Text, message.From.Name));
        Assert.Equal(("botframework:msteams:a:1personalAlice", ConversationKind.Personal), (message.Conversation.Id, message.Conversation.Kind));
    }

    [Fact]
    public void A_mention_in_a_channel_is_taken_out_of_the_words()
    {
        var message = Read(activity => activity.Conversation?.ConversationType == "channel" && activity.Type == "message");

        Assert.Equal(("members", ConversationKind.Channel), (message.Text, message.Conversation.Kind));
        Assert.Contains(";messageid=", message.Conversation.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ways_of_being_added_are_a_joining()
    {
        var joined = Captured.Where(activity => activity.Type is "conversationUpdate" or "installationUpdate").ToList();

        Assert.Equal(4, joined.Count);
        Assert.All(joined, activity => Assert.Equal(InboundKind.Joined, Read(one => one.Id == activity.Id).Kind));
    }

    [Fact]
    public void The_reference_brings_an_answer_back()
    {
        var message = Read(activity => activity.Text == "hello");

        var reference = ActivityReference.Parse(message.Conversation.Reference);

        Assert.Equal(("http://localhost:56190/_connector", "a:1personalAlice", message.Id, "https://bot.example.org"),
            (reference.ServiceUrl, reference.Conversation.Id, reference.ActivityId, reference.Origin));
    }

    [Fact]
    public void Fields_of_a_form_come_as_words()
    {
        var value = JsonDocument.Parse("""{"command":"answer","users":"5000","sure":true,"count":7,"nested":{"x":1},"none":null}""").RootElement;

        var message = Assert.IsType<Delivery.Message>(_reader.Read(Captured[2] with { Text = null, Value = value }, "hash", null)).Inbound;

        Assert.Equal((InboundKind.Action, "answer"), (message.Kind, message.Action));
        Assert.Equal(new Dictionary<string, string> { ["users"] = "5000", ["sure"] = "True", ["count"] = "7" }, message.Values.ToDictionary());
    }

    [Fact]
    public void The_bots_own_words_are_not_answered() =>
        Assert.IsType<Delivery.Ignored>(_reader.Read(Captured[2] with { From = Captured[2].Recipient }, "hash", null));

    [Fact]
    public void A_delivery_without_an_id_is_known_by_its_body() =>
        Assert.Equal("hash", Assert.IsType<Delivery.Message>(_reader.Read(Captured[2] with { Id = null }, "hash", null)).Inbound.Id);

    private InboundMessage Read(Func<Activity, bool> which) =>
        Assert.IsType<Delivery.Message>(_reader.Read(Captured.First(which), "hash", "https://bot.example.org")).Inbound;
}
