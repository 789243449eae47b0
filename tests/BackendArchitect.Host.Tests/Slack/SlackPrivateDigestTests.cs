using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Endpoints;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>What one person gets of a channel, in their direct messages: it stays there, and what they press below it is meant for the channel.</summary>
public sealed class SlackPrivateDigestTests
{
    private static readonly Reply Digest = new("digest:U2-1", [new Block.Paragraph("2 things"), new Block.Buttons([new Button("Stop sending me this", "digest off me")])])
    {
        OnlyFor = "U2",
        InPrivateChat = true,
    };

    [Fact]
    public async Task It_is_a_lasting_message_of_its_own_and_is_found_again_after_a_crash()
    {
        await using var way = await SlackOut.StartAsync();
        var channel = SlackOut.At("C1", null);

        Assert.IsType<SendResult.Sent>(await way.SendAsync(channel, Digest));

        Assert.Equal("DU2", (string?)Assert.Single(way.Slack.Messages)["channel"]);
        Assert.IsType<Lookup.Found>(await way.Channel.WasSentAsync(channel, Digest, default));
        Assert.IsType<Lookup.Absent>(await way.Channel.WasSentAsync(channel, Digest with { Id = "other-1" }, default));
    }

    [Fact]
    public async Task H4_Stop_pressed_below_it_reaches_the_channel_it_came_from()
    {
        await using var bot = new SlackBot();
        var home = SlackAddress.IdOf(SlackSamples.Team, "C7", null);
        await bot.Services.GetRequiredService<SlackThreads>().JoinAsync(
            SlackAddress.OfReply(SlackSamples.Team, SlackSamples.User, "digest:x-1"), home, default);
        var press = SlackSamples.Press("digest off me", "1700000000.000100", null, channel: "D5");
        press["message"]!["metadata"] = new JsonObject
        {
            ["event_type"] = SlackMarks.ReplyEvent,
            ["event_payload"] = new JsonObject { [SlackMarks.ReplyId] = "digest:x-1" },
        };

        using var taken = await bot.Client.InteractAsync(press);
        var heard = Assert.Single(await bot.HeardAsync(1));

        Assert.Equal((home, ConversationKind.Channel, "digest off me"), (heard.Conversation.Id, heard.Conversation.Kind, heard.Action));
        Assert.Equal("C7", SlackReference.Parse(heard.Conversation.Reference).Channel);
    }

    [Fact]
    public async Task A_press_below_anything_else_stays_in_the_direct_messages()
    {
        await using var bot = new SlackBot();

        using var taken = await bot.Client.InteractAsync(SlackSamples.Press("help", "1700000000.000100", null, channel: "D5"));

        Assert.Equal(SlackAddress.IdOf(SlackSamples.Team, "D5", null), Assert.Single(await bot.HeardAsync(1)).Conversation.Id);
    }
}
