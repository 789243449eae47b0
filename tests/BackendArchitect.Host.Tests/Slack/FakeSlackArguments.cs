using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Arguments of a call, as JSON or as a form; methods that only read take a form only, as at Slack.</summary>
internal static class FakeSlackArguments
{
    private static readonly string[] FormOnly = ["conversations.replies", "conversations.history", "files.getUploadURLExternal", "files.info", "chat.getPermalink", "users.info"];

    /// <summary>In a form these are JSON as text, as Slack's own client sends them.</summary>
    private static readonly string[] Structured = ["blocks", "metadata", "files", "view", "loading_messages"];

    /// <returns>Null when Slack would not read them.</returns>
    public static async Task<JsonObject?> ReadAsync(string method, HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, Structured.Contains(field.Key) ? JsonNode.Parse(field.Value.ToString()) : field.Value.ToString())));
        }

        if (FormOnly.Contains(method) || request.ContentType is null)
        {
            return null;
        }

        try
        {
            return (await JsonNode.ParseAsync(request.Body))?.AsObject();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
