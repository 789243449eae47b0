using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Tests.WebChat;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>One person in the web chat: says something, sends it again until it is taken, waits for the answer, goes on.</summary>
internal sealed class WebChatTalk : IDisposable
{
    private readonly Stubborn _wire = new();
    private readonly HttpClient _http;
    private readonly DirectLine _line;
    private int _answered;

    public WebChatTalk(Uri address)
    {
        _http = new HttpClient(_wire) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        _line = new DirectLine(_http);
    }

    /// <summary>What was taken, in order: the id it was given, and the words.</summary>
    public List<(string Id, string Text)> Said { get; } = [];

    public int Answered => Volatile.Read(ref _answered);

    public int Repeated => _wire.Repeated;

    public async Task OpenAsync()
    {
        await _line.OpenAsync();
        await HearAsync("joined");
    }

    /// <summary>Says all of it without waiting in between, then waits until the last is answered.</summary>
    public async Task SayAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            var posted = await _line.SayAsync(text, string.Create(CultureInfo.InvariantCulture, $"client-{Said.Count}"));
            Said.Add(((string)(await DirectLine.ReadAsync(posted))["id"]!, text));
        }

        await HearAsync(Said[^1].Id);
        Interlocked.Add(ref _answered, texts.Length);
    }

    /// <summary>All that stands in the conversation, oldest first.</summary>
    public async Task<List<JsonNode>> TranscriptAsync()
    {
        var all = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities"));
        return [.. all["activities"]!.AsArray().OfType<JsonNode>().Where(activity => (string)activity["type"]! == "message")];
    }

    /// <summary>What the bot said, block by block.</summary>
    public static List<string> BlocksOf(IEnumerable<JsonNode> transcript) => BlocksOf(transcript
        .Where(DirectLine.IsBot)
        .Select(activity => activity["channelData"]!["reply"].Deserialize(ConversationJson.Default.Reply)!));

    /// <summary>What it says to the same words where nobody kills it.</summary>
    public List<Reply> Undisturbed(Turn turn)
    {
        var state = ConversationState.New;
        var replies = new List<Reply>();
        foreach (var (id, text) in Said.Prepend(("joined", "")))
        {
            // As old as the messages of the program: what is said of the age of the tables depends on the day.
            var message = TestMessages.Text("undisturbed", id, text) with { At = TimeProvider.System.GetUtcNow() };
            var outcome = turn.Run(state, [id == "joined" ? message with { Kind = InboundKind.Joined } : message]);
            state = outcome.State;
            replies.AddRange(outcome.Replies);
        }

        return replies;
    }

    public void Dispose() => _http.Dispose();

    public static List<string> BlocksOf(IEnumerable<Reply> replies) =>
        [.. replies.SelectMany(reply => reply.Blocks).Select(block => JsonSerializer.Serialize(block, ConversationJson.Default.Block))];

    private async Task HearAsync(string message)
    {
        for (var heard = false; !heard;)
        {
            try
            {
                await _line.HearAsync(activity => (string)activity["id"]! == $"{message}-1");
                heard = true;
            }
            catch (TimeoutException)
            {
                // The program was dead for long; the watermark stands where it stood.
            }
        }
    }
}
