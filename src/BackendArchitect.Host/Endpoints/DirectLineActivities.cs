using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Workers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Direct Line: what is said, in and out. What is posted is echoed to all who listen, stored for the workers, and answered later.</summary>
internal sealed class DirectLineActivities(
    WebChatTokens tokens, ITranscript transcript, WebChatListeners listeners, Inbox inbox, TimeProvider time)
{
    public async Task<IResult> PostAsync(string conversation, HttpRequest request, CancellationToken cancellation)
    {
        if (tokens.Refuse(request, conversation, out var token) is { } refusal)
        {
            return refusal;
        }

        if (!request.HasJsonContentType())
        {
            return TypedResults.Problem("Send application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        if (!await transcript.ExistsAsync(conversation, cancellation))
        {
            return Unknown();
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var speaker = new WebChatReference(conversation, token.User, OriginOf(request));
        var delivery = WebChatReader.Read(body.GetBuffer().AsMemory(0, (int)body.Length), speaker, WebChatTokens.NewId(), time.GetUtcNow());
        return await KeepAsync(conversation, delivery, cancellation);
    }

    public static IResult Unknown() => TypedResults.Problem(
        "There is no such conversation, or it is no longer kept. Open it with POST /v3/directline/conversations.", statusCode: StatusCodes.Status404NotFound);

    public static IResult BadWatermark() => TypedResults.Problem(
        "watermark must be one that was given out, or absent.", statusCode: StatusCodes.Status400BadRequest);

    public static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>Into the transcript first: an answer must never stand before its question.</summary>
    private async Task<IResult> KeepAsync(string conversation, WebChatDelivery delivery, CancellationToken cancellation)
    {
        switch (delivery)
        {
            case WebChatDelivery.Malformed(var reason):
                return TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
            case WebChatDelivery.Ignored(var ignored):
                return Id(ignored);
            case WebChatDelivery.Message(var inbound, var echo):
                await transcript.AppendAsync(conversation, inbound.Id, echo, cancellation);
                listeners.Ring(conversation);
                await inbox.AcceptAsync(inbound, cancellation);
                return Id(inbound.Id);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Ids are hexadecimal or our own words: nothing in them needs escaping.</summary>
    private static ContentHttpResult Id(string id) => TypedResults.Text($$"""{"id":"{{id}}"}""", "application/json");
}
