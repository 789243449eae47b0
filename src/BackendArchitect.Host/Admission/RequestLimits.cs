using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Admission;

/// <summary>Bounds what one sender may ask of the public endpoints. Who is turned away is told when to come again.</summary>
/// <remarks>A delivery that Slack repeats has a share of its own, so that a flood of new ones cannot use up its three tries.</remarks>
internal sealed class RequestLimits(IOptions<AdmissionOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly AdmissionOptions _options = options.Value;

    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context.Request));
    }

    private RateLimitPartition<string> PartitionOf(HttpRequest request)
    {
        var sender = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (HttpMethods.IsPost(request.Method) && (request.Path.StartsWithSegments("/api/messages") || request.Path.StartsWithSegments("/slack")))
        {
            var retry = request.Headers.ContainsKey("X-Slack-Retry-Num") ? "retry" : "delivery";
            return RateLimitPartition.GetTokenBucketLimiter($"{retry} {sender}", _ => Bucket(_options.DeliveriesPerSecond, Second, _options.DeliveriesPerSecond));
        }

        return request.Path.StartsWithSegments("/files") || (request.Path.StartsWithSegments("/v3/directline") && HttpMethods.IsPost(request.Method))
            ? RateLimitPartition.GetTokenBucketLimiter($"page {sender}", _ => Bucket(_options.RequestsPerMinute, TimeSpan.FromMinutes(1), 0))
            : RateLimitPartition.GetNoLimiter("");
    }

    private static TokenBucketRateLimiterOptions Bucket(int tokens, TimeSpan period, int waiting) => new()
    {
        TokenLimit = tokens,
        TokensPerPeriod = Math.Max(1, (int)(tokens * Second / period)),
        ReplenishmentPeriod = Second,
        QueueLimit = waiting,
    };

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Second;
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var problem = TypedResults.Problem("Too many requests. Please send it again after the time in Retry-After.", statusCode: StatusCodes.Status429TooManyRequests);
        await problem.ExecuteAsync(context.HttpContext);
    }
}
