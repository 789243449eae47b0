using System.Collections.Concurrent;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores.Sqlite;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The whole program with Slack switched on, and a turn that remembers what reached it and says nothing.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    private readonly TestBot _root;
    private readonly WebApplicationFactory<Program> _bot;
    private readonly ConcurrentQueue<InboundMessage> _heard = new();
    private readonly Lazy<HttpClient> _client;

    public SlackBot(params (string Key, string Value)[] settings)
    {
        (string, string)[] own = settings.Any(setting => setting.Key == "Slack:ClientId") ? [] : [("Slack:BotToken", "xoxb-test")];
        _root = new TestBot(Remember, [("Slack:SigningSecret", SlackSamples.Secret), ("Slack:ApiUrl", "http://127.0.0.1:9/api/"), ("Workers:PollSeconds", "1"), .. own, .. settings]);
        _bot = _root.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton(provider => MoodyStore.Around(ActivatorUtilities.CreateInstance<SqliteConversationStore>(provider), () => StoreFails))));
        _client = new Lazy<HttpClient>(() => _bot.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));
    }

    /// <summary>Whether the store takes no messages for now.</summary>
    public bool StoreFails { get; set; }

    public HttpClient Client => _client.Value;

    public IServiceProvider Services => _bot.Services;

    /// <summary>What reached the turn, in order.</summary>
    public IReadOnlyList<InboundMessage> Heard => [.. _heard];

    /// <summary>Makes it listen on a port of this machine, for other programs.</summary>
    public Uri Listen()
    {
        _bot.UseKestrel(0);
        _bot.StartServer();
        return new Uri(_bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Waits until so many messages have reached the turn, at most ten seconds.</summary>
    public async Task<IReadOnlyList<InboundMessage>> HeardAsync(int count)
    {
        for (var tries = 0; tries < 400 && _heard.Count < count; tries++)
        {
            await Task.Delay(25);
        }

        return Heard;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _root.DisposeAsync();
    }

    private TurnOutcome Remember(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        foreach (var message in messages)
        {
            _heard.Enqueue(message);
        }

        return new TurnOutcome(state, [], []);
    }
}
