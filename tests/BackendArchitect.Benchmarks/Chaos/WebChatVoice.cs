using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Replicas;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>People in the web chat: what is not taken they send again, and in the end they read the whole conversation.</summary>
internal sealed class WebChatVoice(Door door, Ledger ledger) : IVoice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan[] Pauses = [.. Enumerable.Repeat(TimeSpan.FromSeconds(1), 60)];
    private readonly ConcurrentDictionary<int, (string Id, string Token)> _open = new();
    private readonly Dictionary<int, int> _read = [];

    public async Task<bool> SayAsync(int conversation, int number)
    {
        var (id, token) = await OpenAsync(conversation);
        return await door.DeliverAsync("web chat message", (replica, _) => Message(replica, id, token, conversation, number), Patience, Pauses);
    }

    public async Task RepeatAsync(int conversation, int number)
    {
        var (id, token) = await OpenAsync(conversation);
        await door.DeliverAsync("web chat repeat", replica => Message(replica, id, token, conversation, number), Patience);
    }

    /// <summary>Reads what the bot has said by now into the ledger; what stands there already is not noted again.</summary>
    public async Task ReadAsync()
    {
        foreach (var (conversation, (id, token)) in _open)
        {
            var text = await InsistAsync(replica => Request(HttpMethod.Get, replica, $"conversations/{id}/activities", token, null));
            var answers = JsonNode.Parse(text)!["activities"]!.AsArray().Select(activity => EchoTurn.Read((string?)activity!["text"] ?? "")).OfType<(int Conversation, int Number, int Count)>().ToList();
            foreach (var answer in answers.Skip(_read.GetValueOrDefault(conversation)))
            {
                ledger.NoteAnswer(answer.Conversation, answer.Number, answer.Count, answer.Conversation == conversation);
            }

            _read[conversation] = answers.Count;
        }
    }

    private async Task<(string Id, string Token)> OpenAsync(int conversation)
    {
        if (_open.TryGetValue(conversation, out var open))
        {
            return open;
        }

        var granted = JsonNode.Parse(await InsistAsync(replica => Request(HttpMethod.Post, replica, "tokens/generate", null, [])))!;
        var opened = JsonNode.Parse(await InsistAsync(replica => Request(HttpMethod.Post, replica, "conversations", (string)granted["token"]!, new JsonObject { ["welcome"] = false })))!;
        return _open[conversation] = ((string)opened["conversationId"]!, (string)opened["token"]!);
    }

    private async Task<string> InsistAsync(Func<Uri, HttpRequestMessage> request)
    {
        for (var tries = 0; tries < Pauses.Length; tries++)
        {
            if (await door.DeliverAsync("web chat", request, Patience) is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pauses[tries], TimeProvider.System);
        }

        throw new TimeoutException($"The web chat did not answer for a minute: {string.Join(", ", ledger.Counted())}");
    }

    private static HttpRequestMessage Message(Uri replica, string id, string token, int conversation, int number) => Request(
        HttpMethod.Post,
        replica,
        $"conversations/{id}/activities",
        token,
        new JsonObject
        {
            ["type"] = "message",
            ["text"] = EchoTurn.Question(conversation, number),
            ["from"] = new JsonObject { ["id"] = "person" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = string.Create(CultureInfo.InvariantCulture, $"{conversation}.{number}") },
        });

    private static HttpRequestMessage Request(HttpMethod method, Uri replica, string path, string? token, JsonObject? body)
    {
        var request = new HttpRequestMessage(method, new Uri(replica, $"v3/directline/{path}")) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
