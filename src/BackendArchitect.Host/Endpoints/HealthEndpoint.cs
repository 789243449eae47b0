using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Workers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/health</c>: the process lives. <c>/ready</c>: the store can be written and somebody works, so messages can be taken.</summary>
internal static class HealthEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => TypedResults.Text("alive"));
        app.MapGet("/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IRecords records, Pulse pulse, IOptions<TelemetryOptions> options, IOptions<WorkersOptions> workers, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await records.FindOrAddAsync("ready", "probe", "ready", cancellation).WaitAsync(Patience, time, cancellation);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException)
        {
            return No("The store does not answer.");
        }

        // Whoever finds nothing to do sleeps that long, and is not stuck.
        var patience = TimeSpan.FromSeconds(Math.Max(options.Value.StuckSeconds, 2 * workers.Value.PollSeconds));
        return pulse.Stuck(patience).ToList() is { Count: > 0 } stuck
            ? No($"No worker came round for {patience.TotalSeconds:0} s: {string.Join(", ", stuck)}.")
            : TypedResults.Text("ready");
    }

    private static ProblemHttpResult No(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
