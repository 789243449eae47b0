using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Host.Llm;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>A model on a port of this machine that speaks as OpenAI and as Anthropic do, counts what it tells, and does to whoever asks what it is told to do.</summary>
internal sealed class HostileModel : IAsyncDisposable
{
    public const string Key = "model-key-4711";

    private static readonly string[] KeyHeaders = ["Authorization", "api-key", "x-api-key"];

    private readonly WebApplication _app;
    private int _underWay;

    private HostileModel(WebApplication app) => _app = app;

    /// <summary>Where it listens: <c>http://127.0.0.1:1234</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it does to questions; <see cref="Next"/> goes first.</summary>
    public HostileMode Mode { get; set; }

    /// <summary>What it does to the questions that come next, one each.</summary>
    public ConcurrentQueue<HostileMode> Next { get; } = new();

    /// <summary>Whether everything gets 503, as when nobody is there behind a proxy.</summary>
    public bool Down { get; set; }

    /// <summary>What it says to a question.</summary>
    public Func<ModelQuestion, string> Answer { get; set; } = question => $"You said: {question.User}";

    /// <summary>What it answers 400 with instead, or null.</summary>
    public Func<ModelQuestion, string?> Refuse { get; set; } = _ => null;

    /// <summary>Whether it ends its answers because they are too long.</summary>
    public bool Full { get; set; }

    public bool TellsTokens { get; set; } = true;

    /// <summary>Every question that came, oldest first, answered or not.</summary>
    public ConcurrentQueue<ModelQuestion> Questions { get; } = new();

    /// <summary>How often somebody looked whether it is there.</summary>
    public int Probes { get; private set; }

    /// <summary>What it told of the questions it answered. Unit: tokens.</summary>
    public long TokensIn { get; private set; }

    /// <summary>What it told of its answers. Unit: tokens.</summary>
    public long TokensOut { get; private set; }

    public static async Task<HostileModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new HostileModel(builder.Build());
        model._app.MapGet("{**path}", model.List);
        model._app.MapPost("{**path}", model.AnswerAsync);
        await model._app.StartAsync();
        model.Url = model._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return model;
    }

    /// <summary>Settings that lead to it, in the way of speaking of <paramref name="protocol"/>.</summary>
    public (string Key, string Value)[] Settings(string protocol = LlmOptions.OpenAI) =>
        [("Llm:Endpoint", Url), ("Llm:Protocol", protocol), ("Llm:Model", "m"), ("Llm:ApiKey", Key)];

    /// <summary>Waits until nobody listens to it any more, at most a minute.</summary>
    public async Task LeftAloneAsync()
    {
        for (var tries = 0; tries < 1200 && Volatile.Read(ref _underWay) > 0; tries++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(0, Volatile.Read(ref _underWay));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult List(HttpContext context)
    {
        Probes++;
        return Down ? Results.StatusCode(503) : Results.Text("""{"object":"list","data":[]}""", "application/json");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        var key = string.Join("; ", KeyHeaders.Where(headers.ContainsKey).Select(name => $"{name}: {headers[name]}"));
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        var question = new ModelQuestion(context.Request.Path, key, body);
        Questions.Enqueue(question);
        if (Down)
        {
            context.Response.StatusCode = 503;
        }
        else if (Refuse(question) is { } refusal)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(refusal);
        }
        else
        {
            Interlocked.Increment(ref _underWay);
            try
            {
                await BehaveAsync(context, question, Next.TryDequeue(out var next) ? next : Mode);
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
            }
        }
    }

    private async Task BehaveAsync(HttpContext context, ModelQuestion question, HostileMode mode)
    {
        var (tokensIn, tokensOut) = (question.System.Length + question.User.Length, 7 + (question.User.Length % 5));
        var speech = new ModelSpeech(question.IsAnthropic, tokensIn, tokensOut, TellsTokens);
        if (Status(context, mode) is { } status)
        {
            context.Response.StatusCode = status;
            await SayAsync(context, """{"error":{"message":"no"}}""");
            return;
        }

        context.Response.ContentType = mode == HostileMode.WrongContentType ? "text/html" : "text/event-stream";
        switch (mode)
        {
            case HostileMode.None:
                await SayAsync(context, speech.Begin());
                foreach (var piece in Answer(question).Chunk(3))
                {
                    await SayAsync(context, speech.Piece(new string(piece)));
                }

                await SayAsync(context, speech.End(Full));
                Count(tokensIn, tokensOut);
                return;
            case HostileMode.EmptyAnswer:
                await SayAsync(context, speech.Begin() + speech.End());
                Count(tokensIn, tokensOut);
                return;
            case HostileMode.WrongContentType:
                await SayAsync(context, "<html><body>Please log in to this network</body></html>");
                return;
            case HostileMode.BrokenJson:
                await SayAsync(context, speech.Begin() + speech.Piece("Well") + speech.Broken() + speech.End());
                return;
            case HostileMode.BrokenOff:
                await SayAsync(context, speech.Begin() + speech.Piece("Well, it"));
                return;
            case HostileMode.CutConnection:
                await SayAsync(context, speech.Begin() + speech.Piece("Well, it"));
                context.Abort();
                return;
            default:
                await TortureAsync(context, speech, mode);
                return;
        }
    }

    private async Task TortureAsync(HttpContext context, ModelSpeech speech, HostileMode mode)
    {
        try
        {
            if (mode == HostileMode.Silence)
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            var megabyte = new string('x', 1_000_000);
            context.Response.StatusCode = mode == HostileMode.MegabytesOfRefusal ? 400 : 200;
            await SayAsync(context, mode is HostileMode.Megabytes or HostileMode.MegabytesOfRefusal ? "data: " : speech.Begin());
            await SayAsync(context, mode == HostileMode.EndlessThought ? speech.Piece("<think>") : "");
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await SayAsync(context, mode is HostileMode.Megabytes or HostileMode.MegabytesOfRefusal ? megabyte : speech.Piece(mode == HostileMode.SlowDrip ? "a" : "and so on "));
                await Task.Delay(mode == HostileMode.SlowDrip ? 100 : 0, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever asked hung up, which is what is tried.
        }
    }

    private static int? Status(HttpContext context, HostileMode mode)
    {
        context.Response.Headers.RetryAfter = mode == HostileMode.TooManyForASecond ? "1" : mode == HostileMode.TooManyForAMinute ? "60" : default;
        return mode switch
        {
            HostileMode.TooManyForASecond or HostileMode.TooManyForAMinute or HostileMode.TooMany => 429,
            HostileMode.ServerError => 500,
            HostileMode.WrongKey => 401,
            _ => null,
        };
    }

    private async Task SayAsync(HttpContext context, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private void Count(long tokensIn, long tokensOut)
    {
        if (TellsTokens)
        {
            lock (Questions)
            {
                (TokensIn, TokensOut) = (TokensIn + tokensIn, TokensOut + tokensOut);
            }
        }
    }
}
