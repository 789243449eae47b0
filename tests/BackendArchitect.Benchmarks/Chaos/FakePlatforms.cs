using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Slack's Web API and the connector of Teams on a port of this machine, with faults.</summary>
internal sealed class FakePlatforms : IAsyncDisposable
{
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(4);
    private readonly WebApplication _app;
    private readonly Faults _faults;
    private readonly Ledger _ledger;

    private FakePlatforms(WebApplication app, Faults faults, Ledger ledger) => (_app, _faults, _ledger) = (app, faults, ledger);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public Uri SlackApi => new(Address, "slack/api/");

    public string ServiceUrl => new Uri(Address, "teams").ToString();

    public static async Task<FakePlatforms> StartAsync(Faults faults, Ledger ledger)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var platforms = new FakePlatforms(builder.Build(), faults, ledger);
        var slack = new FakeSlackApi(platforms, ledger);
        var teams = new FakeTeams(platforms, ledger);
        platforms._app.Map("/slack/api/{method}", slack.AnswerAsync);
        platforms._app.MapPost("/teams/v3/conversations/{conversation}/activities/{activity?}", teams.TakeAsync);
        await platforms._app.StartAsync();
        platforms.Address = new Uri(platforms._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return platforms;
    }

    /// <summary>Takes a message, or fails as it is the moment to.</summary>
    /// <param name="take">Keeps the message and gives what to answer.</param>
    public async Task<IResult> FailOrAsync(string platform, HttpContext context, Func<IResult> take)
    {
        var fault = _faults.Next();
        if (fault != Fault.None)
        {
            _ledger.Count($"{platform} {fault}");
        }

        switch (fault)
        {
            case Fault.Throttled:
                context.Response.Headers.RetryAfter = "1";
                return Results.Json(new { ok = false, error = "ratelimited" }, statusCode: StatusCodes.Status429TooManyRequests);
            case Fault.Broken:
                return Results.Text("Internal Server Error", statusCode: StatusCodes.Status500InternalServerError);
            case Fault.Slow:
                var late = take();
                await Task.Delay(Slowness, TimeProvider.System);
                return late;
            case Fault.AnswerLost:
                take();
                context.Abort();
                return Results.Empty;
            default:
                return take();
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
