using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Benchmarks.Liars;

/// <summary>A model on a port of this machine that speaks as OpenAI does and tells nothing but <see cref="Lies"/>; now and then it breaks off, shouts or says nothing.</summary>
internal sealed class LyingModel : IAsyncDisposable
{
    /// <summary>Every so many questions it misbehaves instead of lying.</summary>
    private const int Tantrum = 30;

    private readonly WebApplication _app;
    private int _asked;

    private LyingModel(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Questions that came.</summary>
    public int Asked => _asked;

    /// <summary>Questions it did not answer as it should.</summary>
    public int Tantrums { get; private set; }

    public static async Task<LyingModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new LyingModel(builder.Build());
        model._app.MapGet("{**path}", () => Results.Text("""{"object":"list","data":[]}""", "application/json"));
        model._app.MapPost("{**path}", model.AnswerAsync);
        await model._app.StartAsync();
        model.Address = new Uri(model._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return model;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _asked);
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var system = string.Concat(body["messages"]!.AsArray().Where(message => (string?)message!["role"] == "system").Select(message => Text(message!["content"])));
        var user = string.Concat(body["messages"]!.AsArray().Where(message => (string?)message!["role"] == "user").Select(message => Text(message!["content"])));
        if (number % Tantrum == 0)
        {
            Tantrums++;
            await MisbehaveAsync(context, number / Tantrum);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        await SayAsync(context, Lies.To(system, user, number));
        await context.Response.WriteAsync(Chunk("{}", "\"stop\"") + "data: [DONE]\n\n", context.RequestAborted);
    }

    private static async Task MisbehaveAsync(HttpContext context, int kind)
    {
        context.Response.ContentType = "text/event-stream";
        switch (kind % 5)
        {
            case 0:
                context.Response.StatusCode = 500;
                return;
            case 1:
                await context.Response.WriteAsync("data: {\"choices\":[{\"delta\":{\"con", context.RequestAborted);
                return;
            case 2:
                await SayAsync(context, "It costs 8,642.17 USD");
                context.Abort();
                return;
            case 3:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>99.9987 % <script>alert(1)</script></body></html>", context.RequestAborted);
                return;
            default:
                await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
        }
    }

    private static Task SayAsync(HttpContext context, string words) =>
        context.Response.WriteAsync(Chunk($"{{\"content\":{JsonValue.Create(words).ToJsonString()}}}", "null"), context.RequestAborted);

    private static string Chunk(string delta, string finish) =>
        string.Create(CultureInfo.InvariantCulture, $"data: {{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1795000000,\"model\":\"m\",\"choices\":[{{\"index\":0,\"delta\":{delta},\"finish_reason\":{finish}}}]}}\n\n");

    private static string Text(JsonNode? content) => content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string?)content ?? "";
}
