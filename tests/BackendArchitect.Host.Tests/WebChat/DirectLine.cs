using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>A Direct Line client, as a plain one would be.</summary>
internal sealed class DirectLine(HttpClient http)
{
    public string Conversation { get; private set; } = "";

    public string Token { get; set; } = "";

    public string Watermark { get; private set; } = "";

    /// <summary>Makes a token and opens its conversation.</summary>
    public async Task<JsonNode> OpenAsync(object? body = null)
    {
        Token = (string)(await ReadAsync(await SendAsync(HttpMethod.Post, "tokens/generate")))["token"]!;
        var opened = await ReadAsync(await SendAsync(HttpMethod.Post, "conversations", body));
        Conversation = (string)opened["conversationId"]!;
        Token = (string)opened["token"]!;
        return opened;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", activity);

    public Task<HttpResponseMessage> SayAsync(string text, string? clientId = null) => PostAsync(new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "Ada" },
        ["channelData"] = clientId is null ? null : new JsonObject { ["clientActivityID"] = clientId },
    });

    /// <summary>What is new; waits until there is at least one activity that fits.</summary>
    public async Task<List<JsonNode>> HearAsync(Func<JsonNode, bool>? until = null)
    {
        var heard = new List<JsonNode>();
        for (var round = 0; round < 20; round++)
        {
            var set = await ReadAsync(await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={Watermark}&wait=3"));
            Watermark = (string)set["watermark"]!;
            heard.AddRange(set["activities"]!.AsArray().Where(activity => (string)activity!["type"]! == "message")!);
            if (heard.Any(until ?? (_ => true)))
            {
                return heard;
            }
        }

        throw new TimeoutException($"Heard only {heard.Count} activities.");
    }

    public Task<List<JsonNode>> HearBotAsync() => HearAsync(IsBot);

    public static bool IsBot(JsonNode activity) => (string)activity["from"]!["role"]! == "bot";

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/v3/directline/{path}", UriKind.Relative));
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body),
        };
        return await http.SendAsync(request);
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The answer is a problem that says in one line what to do, without a stack trace.</summary>
    public static async Task AssertProblemAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.NotEmpty((string)JsonNode.Parse(text)!["detail"]!);
    }
}
