using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BackendArchitect.Channels;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.DependencyInjection;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string Service = "https://smba.trafficmanager.net/emea/";
    private readonly List<string> _seen = [];
    private KeyServer _keys = null!;
    private TestBot _bot = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.StartAsync();
        _bot = new TestBot(
            (state, messages) =>
            {
                _seen.AddRange(messages.Select(message => message.Id));
                return TestBot.Echo(state, messages);
            },
            ("BotFramework:AppId", "app"),
            ("BotFramework:AppPassword", "secret"),
            ("BotFramework:MetadataUrl", _keys.MetadataUrl),
            ("BotFramework:TokenUrl", _keys.TokenUrl));
        _client = _bot.CreateClient();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _keys.DisposeAsync();
    }

    [Fact]
    public async Task I1_A_good_token_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync(_keys.Mint(Service)));

    [Fact]
    public async Task I1_No_token_is_refused() => Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(null));

    [Fact]
    public async Task I1_Words_instead_of_a_token_are_refused() => Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync("junk"));

    [Fact]
    public async Task I1_Another_audience_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, audience: "other-app")));

    [Fact]
    public async Task I1_Another_issuer_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, issuer: "https://sts.windows.net/evil/")));

    [Fact]
    public async Task I1_An_expired_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, fromSeconds: -7200, untilSeconds: -3600)));

    [Fact]
    public async Task I1_A_token_of_tomorrow_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, fromSeconds: 3600, untilSeconds: 7200)));

    [Fact]
    public async Task I1_Another_key_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, otherKey: true)));

    [Fact]
    public async Task I1_An_unsigned_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, signed: false)));

    [Fact]
    public async Task I1_A_token_for_another_service_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint("https://smba.trafficmanager.net/amer/")));

    [Fact]
    public async Task I1_A_token_for_no_service_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, withServiceUrl: false)));

    [Fact]
    public async Task I1_A_key_that_is_not_endorsed_for_the_channel_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service), channel: "telegram"));

    [Fact]
    public async Task I1_A_changed_token_is_refused()
    {
        var parts = _keys.Mint(Service, audience: "other-app").Split('.');
        var good = _keys.Mint(Service).Split('.');

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync($"{good[0]}.{good[1]}.{parts[2]}"));
    }

    [Fact]
    public async Task I1_A_token_of_the_tenant_is_refused_where_only_the_Bot_Frameworks_are_trusted() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, issuer: "https://login.microsoftonline.com/tenant/v2.0")));

    [Fact]
    public async Task I1_What_is_refused_is_not_kept()
    {
        await SendAsync(_keys.Mint(Service, otherKey: true));
        await SendAsync(_keys.Mint(Service, audience: "other-app"));
        await SendAsync(null);

        Assert.Null(await _bot.Services.GetRequiredService<IConversationStore>().ClaimAsync(TimeSpan.FromSeconds(5), CancellationToken.None));
        Assert.Empty(_seen);
    }

    [Fact]
    public async Task I1_A_signed_activity_of_a_foreign_service_is_refused_and_the_service_is_never_called()
    {
        await using var foreign = await FakeConnector.StartAsync();

        var status = await SendAsync(_keys.Mint(foreign.Url), service: foreign.Url);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        await Task.Delay(1500);
        Assert.Empty(foreign.Activities);
        Assert.Equal(0, _keys.TokensGiven);
        Assert.Empty(_seen);
    }

    [Fact]
    public async Task I1_An_answer_kept_for_a_foreign_service_is_never_sent_there()
    {
        await using var foreign = await FakeConnector.StartAsync();
        var activity = ActivityFormat.Read(Encoding.UTF8.GetBytes(Message(foreign.Url, "m1", "hi").ToJsonString()));
        var address = Assert.IsType<Delivery.Message>(new ActivityReader(TimeProvider.System).Read(activity, "", null)).Inbound.Conversation;

        var result = await _bot.Services.GetRequiredService<ChannelDirectory>().Find("botframework")!
            .SendAsync(address, new Reply("r", [new Block.Paragraph("secret")]), CancellationToken.None);

        Assert.Contains("not an allowed service host", Assert.IsType<SendResult.Refused>(result).Reason, StringComparison.Ordinal);
        Assert.Empty(foreign.Activities);
        Assert.Equal(0, _keys.TokensGiven);
    }

    private async Task<HttpStatusCode> SendAsync(string? token, string channel = "msteams", string service = Service)
    {
        _client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return (await _client.DeliverAsync(Message(service, "m1", "hi").With("channelId", channel))).StatusCode;
    }
}
