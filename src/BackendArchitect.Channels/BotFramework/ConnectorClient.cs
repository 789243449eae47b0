using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>The connector of a channel: where activities are sent to.</summary>
public sealed class ConnectorClient(HttpClient http, AccessTokens tokens, ServiceHosts hosts, TimeProvider time)
{
    /// <summary>Header that carries our own id of the message; a connector that knows it can drop a repeat.</summary>
    public const string RepeatGuard = "Idempotency-Key";

    /// <summary>Largest answer read. Unit: bytes.</summary>
    private const int AnswerBytes = 16 * 1024;

    /// <param name="targeted">Only the recipient may see it; never set where the platform would show it to all.</param>
    public async Task<SendResult> SendAsync(ActivityReference to, Activity activity, string id, CancellationToken cancellation, bool targeted = false)
    {
        var query = targeted ? "?isTargetedActivity=true" : "";
        var result = await CallAsync(to, HttpMethod.Post, Activities(to) + Under(to.ActivityId) + query, activity, id, cancellation);
        // The message we answer may be deleted by now: then speak in the conversation itself.
        return result is { Status: HttpStatusCode.NotFound } && to.ActivityId is not null
            ? (await CallAsync(to, HttpMethod.Post, Activities(to) + query, activity, id, cancellation)).Result
            : result.Result;
    }

    /// <summary>Shows the activity in place of an earlier one.</summary>
    public async Task<SendResult> ReplaceAsync(ActivityReference to, string earlier, Activity activity, CancellationToken cancellation) =>
        (await CallAsync(to, HttpMethod.Put, Activities(to) + Under(earlier), activity with { Id = earlier }, null, cancellation)).Result;

    public async Task<SendResult> DeleteAsync(ActivityReference to, string earlier, CancellationToken cancellation) =>
        (await CallAsync(to, HttpMethod.Delete, Activities(to) + Under(earlier), null, null, cancellation)).Result;

    /// <summary>Opens the private chat with a person; the platform answers with the one there is, when there is one.</summary>
    /// <returns>Its id as <see cref="SendResult.Sent.As"/>.</returns>
    public async Task<SendResult> OpenAsync(ActivityReference from, string person, CancellationToken cancellation) => (await CallAsync(
        from,
        HttpMethod.Post,
        $"{from.ServiceUrl.TrimEnd('/')}/v3/conversations",
        new NewChat(false, from.Bot, [new Activity.Account(person)], from.Conversation.TenantId),
        null,
        cancellation)).Result;

    private static string Activities(ActivityReference to) => $"{to.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.Conversation.Id!)}/activities";

    private static string Under(string? activity) => activity is null ? "" : "/" + Uri.EscapeDataString(activity);

    private async Task<Answer> CallAsync(ActivityReference to, HttpMethod method, string path, object? body, string? id, CancellationToken cancellation)
    {
        if (!hosts.Allows(to.ServiceUrl))
        {
            return new Answer(new SendResult.Refused($"{new Uri(to.ServiceUrl, UriKind.RelativeOrAbsolute)} is not an allowed service host"));
        }

        try
        {
            return await RequestAsync(method, path, body, id, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            return new Answer(new SendResult.Later(failure.Message) { IsUnsure = !NeverArrived(failure) });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer(new SendResult.Later("no answer in time") { IsUnsure = true });
        }
    }

    private async Task<Answer> RequestAsync(HttpMethod method, string path, object? body, string? id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path));
        request.Content = body switch
        {
            Activity activity => JsonContent.Create(activity, ActivityJson.Default.Activity),
            NewChat chat => JsonContent.Create(chat, ActivityJson.Default.NewChat),
            _ => null,
        };
        if (id is not null)
        {
            request.Headers.TryAddWithoutValidation(RepeatGuard, id);
        }

        if (await tokens.GetAsync(cancellation) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return new Answer(ResultOf(response, await BodyAsync(response, cancellation)), response.StatusCode);
    }

    private SendResult ResultOf(HttpResponseMessage response, JsonElement? body)
    {
        if (response.IsSuccessStatusCode)
        {
            return new SendResult.Sent(JsonText.At(body, "id"));
        }

        var code = JsonText.At(body, "error", "code");
        var reason = $"the connector answered {(int)response.StatusCode}{(code is null ? "" : $" {code[..Math.Min(code.Length, 60)]}")}";
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                tokens.Forget();
                return new SendResult.Later(reason);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                return new SendResult.Later(reason, After(response.Headers.RetryAfter));
            default:
                return new SendResult.Refused(reason + Meaning(code));
        }
    }

    private static string Meaning(string? code) => code switch
    {
        "MessageWritesBlocked" => ": the bot was blocked or removed there; it must be added again",
        "BotNotInConversationRoster" => ": the bot is not in this conversation; it must be added",
        "MessageSizeTooBig" => ": the message is too large",
        "ContentStreamNotAllowed" => ": the progress shown was stopped",
        _ => "",
    };

    private TimeSpan? After(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)) : null);

    /// <summary>What the answer says, when it is short JSON. A message that was taken stays taken whatever stands there.</summary>
    private static async Task<JsonElement?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            using var bytes = await LimitedRead.ReadAsync(response.Content, AnswerBytes, cancellation);
            return bytes is { Length: > 0 } ? (await JsonDocument.ParseAsync(bytes, default, cancellation)).RootElement : null;
        }
        catch (Exception failure) when (failure is JsonException or IOException or HttpRequestException)
        {
            return null;
        }
    }

    private static bool NeverArrived(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private sealed record Answer(SendResult Result, HttpStatusCode? Status = null);
}
