using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BackendArchitect.Benchmarks;

/// <summary>A Direct Line client that says something and waits for the answer.</summary>
internal sealed class WebChatClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };
    private string _conversation = "";
    private string _watermark = "";

    public async Task OpenAsync()
    {
        Authorise(await PostAsync("/v3/directline/tokens/generate"));
        var conversation = await PostAsync("/v3/directline/conversations", new { welcome = false });
        _conversation = conversation.GetProperty("conversationId").GetString()!;
        Authorise(conversation);
    }

    private async Task<JsonElement> PostAsync(string path, object? body = null)
    {
        using var answer = await _http.PostAsJsonAsync(path, body ?? new { });
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private void Authorise(JsonElement grant) =>
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", grant.GetProperty("token").GetString());

    /// <summary>Says something and returns when the bot has answered it.</summary>
    public async Task SayAsync(string text)
    {
        await _http.PostAsJsonAsync($"/v3/directline/conversations/{_conversation}/activities", new { type = "message", text, from = new { id = "benchmark" } });
        while (!await AnsweredAsync())
        {
            await Task.Delay(2);
        }
    }

    /// <summary>Says something and gives back all the bot says to it, cards and all; null when it says nothing in that time.</summary>
    public async Task<string?> AskAsync(string text, TimeSpan patience)
    {
        await _http.PostAsJsonAsync($"/v3/directline/conversations/{_conversation}/activities", new { type = "message", text, from = new { id = "benchmark" } });
        var until = TimeProvider.System.GetTimestamp() + (long)(patience.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (TimeProvider.System.GetTimestamp() < until)
        {
            if (await HearAsync() is { Count: > 0 } said)
            {
                return string.Join('\n', said);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        return null;
    }

    /// <summary>What the bot said since it was last listened to: the text of each message and its cards as JSON.</summary>
    public async Task<List<string>> HearAsync()
    {
        var set = await _http.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{_conversation}/activities?watermark={_watermark}");
        _watermark = set.GetProperty("watermark").ToString();
        return
        [
            .. set.GetProperty("activities").EnumerateArray()
                .Where(activity => activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("role").GetString() == "bot")
                .Select(activity => $"{(activity.TryGetProperty("text", out var text) ? text.GetString() : "")}\n{(activity.TryGetProperty("attachments", out var cards) ? cards.GetRawText() : "")}"),
        ];
    }

    private async Task<bool> AnsweredAsync()
    {
        var set = await _http.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{_conversation}/activities?watermark={_watermark}");
        _watermark = set.GetProperty("watermark").ToString();
        return set.GetProperty("activities").EnumerateArray().Any(activity =>
            activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("role").GetString() == "bot");
    }

    public void Dispose() => _http.Dispose();
}
