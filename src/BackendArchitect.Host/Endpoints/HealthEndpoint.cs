using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/health</c>: the process lives. <c>/ready</c>: the store can be written, so messages can be taken.</summary>
internal static class HealthEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => TypedResults.Text("alive"));
        app.MapGet("/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IRecords records, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await records.FindOrAddAsync("ready", "probe", "ready", cancellation).WaitAsync(Patience, time, cancellation);
            return TypedResults.Text("ready");
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException)
        {
            return TypedResults.Problem("The store does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
