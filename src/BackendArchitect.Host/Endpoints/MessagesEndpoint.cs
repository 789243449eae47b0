using System.Security.Cryptography;
using System.Text.Json;
using BackendArchitect.Channels.BotFramework;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/api/messages</c>: where Teams and every other Activity client delivers. It stores and answers; the workers think.</summary>
internal sealed class MessagesEndpoint(
    IOptions<BotFrameworkOptions> options,
    InboundTokens tokens,
    ServiceHosts hosts,
    ActivityReader reader,
    ActivityIntake intake,
    ILogger<MessagesEndpoint> log)
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(
        "/api/messages",
        (MessagesEndpoint endpoint, HttpRequest request, CancellationToken cancellation) => endpoint.AcceptAsync(request, cancellation));

    private async Task<IResult> AcceptAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!options.Value.IsOn)
        {
            return Unauthorised("This bot has no app id. Set BotFramework__AppId and BotFramework__AppPassword, or for a client on this machine BotFramework__AllowUnauthenticated=true.");
        }

        if (!request.HasJsonContentType())
        {
            // A page in a browser can post plain text to this machine without asking; JSON it cannot.
            return TypedResults.Problem("Send application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        TokenCheck? check = options.Value.AllowUnauthenticated ? null : await tokens.CheckAsync(request.Headers.Authorization, cancellation);
        switch (check)
        {
            case TokenCheck.Rejected(var reason):
                log.ActivityRejected(reason);
                return Unauthorised("The bearer token is missing or not valid for this bot.");
            case TokenCheck.Unknown(var reason):
                log.ActivityRejected(reason);
                return TypedResults.Problem("The token cannot be checked right now.", statusCode: StatusCodes.Status503ServiceUnavailable);
            default:
                return await ReadAsync(request, check as TokenCheck.Accepted, cancellation);
        }
    }

    private async Task<IResult> ReadAsync(HttpRequest request, TokenCheck.Accepted? token, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var origin = $"{request.Scheme}://{request.Host}";
        Activity? activity;
        Delivery delivery;
        try
        {
            activity = ActivityFormat.Read(bytes.Span);
            delivery = reader.Read(activity, Convert.ToHexString(SHA256.HashData(bytes.Span)), origin);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return TypedResults.Problem("The body is not an activity in JSON.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (token?.Objection(activity) is { } objection)
        {
            log.ActivityRejected(objection);
            return Unauthorised("The bearer token was given for another service or channel.");
        }

        return await KeepAsync(activity, delivery, origin, cancellation);
    }

    private async Task<IResult> KeepAsync(Activity activity, Delivery delivery, string origin, CancellationToken cancellation)
    {
        switch (delivery)
        {
            case Delivery.Malformed(var reason):
                return TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
            case Delivery.Ignored(var reason):
                log.ActivityIgnored(reason);
                return activity is { IsInvoke: true, Name: "adaptiveCard/action" } ? Json(InvokeAnswers.NotOurs) : TypedResults.Ok();
            case Delivery.Unknown(var name):
                log.ActivityIgnored($"nothing answers {name}");
                return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);
        }

        if (!hosts.Allows(activity.ServiceUrl))
        {
            log.ActivityRejected("its serviceUrl is not an allowed host");
            return TypedResults.Problem(
                "The serviceUrl is not on an allowed host. Add it to BotFramework__ServiceHosts__0 if it should be.", statusCode: StatusCodes.Status403Forbidden);
        }

        return await intake.TakeAsync(activity, delivery, origin, cancellation) is { } answer ? Json(answer) : TypedResults.Ok();
    }

    private static ContentHttpResult Json(string body) => TypedResults.Text(body, "application/json");

    private static ProblemHttpResult Unauthorised(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status401Unauthorized);
}
