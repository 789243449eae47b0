using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Replicas;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Activities as Teams sends them; it resends what is not answered in time.</summary>
internal sealed class TeamsVoice(Door door, string serviceUrl) : IVoice
{
    /// <summary>Teams waits fifteen seconds; here a third of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];

    public Task<bool> SayAsync(int conversation, int number) =>
        door.DeliverAsync("Teams activity", (replica, _) => Request(replica, conversation, number), Patience, Pauses);

    public Task RepeatAsync(int conversation, int number) =>
        door.DeliverAsync("Teams repeat", replica => Request(replica, conversation, number), Patience);

    private HttpRequestMessage Request(Uri replica, int conversation, int number) => new(HttpMethod.Post, new Uri(replica, "api/messages"))
    {
        Content = JsonContent.Create(new JsonObject
        {
            ["type"] = "message",
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{conversation}.{number}"),
            ["text"] = EchoTurn.Question(conversation, number),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["timestamp"] = "2026-11-22T12:00:00Z",
            ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Backend Architect" },
            ["conversation"] = new JsonObject { ["id"] = FakeTeams.Conversation(conversation), ["conversationType"] = "personal" },
        }),
    };
}
