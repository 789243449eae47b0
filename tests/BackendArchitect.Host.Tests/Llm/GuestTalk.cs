using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Tests.WebChat;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>The whole program on one page of web chat, with a model of the test behind it.</summary>
internal sealed class GuestTalk : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TestBot _bot;
    private readonly HttpClient _http;
    private readonly DirectLine _line;
    private int _said;

    private GuestTalk(TestBot bot)
    {
        _bot = bot;
        _http = bot.CreateClient();
        _line = new DirectLine(_http);
    }

    public IServiceProvider Services => _bot.Services;

    /// <param name="awaits">Whether to wait until the model was seen.</param>
    public static async Task<GuestTalk> OpenAsync(bool awaits = true, params (string Key, string Value)[] settings)
    {
        var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, settings);
        var talk = new GuestTalk(bot);
        await talk._line.OpenAsync();
        await talk._line.HearBotAsync();
        for (var tries = 0; awaits && tries < 400 && bot.Services.GetRequiredService<ModelHealth>().Away is not null; tries++)
        {
            await Task.Delay(50);
        }

        return talk;
    }

    /// <summary>Says something and gives back the words of all that is answered.</summary>
    public async Task<string> SayAsync(string text)
    {
        using var said = await _line.SayAsync(text, $"c{++_said}");
        said.EnsureSuccessStatusCode();
        var heard = await _line.HearBotAsync();
        return string.Join('\n', heard.Where(DirectLine.IsBot).Select(activity => (string?)activity["text"] is { Length: > 0 } words ? words : activity.ToJsonString(Plain)));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.DisposeAsync();
    }
}
