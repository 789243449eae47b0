using BackendArchitect.Channels.Slack;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/slack/events</c>, <c>/slack/actions</c>, <c>/slack/commands</c>: where Slack delivers. Any of them takes all three, so one address is enough. It stores and answers; the workers think.</summary>
internal sealed class SlackEndpoint(
    IOptionsMonitor<SlackOptions> options,
    SlackReader reader,
    SlackIntake intake,
    TimeProvider time,
    ILogger<SlackEndpoint> log)
{
    /// <summary>Answer to a command: shows it to the channel, as if it had been written there.</summary>
    public const string ShowCommand = """{"response_type":"in_channel"}""";

    private const string NoRetry = "X-Slack-No-Retry";

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var path in (string[])["/slack/events", "/slack/actions", "/slack/commands"])
        {
            app.MapPost(path, (SlackEndpoint endpoint, HttpRequest request, CancellationToken cancellation) => endpoint.AcceptAsync(request, cancellation));
        }
    }

    private async Task<IResult> AcceptAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (options.CurrentValue.SigningSecret is not { Length: > 0 } secret)
        {
            return Unauthorised("Slack is off: set Slack__SigningSecret to the signing secret of the app.");
        }

        var body = await BodyAsync(request, cancellation);
        var headers = request.Headers;
        if (SlackSignature.Objection(secret, headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body.Span, time.GetUtcNow()) is { } objection)
        {
            // Slack may come again: with the right secret in the settings by then, nothing is lost.
            log.SlackRejected(objection);
            return Unauthorised("The request is not signed by Slack, or its clock and this one differ by more than five minutes.");
        }

        var delivery = reader.Read(body, $"{request.Scheme}://{request.Host}");
        await intake.TakeAsync(delivery, cancellation);
        switch (delivery)
        {
            case SlackDelivery.Handshake(var challenge):
                return TypedResults.Text(challenge);
            case SlackDelivery.Message { IsCommand: true }:
                return TypedResults.Text(ShowCommand, "application/json");
            case SlackDelivery.Malformed(var reason):
                request.HttpContext.Response.Headers[NoRetry] = "1";
                return TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
            default:
                return TypedResults.Ok();
        }
    }

    /// <summary>The bytes as they came: they are what is signed.</summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        // What a sender claims is no reason to set the memory aside before it came.
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, 64 * 1024));
        await request.Body.CopyToAsync(body, cancellation);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static ProblemHttpResult Unauthorised(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status401Unauthorized);
}
