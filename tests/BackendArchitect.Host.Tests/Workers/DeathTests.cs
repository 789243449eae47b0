using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Sqlite;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The program dies again and again in the same turn: seldom the message's fault, sometimes it is.</summary>
public sealed class DeathTests : IDisposable
{
    private const int Deaths = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-death-").FullName;

    private string Store => Path.Combine(_folder, "bot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Whoever_kills_the_program_time_and_again_does_not_cost_a_message()
    {
        await DieAsync();

        await using var bot = new TestBot(null, ("Store:Path", Store));

        Assert.Contains("\"m1-1\"", await FirstLineAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_the_program_always_dies_of_is_given_up_and_said_so()
    {
        await DieAsync();

        await using var bot = new TestBot(null, ("Store:Path", Store), ("Workers:TurnDeaths", $"{Deaths}"));

        Assert.Contains("\"m1-failed\"", await FirstLineAsync(bot), StringComparison.Ordinal);
        Assert.Contains("died", Assert.Single(await bot.Services.GetRequiredService<IRecords>().DeadLettersAsync(default)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_under_way_at_the_deaths_comes_after_the_rest()
    {
        await DieAsync();
        await using (var before = Open())
        {
            await Conversations(before).AcceptAsync(Said("other", "m2"), default);
        }

        await using var database = Open();

        Assert.Equal("m2", (await Conversations(database).ClaimAsync(Lease, default))!.Messages[0].Id);
    }

    /// <summary>Takes the message into work in one life after the other, and never ends it.</summary>
    private async Task DieAsync()
    {
        for (var death = 0; death < Deaths; death++)
        {
            await using var database = Open();
            await Conversations(database).AcceptAsync(Said("c", "m1"), default);
            await Conversations(database).ClaimAsync(Lease, default);
        }
    }

    /// <summary>The first thing it says, as JSON; waits for it.</summary>
    private static async Task<string> FirstLineAsync(TestBot bot)
    {
        var timeline = bot.Services.GetRequiredService<WebChatTimeline>();
        for (var tries = 0; ; tries++)
        {
            var news = await timeline.NextAsync("c", new Watermark(0, 0), TimeSpan.FromSeconds(10), default);
            if (tries == 200 || news.Watermark.Line > 0)
            {
                return news.Activities[0];
            }

            await Task.Delay(50);
        }
    }

    private SqliteDatabase Open() => new(Options.Create(new StoreOptions { Path = Store }));

    private static SqliteConversationStore Conversations(SqliteDatabase database) => new(database, new SqliteLogbooks(database, TimeProvider.System), new Nudges(), TimeProvider.System);

    private static Conversation.Messages.InboundMessage Said(string conversation, string id) =>
        TestMessages.Text(conversation, id) with { Conversation = new WebChatReference(conversation, "u1", "http://localhost").Address() };
}
