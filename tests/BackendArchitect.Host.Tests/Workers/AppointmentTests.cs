using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>What a turn has made an appointment for comes to the place by itself.</summary>
public sealed class AppointmentTests : IAsyncLifetime
{
    private const string Channel = "19:abc@thread.tacv2";
    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task H4_An_appointment_made_in_a_thread_comes_to_the_channel_as_a_whole_once_and_makes_the_next()
    {
        var heard = new List<InboundMessage>();
        await using var bot = new TestBot(
            (state, messages) =>
            {
                lock (heard)
                {
                    heard.AddRange(messages);
                }

                var replies = messages[^1].Kind == InboundKind.Due ? [new Reply($"{messages[^1].Id}-1", [new Block.Paragraph("your digest")])] : TestBot.Echo(state, messages).Replies;
                var next = messages[^1].Kind == InboundKind.Due ? TimeSpan.FromDays(7) : TimeSpan.FromMilliseconds(300);
                return new TurnOutcome(Armed(state, next), replies, []);
            },
            ("BotFramework:AllowUnauthenticated", "true"), ("Admission:UserMessagesPerHour", "1"));

        await bot.CreateClient().DeliverAsync(InThread("m1"));
        var sent = await _connector.MessagesAsync(2);
        await Task.Delay(1500);

        Assert.Equal(2, (await _connector.MessagesAsync(2)).Count);
        Assert.Contains("your digest", sent[1].Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(($"{Channel};messageid=1", Channel), (sent[0].Conversation, sent[1].Conversation));
        Assert.Equal(["botframework:msteams:19:abc@thread.tacv2;messageid=1", "botframework:msteams:19:abc@thread.tacv2"], heard.Select(message => message.Conversation.Id));
        Assert.Equal("digest-due", heard[1].Action);
        Assert.True(heard[1].At >= DateTimeOffset.Parse(heard[1].Values[InboundMessage.DueValue], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task H4_One_that_breaks_the_turn_says_nothing_and_comes_again_the_next_day()
    {
        var made = new List<Appointment>();
        await using var bot = new TestBot(
            (state, messages) =>
            {
                made.AddRange(state.Logbook.Appointments);
                return messages[^1].Kind == InboundKind.Due
                    ? throw new InvalidOperationException("broken on purpose")
                    : new TurnOutcome(made.Count == 0 ? Armed(state, TimeSpan.FromMilliseconds(300)) : state, TestBot.Echo(state, messages).Replies, []);
            },
            ("BotFramework:AllowUnauthenticated", "true"), ("Workers:TurnAttempts", "1"));
        var client = bot.CreateClient();

        await client.DeliverAsync(InThread("m1"));
        await _connector.MessagesAsync(1);
        await Task.Delay(2500);
        await client.DeliverAsync(InThread("m2"));

        Assert.Equal(["m1-1", "m2-1"], (await _connector.MessagesAsync(2)).Select(sent => sent.Id));
        Assert.Empty(await bot.Services.GetRequiredService<IRecords>().DeadLettersAsync(default));
        Assert.Equal(2, made.Count);
        Assert.InRange((made[1].At - made[0].At).TotalHours, 23.9, 24.1);
    }

    private JsonObject InThread(string id) => Message(_connector.Url, id, "<at>Architect</at> hi", $"{Channel};messageid=1")
        .With("entities", new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Architect</at>", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Architect" } }))
        .With("conversation", new JsonObject { ["id"] = $"{Channel};messageid=1", ["conversationType"] = "channel" });

    private static ConversationState Armed(ConversationState state, TimeSpan after) =>
        state with { Logbook = state.Logbook.With(new Appointment("digest", TimeProvider.System.GetUtcNow() + after, "digest-due")) };
}
