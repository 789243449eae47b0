using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.DecisionDocs;

/// <summary>A site with one repository, acme/shop, on a port of this machine: branches of files, requests, and whatever is to go wrong.</summary>
internal abstract class FakeForge : IAsyncDisposable
{
    public const string Token = "forge-token";

    private readonly WebApplication _app;

    protected FakeForge()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:1234</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Every request with the status it got, oldest first: <c>GET /api/v3/repos/acme/shop 200</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public SortedDictionary<string, SortedDictionary<string, byte[]>> Branches { get; } = new(StringComparer.Ordinal) { ["main"] = new(StringComparer.Ordinal) };

    /// <summary>Requests by the branch they come from, with the address they are opened at.</summary>
    public SortedDictionary<string, string> Requests { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands in the requests.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>What it is called now; other names for it answer with where it went.</summary>
    public string Project { get; set; } = "acme/shop";

    public bool Private { get; set; }

    public bool MayPush { get; set; } = true;

    /// <summary>Answers everything with this before anything is looked at; null for nothing.</summary>
    public Func<HttpContext, IResult?> Trouble { get; set; } = _ => null;

    public int Count(string part, int status) => Calls.Count(call => call.Contains(part, StringComparison.Ordinal) && call.EndsWith($" {status}", StringComparison.Ordinal));

    public void Write(string path, string text, string branch = "main") => Branches[branch][path] = Encoding.UTF8.GetBytes(text);

    public async Task StartAsync()
    {
        _app.Use(async (context, next) =>
        {
            await next();
            Calls.Enqueue($"{context.Request.Method} {context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")} {context.Response.StatusCode}");
        });
        _app.Use(async (context, next) =>
        {
            if ((Trouble(context) ?? Refuse(context)) is { } refused)
            {
                await refused.ExecuteAsync(context);
            }
            else
            {
                await next();
            }
        });
        _app.UseRouting();
        Map(_app);
        await _app.StartAsync();
        Url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    protected abstract void Map(WebApplication app);

    /// <summary>The token as this site takes it; null for none.</summary>
    protected abstract string? TokenOf(HttpRequest request);

    protected abstract IResult Unauthorized();

    protected bool MayRead(HttpRequest request) => !Private || TokenOf(request) == Token;

    protected static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..40]; // as long as git's

    /// <summary>An answer with its ETag, or that nothing changed.</summary>
    protected static IResult Tagged(HttpContext context, byte[] body, string media)
    {
        var tag = $"W/\"{Hash(body)}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, media);
    }

    private IResult? Refuse(HttpContext context) => TokenOf(context.Request) is { } token && token != Token ? Unauthorized() : null;
}
