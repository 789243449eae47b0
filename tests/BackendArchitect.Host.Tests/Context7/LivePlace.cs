using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Context7;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Context7;

/// <summary>The whole program with its own turn, its store, and a server for live documentation.</summary>
internal sealed class LivePlace : IAsyncDisposable
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private readonly TestBot _bot;
    private readonly WebApplicationFactory<Program> _program;

    public LivePlace(TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        _bot = new TestBot(null, settings);
        _program = _bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton<Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>>(provider => new Turn(Knowledge, live: provider.GetRequiredService<ILiveVersions>()).Run)));
    }

    public IServiceProvider Services => _program.Services;

    public LiveLibrary Library => Services.GetRequiredService<LiveLibrary>();

    public DirectLine Chat() => new(_program.CreateClient());

    /// <summary>Says something in a conversation of its own and gives what the bot answers, all of it.</summary>
    public async Task<string> AskAsync(string text)
    {
        var chat = Chat();
        await chat.OpenAsync();
        await chat.HearBotAsync();
        return await AskAsync(chat, text);
    }

    public static async Task<string> AskAsync(DirectLine chat, string text)
    {
        await chat.SayAsync(text);
        return Text(await chat.HearBotAsync());
    }

    public static async Task<string> PressAsync(DirectLine chat, string command)
    {
        await chat.PostAsync(new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "Ada" }, ["value"] = new JsonObject { ["command"] = command } });
        return Text(await chat.HearBotAsync());
    }

    /// <summary>Waits until something is so, at most ten seconds.</summary>
    public static async Task UntilAsync(Func<bool> so, string what)
    {
        for (var tries = 0; !so(); tries++)
        {
            Assert.True(tries < 400, $"It never came to this: {what}.");
            await Task.Delay(25);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private static string Text(List<JsonNode> activities) =>
        string.Join('\n', activities.Where(DirectLine.IsBot).Select(activity => activity.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
}
