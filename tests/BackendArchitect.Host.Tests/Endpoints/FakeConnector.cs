using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>A connector on a port of this machine: takes activities, and fails when it is told to.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeConnector(WebApplication app) => _app = app;

    public string Url { get; private set; } = "";

    public ConcurrentQueue<Received> Activities { get; } = new();

    /// <summary>Statuses to answer first; then 201.</summary>
    public ConcurrentQueue<(HttpStatusCode Status, string? RetryAfter)> Failures { get; } = new();

    /// <summary>Everything else it was asked for: messages changed and deleted, private chats opened.</summary>
    public ConcurrentQueue<Received> Others { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", connector.TakeAsync);
        connector._app.MapPut("/v3/conversations/{conversation}/activities/{activity}", connector.NoteAsync);
        connector._app.MapDelete("/v3/conversations/{conversation}/activities/{activity}", connector.NoteAsync);
        connector._app.MapPost("/v3/conversations", connector.OpenAsync);
        await connector._app.StartAsync();
        connector.Url = connector._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return connector;
    }

    /// <summary>Waits until so many messages have come, at most ten seconds.</summary>
    public async Task<IReadOnlyList<Received>> MessagesAsync(int count)
    {
        for (var tries = 0; tries < 200 && Messages().Count < count; tries++)
        {
            await Task.Delay(50);
        }

        return Messages();
    }

    /// <summary>Waits until it was asked for so many other things, at most ten seconds.</summary>
    public async Task<IReadOnlyList<Received>> OthersAsync(int count)
    {
        for (var tries = 0; tries < 200 && Others.Count < count; tries++)
        {
            await Task.Delay(50);
        }

        return [.. Others];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private List<Received> Messages() => [.. Activities.Where(received => (string?)received.Body["type"] == "message")];

    private async Task<IResult> TakeAsync(string conversation, string? activity, HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        if ((string?)body["type"] == "message" && Failures.TryDequeue(out var failure))
        {
            request.HttpContext.Response.Headers.RetryAfter = failure.RetryAfter;
            return Results.Json(new { error = new { code = failure.Status == HttpStatusCode.Forbidden ? "MessageWritesBlocked" : "Error" } }, statusCode: (int)failure.Status);
        }

        Activities.Enqueue(Read(conversation, activity, request, body));
        return Results.Json(new { id = $"sent-{Activities.Count}" }, statusCode: 201);
    }

    private async Task<IResult> NoteAsync(string conversation, string activity, HttpRequest request)
    {
        var body = request.Method == HttpMethods.Delete ? [] : (await JsonNode.ParseAsync(request.Body))!.AsObject();
        Others.Enqueue(Read(conversation, activity, request, body));
        return Results.Ok();
    }

    private async Task<IResult> OpenAsync(HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        Others.Enqueue(Read("", null, request, body));
        return Results.Json(new { id = $"a:private-{(string?)body["members"]![0]!["id"]}" }, statusCode: 201);
    }

    private static Received Read(string conversation, string? activity, HttpRequest request, JsonObject body) => new(
        conversation, activity, request.Headers["Idempotency-Key"].ToString(), request.Headers.Authorization.ToString(), body)
    {
        Method = request.Method,
        Query = request.QueryString.Value ?? "",
    };

    internal sealed record Received(string Conversation, string? Under, string Id, string Authorization, JsonObject Body)
    {
        public string Method { get; init; } = "POST";

        public string Query { get; init; } = "";

        /// <summary>The card that came along, or null.</summary>
        public JsonNode? Card => Body["attachments"]?.AsArray().FirstOrDefault(attachment => (string?)attachment!["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"];
    }
}
