using System.Net;
using System.Net.Http.Headers;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string Service = "https://smba.trafficmanager.net/emea/";
    private KeyServer _keys = null!;
    private TestBot _bot = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.StartAsync();
        _bot = new TestBot(
            null,
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
    public async Task A_good_token_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync(_keys.Mint(Service)));

    [Fact]
    public async Task No_token_is_refused() => Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(null));

    [Fact]
    public async Task Words_instead_of_a_token_are_refused() => Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync("junk"));

    [Fact]
    public async Task Another_audience_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, audience: "other-app")));

    [Fact]
    public async Task Another_issuer_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, issuer: "https://sts.windows.net/evil/")));

    [Fact]
    public async Task An_expired_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, fromSeconds: -7200, untilSeconds: -3600)));

    [Fact]
    public async Task A_token_of_tomorrow_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, fromSeconds: 3600, untilSeconds: 7200)));

    [Fact]
    public async Task Another_key_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, otherKey: true)));

    [Fact]
    public async Task An_unsigned_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, signed: false)));

    [Fact]
    public async Task A_token_for_another_service_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint("https://smba.trafficmanager.net/amer/")));

    [Fact]
    public async Task A_token_for_no_service_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service, withServiceUrl: false)));

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(_keys.Mint(Service), channel: "telegram"));

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var parts = _keys.Mint(Service, audience: "other-app").Split('.');
        var good = _keys.Mint(Service).Split('.');

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync($"{good[0]}.{good[1]}.{parts[2]}"));
    }

    private async Task<HttpStatusCode> SendAsync(string? token, string channel = "msteams")
    {
        _client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return (await _client.DeliverAsync(Message(Service, "m1", "hi").With("channelId", channel))).StatusCode;
    }
}
