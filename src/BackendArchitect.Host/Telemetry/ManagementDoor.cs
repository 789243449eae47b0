using System.Net;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Telemetry;

/// <summary>Who may see <c>/metrics</c> and <c>/ops</c>: whoever reaches the management address where one is set, else programs on this machine that come straight here.</summary>
internal static class ManagementDoor
{
    public const string Metrics = "/metrics";
    public const string Operations = "/ops";

    /// <summary>A proxy on this machine speaks for people elsewhere: what carries one of these did not come straight here.</summary>
    private static readonly string[] Forwarded = ["X-Forwarded-For", "X-Original-For", "X-Real-IP", "Forwarded"];

    public static void UseManagementDoor(this IApplicationBuilder app)
    {
        var port = app.ApplicationServices.GetRequiredService<IOptions<TelemetryOptions>>().Value.ManagementPort;
        app.Use((context, next) => Allows(context, port) ? next(context) : RefuseAsync(context));
    }

    private static bool Allows(HttpContext context, int? port)
    {
        var path = context.Request.Path;
        var managing = path.StartsWithSegments(Metrics) || path.StartsWithSegments(Operations);
        if (managing && context.Request.Headers.ContainsKey("Origin"))
        {
            return false; // A page in somebody's browser is not whoever runs this.
        }

        if (port is null)
        {
            return !managing || IsStraightFromHere(context);
        }

        var there = context.Connection.LocalPort == port;
        return managing ? there : !there || path.StartsWithSegments("/health") || path.StartsWithSegments("/ready");
    }

    private static bool IsStraightFromHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
        && IsThisMachine(context.Request.Host.Host)
        && !Array.Exists(Forwarded, context.Request.Headers.ContainsKey);

    /// <summary>A name from outside that points here is how a page in a browser gets around the rule of its origin.</summary>
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context) => TypedResults.Problem(
        "This is for whoever runs the program: ask from its own machine, or set Telemetry:ManagementUrl.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
}
