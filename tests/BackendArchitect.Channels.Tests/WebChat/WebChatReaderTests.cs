using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.WebChat;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Tests.WebChat;

public sealed class WebChatReaderTests
{
    private static readonly WebChatReference Speaker = new("c1", "dl_ada", "http://localhost:3978");

    [Fact]
    public void Words_become_a_text_message_from_the_one_the_token_names()
    {
        var message = Accepted("""{"type":"message","text":"hello","from":{"id":"mallory","name":"Ada"}}""");

        Assert.Equal(InboundKind.Text, message.Inbound.Kind);
        Assert.Equal("hello", message.Inbound.Text);
        Assert.Equal(new Person("dl_ada", "Ada"), message.Inbound.From);
        Assert.Equal("webchat:c1", message.Inbound.Conversation.Id);
        Assert.Equal(ConversationKind.Personal, message.Inbound.Conversation.Kind);
        Assert.Equal("dl_ada", (string?)Echo(message)["from"]!["id"]);
    }

    [Fact]
    public void A_pressed_button_becomes_its_command_and_its_fields()
    {
        var message = Accepted("""{"type":"message","channelData":{"postBack":true},"value":{"command":"answer team 1","pick":"a","size":3,"deep":{}}}""");

        Assert.Equal(InboundKind.Action, message.Inbound.Kind);
        Assert.Equal("answer team 1", message.Inbound.Action);
        Assert.Equal("", message.Inbound.Text);
        Assert.Equal(["pick", "size"], message.Inbound.Values.Keys.Order());
    }

    [Fact]
    public void A_suggested_action_that_only_carries_a_text_is_said()
    {
        Assert.Equal("yes", Accepted("""{"type":"message","value":"yes"}""").Inbound.Text);
    }

    [Fact]
    public void The_echo_keeps_what_the_client_knows_its_message_by()
    {
        var echo = Echo(Accepted("""{"type":"message","text":"hi","channelData":{"clientActivityID":"x1","label":"Hi"}}"""));

        Assert.Equal("x1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.Equal("c1", (string?)echo["conversation"]!["id"]);
    }

    [Fact]
    public void The_same_message_sent_again_is_the_same_message()
    {
        const string Body = """{"type":"message","text":"hi","channelData":{"clientActivityID":"x1"}}""";

        var first = Accepted(Body, "fresh-1");
        var second = Accepted(Body, "fresh-2");
        var other = Accepted("""{"type":"message","text":"hi"}""", "fresh-3");

        Assert.Equal(first.Inbound.Id, second.Inbound.Id);
        Assert.Equal("fresh-3", other.Inbound.Id);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    [InlineData("something-new")]
    public void What_is_no_message_is_let_go(string type) =>
        Assert.Equal(new WebChatDelivery.Ignored("fresh"), Read($$"""{"value":{"x":1},"name":"webchat/join","type":"{{type}}"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("<xml/>")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"   "}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","value":{"command":7}}""")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"command":"\ud800"}}""")]
    [InlineData("""{"type":"message","text":"hi","channelData":{"clientActivityID":"\udc00"}}""")]
    public void What_cannot_be_used_is_named(string body)
    {
        var reason = Assert.IsType<WebChatDelivery.Malformed>(Read(body)).Reason;

        Assert.EndsWith(".", reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reason);
    }

    [Fact]
    public void What_is_nested_too_deep_is_named()
    {
        var body = "{\"type\":\"message\",\"text\":\"hi\",\"value\":" + new string('[', 60) + new string(']', 60) + "}";

        Assert.Contains("32 levels", Assert.IsType<WebChatDelivery.Malformed>(Read(body)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        var message = Accepted($$"""{"from":{"name":"{{new string('n', 500)}}"},"type":"message","text":"hi"}""");

        Assert.Equal(100, message.Inbound.From.Name.Length);
    }

    private static WebChatDelivery Read(string body, string freshId = "fresh") =>
        WebChatReader.Read(Encoding.UTF8.GetBytes(body), Speaker, freshId, DateTimeOffset.UnixEpoch);

    private static WebChatDelivery.Message Accepted(string body, string freshId = "fresh") =>
        Assert.IsType<WebChatDelivery.Message>(Read(body, freshId));

    private static JsonNode Echo(WebChatDelivery.Message message) => JsonNode.Parse(message.Echo)!;
}
