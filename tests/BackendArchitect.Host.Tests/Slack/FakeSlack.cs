using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>A Web API of Slack on a port of this machine: keeps what is posted, refuses what Slack refuses, and fails when it is told to.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Token = "xoxb-test";
    public const string Bot = "U0BOT";

    private readonly WebApplication _app;
    private long _clock = 1_795_320_000_000_000;

    private FakeSlack(WebApplication app) => _app = app;

    /// <summary>Where it listens: <c>http://127.0.0.1:1234</c>.</summary>
    public string Url { get; private set; } = "";

    public string ApiUrl => $"{Url}/api/";

    /// <summary>Every call that came, refused or not, oldest first.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What people see, oldest first.</summary>
    public ConcurrentQueue<JsonObject> Messages { get; } = new();

    /// <summary>Channels the bot is not in.</summary>
    public HashSet<string> Outside { get; } = [];

    /// <summary>What is said through the addresses given for answers.</summary>
    public FakeSlackAsides Asides { get; } = new();

    /// <summary>Bytes put by id of the file.</summary>
    public ConcurrentDictionary<string, byte[]> Uploads { get; } = new();

    /// <summary>Files people attached, by name; fetched at <see cref="FileUrl"/>.</summary>
    public ConcurrentDictionary<string, (string Media, byte[] Bytes)> Attached { get; } = new();

    /// <summary>What goes wrong next, by method; <c>*</c> for any of them.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<Fault>> Faults { get; } = new();

    public static async Task<FakeSlack> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var slack = new FakeSlack(builder.Build());
        slack._app.MapPost("/api/{method}", slack.TakeAsync);
        slack._app.MapPost("/upload/{id}", slack.PutAsync);
        slack._app.MapPost("/hooks/{id}", (string id, HttpRequest request) => slack.Asides.TakeAsync(id, request, slack.NextFault("hook")));
        slack._app.MapGet("/files/{name}", slack.Fetch);
        await slack._app.StartAsync();
        slack.Url = slack._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return slack;
    }

    /// <summary>An address for answers, as Slack gives one with each command, shortcut and press.</summary>
    public string ResponseUrl(string id) => $"{Url}/hooks/{id}";

    public string FileUrl(string name) => $"{Url}/files/{name}";

    public void Fail(string method, params Fault[] faults)
    {
        foreach (var fault in faults)
        {
            Faults.GetOrAdd(method, _ => new ConcurrentQueue<Fault>()).Enqueue(fault);
        }
    }

    public IReadOnlyList<JsonObject> Of(string method) => [.. Calls.Where(call => call.Method == method).Select(call => call.Arguments)];

    /// <summary>Waits until a method was called so often, at most ten seconds.</summary>
    public async Task<IReadOnlyList<JsonObject>> CalledAsync(string method, int count)
    {
        for (var tries = 0; tries < 400 && Of(method).Count < count; tries++)
        {
            await Task.Delay(25);
        }

        return Of(method);
    }

    /// <summary>Somebody, or the bot itself, says something in a thread.</summary>
    public string Say(string channel, string? thread, string user, string text)
    {
        var stamp = Stamp();
        Messages.Enqueue(new JsonObject { ["channel"] = channel, ["thread_ts"] = thread, ["ts"] = stamp, ["user"] = user, ["text"] = text });
        return stamp;
    }

    /// <summary>Waits until so many messages of the bot stand there, at most ten seconds.</summary>
    public async Task<IReadOnlyList<JsonObject>> AnswersAsync(int count)
    {
        for (var tries = 0; tries < 200 && Answers().Count < count; tries++)
        {
            await Task.Delay(50);
        }

        return Answers();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal string Stamp()
    {
        var now = Interlocked.Increment(ref _clock);
        return string.Create(CultureInfo.InvariantCulture, $"{now / 1_000_000}.{now % 1_000_000:000000}");
    }

    private List<JsonObject> Answers() => [.. Messages.Where(message => (string?)message["user"] == Bot)];

    private async Task<IResult> TakeAsync(string method, HttpRequest request)
    {
        var arguments = await FakeSlackArguments.ReadAsync(method, request);
        Calls.Enqueue(new Call(method, request.Headers.Authorization.ToString(), arguments ?? []));
        if (NextFault(method) is { } fault)
        {
            await Task.Delay(fault.Delay);
            request.HttpContext.Response.Headers.RetryAfter = fault.RetryAfter;
            if (fault.Status != 200 || fault.Error is not null)
            {
                if (fault.AfterDoing && arguments is not null)
                {
                    FakeSlackMethods.Answer(this, method, arguments);
                }

                return fault.Error is null ? Results.StatusCode(fault.Status) : Results.Json(new { ok = false, error = fault.Error }, statusCode: fault.Status);
            }
        }

        return request.Headers.Authorization != $"Bearer {Token}" ? Results.Json(new { ok = false, error = "invalid_auth" })
            : arguments is null ? Results.Json(new { ok = false, error = "invalid_arguments" })
            : Results.Text(FakeSlackMethods.Answer(this, method, arguments).ToJsonString(), "application/json");
    }

    private Fault? NextFault(string method) =>
        (Faults.TryGetValue(method, out var own) && own.TryDequeue(out var fault)) || (Faults.TryGetValue("*", out var any) && any.TryDequeue(out fault)) ? fault : null;

    private async Task<IResult> PutAsync(string id, HttpRequest request)
    {
        if (NextFault("upload") is { } fault)
        {
            return Results.StatusCode(fault.Status);
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        Uploads[id] = bytes.ToArray();
        return Results.Text("OK");
    }

    private IResult Fetch(string name, HttpRequest request) =>
        request.Headers.Authorization == $"Bearer {Token}" && Attached.TryGetValue(name, out var file) ? Results.Bytes(file.Bytes, file.Media)
        : Results.Redirect("https://slack.com/signin");

    internal sealed record Call(string Method, string Authorization, JsonObject Arguments);

    /// <param name="Error">Said with <c>ok: false</c>; null says nothing but the status.</param>
    /// <param name="AfterDoing">Slack did what was asked, and only its answer is lost.</param>
    internal sealed record Fault(int Status = 200, string? Error = null, string? RetryAfter = null, TimeSpan Delay = default, bool AfterDoing = false);
}
