using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The addresses Slack gives for answers: five uses each, no token, words and blocks only.</summary>
internal sealed class FakeSlackAsides
{
    private readonly ConcurrentDictionary<string, int> _uses = new();

    /// <summary>What was shown to the one person, oldest first.</summary>
    public ConcurrentQueue<JsonObject> Shown { get; } = new();

    /// <summary>How often anything came, refused or not.</summary>
    public int Came => _uses.Values.Sum();

    /// <summary>Waits until so many were shown, at most ten seconds.</summary>
    public async Task<IReadOnlyList<JsonObject>> ShownAsync(int count)
    {
        for (var tries = 0; tries < 400 && Shown.Count < count; tries++)
        {
            await Task.Delay(25);
        }

        return [.. Shown];
    }

    public async Task<IResult> TakeAsync(string id, HttpRequest request, FakeSlack.Fault? fault)
    {
        var message = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        var uses = _uses.AddOrUpdate(id, 1, (_, before) => before + 1);
        if (fault is not null)
        {
            return fault.Error is null ? Results.StatusCode(fault.Status) : Results.Text(fault.Error, statusCode: fault.Status);
        }

        if (uses > 5)
        {
            return Results.Json(new { ok = false, error = "used_url" }, statusCode: StatusCodes.Status404NotFound);
        }

        // The rules are those of a message; only that the address knows its channel.
        var asMessage = (JsonObject)message.DeepClone();
        asMessage["channel"] = "hook";
        if (request.Headers.Authorization.Count > 0 || message.ContainsKey("markdown_text") || FakeSlackRules.Problem(asMessage) is not null)
        {
            return Results.Text("invalid_payload", statusCode: StatusCodes.Status400BadRequest);
        }

        Shown.Enqueue(message);
        return Results.Text("ok");
    }
}
