using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>How often one client may ask.</summary>
/// <param name="Quota">Unit: requests in a window.</param>
public sealed record RateLimitPolicy(int Quota)
{
    /// <summary>Unit: seconds.</summary>
    public const int Window = 60;

    /// <summary>A page asks several things at once and people open several; beyond that it is a program. Our assumption, dimensionless.</summary>
    public const int Burst = 10;

    private const string ThinkTime = "think_time_s";
    private const string ResponseTime = "response_time_s";

    /// <summary>What one busy person of this design asks in a window, in whole requests, times <see cref="Burst"/>.</summary>
    /// <returns>Null where the design does not say how people work.</returns>
    public static RateLimitPolicy? Of(Blueprint blueprint)
    {
        var pause = Value(blueprint, ThinkTime) + Value(blueprint, ResponseTime);
        return pause > 0 ? new RateLimitPolicy((int)Math.Ceiling(Window / pause) * Burst) : null;
    }

    private static double Value(Blueprint blueprint, string id) =>
        blueprint.Figures.FirstOrDefault(figure => figure.Id == id)?.Value ?? 0;
}
