using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    public const string Bot = "28:bot";

    public static JsonObject Message(string serviceUrl, string id, string text, string conversation = "a:1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["timestamp"] = "2026-11-22T12:00:00Z",
        ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Backend Architect" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
    };

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    public static Task<HttpResponseMessage> DeliverAsync(this HttpClient client, JsonNode activity) =>
        client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), activity);
}
