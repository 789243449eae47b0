using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>What a client can do wrong: told in one line, never a crash.</summary>
public sealed class DirectLineRefusalTests : IAsyncLifetime
{
    private readonly TestBot _bot = new();
    private readonly DirectLine _line;

    public DirectLineRefusalTests() => _line = new DirectLine(_bot.CreateClient());

    public Task InitializeAsync() => _line.OpenAsync(new JsonObject { ["welcome"] = false });

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string, string> Addresses() => new()
    {
        { "POST", "tokens/refresh" },
        { "POST", "conversations" },
        { "GET", "conversations/{id}" },
        { "GET", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/activities" },
        { "GET", "conversations/{id}/stream" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_is_given_without_a_token(string method, string path)
    {
        _line.Token = "";

        await DirectLine.AssertProblemAsync(HttpStatusCode.Unauthorized, await SendAsync(method, path));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_is_given_for_a_forged_token(string method, string path)
    {
        _line.Token = "A" + _line.Token[1..] + "A";

        await DirectLine.AssertProblemAsync(HttpStatusCode.Unauthorized, await SendAsync(method, path));
    }

    [Fact]
    public async Task A_token_opens_only_its_own_conversation()
    {
        var other = new DirectLine(_bot.CreateClient());
        await other.OpenAsync();

        await DirectLine.AssertProblemAsync(HttpStatusCode.Forbidden, await _line.SendAsync(HttpMethod.Get, $"conversations/{other.Conversation}/activities"));
        await DirectLine.AssertProblemAsync(HttpStatusCode.Forbidden, await _line.SendAsync(HttpMethod.Post, $"conversations/{other.Conversation}/activities", new JsonObject { ["type"] = "message", ["text"] = "hi" }));
    }

    [Fact]
    public async Task A_user_whose_id_is_no_text_is_refused()
    {
        using var body = new ByteArrayContent([.. """{"user":{"id":"a"""u8, 0xff, .. "\"}}"u8]);
        body.Headers.ContentType = new("application/json");

        using var answer = await _bot.CreateClient().PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), body);

        await DirectLine.AssertProblemAsync(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_conversation_that_was_never_opened_is_not_found()
    {
        var grant = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Post, "tokens/generate"));
        _line.Token = (string)grant["token"]!;
        var path = $"conversations/{(string)grant["conversationId"]!}";

        await DirectLine.AssertProblemAsync(HttpStatusCode.NotFound, await _line.SendAsync(HttpMethod.Get, path));
        await DirectLine.AssertProblemAsync(HttpStatusCode.NotFound, await _line.SendAsync(HttpMethod.Get, $"{path}/activities"));
        await DirectLine.AssertProblemAsync(HttpStatusCode.NotFound, await _line.SendAsync(HttpMethod.Post, $"{path}/activities", new JsonObject { ["type"] = "message", ["text"] = "hi" }));
    }

    [Theory]
    [InlineData("?watermark=abc")]
    [InlineData("?watermark=-5")]
    [InlineData("?wait=500")]
    [InlineData("?wait=soon")]
    public async Task A_question_that_makes_no_sense_is_refused(string query) => await DirectLine.AssertProblemAsync(
        HttpStatusCode.BadRequest, await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities{query}"));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":7}")]
    [InlineData("{\"type\":[\"message\"],\"text\":\"hi\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    public async Task An_activity_that_cannot_be_used_is_refused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await DirectLine.AssertProblemAsync(HttpStatusCode.BadRequest, await _line.PostAsync(content));
    }

    [Fact]
    public async Task An_activity_nested_too_deep_is_refused()
    {
        using var content = new StringContent("{\"type\":\"message\",\"text\":\"hi\",\"value\":" + new string('[', 10_000) + new string(']', 10_000) + "}", Encoding.UTF8, "application/json");

        await DirectLine.AssertProblemAsync(HttpStatusCode.BadRequest, await _line.PostAsync(content));
    }

    [Fact]
    public async Task An_activity_that_is_not_json_by_its_type_is_refused()
    {
        using var content = new StringContent("{\"type\":\"message\",\"text\":\"hi\"}", Encoding.UTF8, "text/plain");

        await DirectLine.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, await _line.PostAsync(content));
    }

    [Theory]
    [InlineData("tokens/generate", "[]")]
    [InlineData("tokens/generate", "{")]
    [InlineData("tokens/generate", "{\"user\":{\"id\":\"\"}}")]
    [InlineData("conversations", "7")]
    public async Task A_start_that_is_not_readable_is_refused(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await DirectLine.AssertProblemAsync(HttpStatusCode.BadRequest, await _line.SendAsync(HttpMethod.Post, path, content));
    }

    [Fact]
    public async Task A_stream_wants_a_socket()
    {
        await DirectLine.AssertProblemAsync(HttpStatusCode.BadRequest, await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/stream?t={_line.Token}"));
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path) =>
        _line.SendAsync(new HttpMethod(method), path.Replace("{id}", _line.Conversation, StringComparison.Ordinal), method == "POST" ? new JsonObject { ["type"] = "message", ["text"] = "hi" } : null);
}
