using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Tests.Guest.Redaction;

public class MessageMaskTests
{
    private static string Key => Planted.Keys["AWS"];

    [Fact]
    public void I4_a_masked_secret_is_told_once_for_each_message()
    {
        var talk = new Talk();

        var first = Notes(talk.Say($"we need a shop for 500 users a day, 3 devs, the key is {Key} and {Key}"));
        var second = Notes(talk.Say("AWS, please"));

        Assert.Equal(["I masked what looks like an AWS key before keeping your message; change it if it was real."], first);
        Assert.Empty(second);
    }

    [Fact]
    public void I4_neither_state_nor_reply_nor_paper_has_what_a_fetched_file_has()
    {
        var talk = new Talk();
        var file = new SharedFile("deploy/compose.yaml", "text/yaml", 300, "x")
        {
            Text = $"services:\n  api:\n    image: nginx:1.27\n    environment:\n      AWS_ACCESS_KEY_ID: {Key}\n      DB_PASSWORD: Tr0ub4dor3\n      DATABASE_URL: postgres://app:s3cr3tPw9@db.shop.internal/shop\n    ports: [\"5432:5432\"]\n",
        };

        talk.Send(talk.Message(InboundKind.Text, "Anna", "review this please", null) with { Files = [file] });

        var kept = JsonSerializer.Serialize(talk.State, ConversationJson.Default.ConversationState) + JsonSerializer.Serialize(talk.Last!.Papers) + talk.Text;
        Assert.Contains("K02", kept, StringComparison.Ordinal);
        Assert.Contains("[masked: ", kept, StringComparison.Ordinal);
        Assert.All([Key, "Tr0ub4dor3", "s3cr3tPw9"], leak => Assert.DoesNotContain(leak, kept, StringComparison.Ordinal));
    }

    private static string[] Notes(Talk talk) => [.. talk.Blocks.OfType<Block.Note>().Select(note => note.Text).Where(text => text.StartsWith("I masked", StringComparison.Ordinal))];
}
