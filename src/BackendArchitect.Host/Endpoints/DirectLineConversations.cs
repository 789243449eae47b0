using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Channels.WebChat;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Workers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Direct Line: tokens, and conversations opened and found again. There are no accounts; a token is all a browser has.</summary>
internal sealed class DirectLineConversations(WebChatTokens tokens, ITranscript transcript, Inbox inbox, TimeProvider time)
{
    private const int LongestUser = 200;
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    public async Task<IResult> GenerateAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = await BodyAsync(request, cancellation);
        if (body is null)
        {
            return NotReadable();
        }

        string user;
        try
        {
            user = UserOf(body.RootElement) ?? "dl_" + WebChatTokens.NewId();
        }
        catch (InvalidOperationException)
        {
            // Well-formed JSON can still hold bytes that are no character.
            return NotReadable();
        }

        return user.Length is 0 or > LongestUser
            ? TypedResults.Problem($"user.id must have 1 to {LongestUser} characters.", statusCode: StatusCodes.Status400BadRequest)
            : Json(tokens.Grant(WebChatTokens.NewId(), user), StatusCodes.Status200OK);
    }

    public IResult Refresh(HttpRequest request) =>
        tokens.Refuse(request, null, out var token) ?? Json(tokens.Grant(token.Conversation, token.User), StatusCodes.Status200OK);

    /// <summary>Opens the conversation of the token and greets, once. A client that greets by itself sends <c>{"welcome": false}</c>.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (tokens.Refuse(request, null, out var token) is { } refusal)
        {
            return refusal;
        }

        using var body = await BodyAsync(request, cancellation);
        if (body is null)
        {
            return NotReadable();
        }

        var isNew = !await transcript.ExistsAsync(token.Conversation, cancellation);
        var greets = !body.RootElement.TryGetProperty("welcome", out var welcome) || welcome.ValueKind != JsonValueKind.False;
        if (isNew && greets)
        {
            // Before the transcript is there: whoever dies between the two is asked again, and greets then.
            await inbox.AcceptAsync(Joined(token, request), cancellation);
        }

        await transcript.CreateAsync(token.Conversation, cancellation);
        return Json(Opened(token, request, new Watermark(0, 0)), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> ReconnectAsync(string conversation, string? watermark, HttpRequest request, CancellationToken cancellation)
    {
        if (tokens.Refuse(request, conversation, out var token) is { } refusal)
        {
            return refusal;
        }

        if (Watermark.Parse(watermark) is not { } mark)
        {
            return DirectLineActivities.BadWatermark();
        }

        return await transcript.ExistsAsync(conversation, cancellation)
            ? Json(Opened(token, request, mark), StatusCodes.Status200OK)
            : DirectLineActivities.Unknown();
    }

    private WebChatGrant Opened(WebChatToken token, HttpRequest request, Watermark mark)
    {
        var grant = tokens.Grant(token.Conversation, token.User);
        var scheme = request.IsHttps ? "wss" : "ws";
        return grant with
        {
            StreamUrl = $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{token.Conversation}/stream?watermark={mark}&t={grant.Token}",
        };
    }

    private InboundMessage Joined(WebChatToken token, HttpRequest request) => new(
        WebChatChannel.Joined,
        InboundKind.Joined,
        new WebChatReference(token.Conversation, token.User, DirectLineActivities.OriginOf(request)).Address(),
        new Person(token.User, ""),
        "",
        null,
        ImmutableDictionary<string, string>.Empty,
        time.GetUtcNow());

    private static string? UserOf(JsonElement body) =>
        body.TryGetProperty("user", out var given) && given.ValueKind == JsonValueKind.Object
        && given.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    /// <returns>An empty object when there is no body; null when it is not a JSON object.</returns>
    private static async Task<JsonDocument?> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellation);
        try
        {
            var body = JsonDocument.Parse(bytes.Length == 0 ? "{}"u8.ToArray() : bytes.ToArray(), Shallow);
            return body.RootElement.ValueKind == JsonValueKind.Object ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemHttpResult NotReadable() =>
        TypedResults.Problem("The body must be a JSON object, or empty.", statusCode: StatusCodes.Status400BadRequest);

    private static ContentHttpResult Json(WebChatGrant grant, int status) => TypedResults.Text(grant.ToJson(), "application/json", statusCode: status);
}
