using System.Net;
using System.Text;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

public sealed class BadInputTests : IAsyncLifetime
{
    private readonly TestBot _bot = new(null, ("BotFramework:AllowUnauthenticated", "true"));
    private HttpClient _client = null!;

    public Task InitializeAsync()
    {
        _client = _bot.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string> Bodies() => new(
        "",
        "null",
        "[]",
        "42",
        "\"text\"",
        "{",
        "{}",
        "{\"type\":5}",
        "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"conversation\":\"c\"}",
        "{\"type\":\"message\",\"conversation\":{\"id\":7}}",
        "{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"},\"serviceUrl\":\"http://localhost\",\"text\":{}}",
        "{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"},\"serviceUrl\":\"http://localhost\",\"timestamp\":\"soon\"}",
        "{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"},\"serviceUrl\":\"http://localhost\",\"text\":\"\\ud800\"}",
        "{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"},\"serviceUrl\":\"http://localhost\",\"value\":{\"command\":\"\\ud800\"}}",
        "{\"value\":" + new string('[', 40) + new string(']', 40) + "}",
        "\u0000\u0001\u0002\uFFFD",
        "<xml/>");

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_no_activity_is_the_senders_fault(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await _client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await AssertProblemAsync(answer);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("trace")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("something-new")]
    public async Task What_is_well_formed_but_not_for_us_is_let_go(string type)
    {
        var answer = await _client.DeliverAsync(Message("http://localhost:1", "m1", "hi").With("type", type).With("entities", 5).With("value", "x"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused_by_its_type()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");

        var answer = await _client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("/files/")]
    [InlineData("/files/abc")]
    [InlineData("/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/nowhere")]
    public async Task Unknown_addresses_are_not_found(string path)
    {
        var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        await AssertProblemAsync(answer);
    }

    [Fact]
    public async Task The_program_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("alive", await _client.GetStringAsync(new Uri("/health", UriKind.Relative)));
        Assert.Equal("ready", await _client.GetStringAsync(new Uri("/ready", UriKind.Relative)));
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
