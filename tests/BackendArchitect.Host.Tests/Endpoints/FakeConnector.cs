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

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", connector.TakeAsync);
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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private List<Received> Messages() => [.. Activities.Where(received => (string?)received.Body["type"] == "message")];

    private async Task<IResult> TakeAsync(string conversation, string? activity, HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        if ((string?)body["type"] == "message" && Failures.TryDequeue(out var failure))
        {
            request.HttpContext.Response.Headers.RetryAfter = failure.RetryAfter;
            return Results.StatusCode((int)failure.Status);
        }

        Activities.Enqueue(new Received(conversation, activity, request.Headers["Idempotency-Key"].ToString(), request.Headers.Authorization.ToString(), body));
        return Results.Json(new { id = "1" }, statusCode: 201);
    }

    internal sealed record Received(string Conversation, string? Under, string Id, string Authorization, JsonObject Body);
}
