using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Context7;

/// <summary>A server of the Model Context Protocol on a port of this machine, with the two tools and whatever is to go wrong. Every body is kept.</summary>
internal sealed class FakeContext7 : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeContext7()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/mcp", (Delegate)AnswerAsync);
    }

    public string Url { get; private set; } = "";

    /// <summary>Everything that came in, oldest first.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>Headers that came with the bodies.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>Calls of tools with their arguments: <c>resolve-library-id {"query":…}</c>.</summary>
    public ConcurrentQueue<(string Tool, JsonObject Arguments)> Calls { get; } = new();

    /// <summary>What a tool says; a text is a normal result.</summary>
    public Func<string, JsonObject, string> Says { get; set; } = (tool, arguments) => tool == "resolve-library-id" ? Libraries((string)arguments["libraryName"]!) : Docs(3);

    /// <summary>Answers a call before its tool is asked; null for nothing.</summary>
    public Func<HttpContext, string, Task<IResult?>> Trouble { get; set; } = (_, _) => Task.FromResult<IResult?>(null);

    public static async Task<FakeContext7> StartAsync()
    {
        var fake = new FakeContext7();
        await fake._app.StartAsync();
        fake.Url = fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/mcp";
        return fake;
    }

    /// <summary>As the real server words a list of one.</summary>
    public static string Libraries(string title, string id = "/org/lib", string reputation = "High", params string[] versions) =>
        $"Available Libraries:\n\n- Title: {title}\n- Context7-compatible library ID: {id}\n- Description: What it is.\n- Code Snippets: 8123\n- Source Reputation: {reputation}\n- Benchmark Score: 88.1"
        + (versions.Length == 0 ? "" : $"\n- Versions: {string.Join(", ", versions)}");

    public static string Docs(int snippets) =>
        string.Join("\n\n--------------------------------\n\n", Enumerable.Range(1, snippets).Select(at => $"### Piece {at}\n\nSource: https://github.com/org/lib/blob/main/{at}.md\n\nWords."));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        Bodies.Enqueue(text);
        Keys.Enqueue(context.Request.Headers.Authorization.ToString());
        var body = JsonNode.Parse(text)!.AsObject();
        var method = (string)body["method"]!;
        return method switch
        {
            "initialize" => Result(body, new JsonObject
            {
                ["protocolVersion"] = "2025-06-18",
                ["capabilities"] = new JsonObject { ["tools"] = new JsonObject() },
                ["serverInfo"] = new JsonObject { ["name"] = "fake", ["version"] = "1" },
            }),
            "tools/call" => await CallAsync(context, body),
            _ when body["id"] is null => Results.Accepted(),
            _ => Error(body, -32601, "Method not found"),
        };
    }

    private async Task<IResult> CallAsync(HttpContext context, JsonObject body)
    {
        var tool = (string)body["params"]!["name"]!;
        var arguments = (JsonObject)body["params"]!["arguments"]!;
        Calls.Enqueue((tool, arguments));
        return await Trouble(context, tool) ?? (tool is "resolve-library-id" or "query-docs"
            ? Result(body, new JsonObject { ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = Says(tool, arguments) }) })
            : Error(body, -32602, $"Tool {tool} not found"));
    }

    public static IResult Result(JsonObject body, JsonObject result) =>
        Results.Text(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = body["id"]!.DeepClone(), ["result"] = result }.ToJsonString(), "application/json");

    private static IResult Error(JsonObject body, int code, string message) =>
        Results.Text(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = body["id"]!.DeepClone(), ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString(), "application/json");
}
