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

    public async Task<SendResult> SendAsync(ActivityReference to, Activity activity, string id, CancellationToken cancellation)
    {
        if (!hosts.Allows(to.ServiceUrl))
        {
            return new SendResult.Refused($"{new Uri(to.ServiceUrl, UriKind.RelativeOrAbsolute)} is not an allowed service host");
        }

        try
        {
            var result = await PostAsync(to, to.ActivityId, activity, id, cancellation);
            // The message we answer may be deleted by now: then speak in the conversation itself.
            return result is { Status: HttpStatusCode.NotFound } && to.ActivityId is not null
                ? (await PostAsync(to, null, activity, id, cancellation)).Result
                : result.Result;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            return new SendResult.Later(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendResult.Later("no answer in time");
        }
    }

    private async Task<(SendResult Result, HttpStatusCode Status)> PostAsync(
        ActivityReference to, string? under, Activity activity, string id, CancellationToken cancellation)
    {
        var path = $"{to.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.Conversation.Id!)}/activities"
            + (under is null ? "" : "/" + Uri.EscapeDataString(under));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path));
        request.Content = JsonContent.Create(activity, ActivityJson.Default.Activity);
        request.Headers.TryAddWithoutValidation(RepeatGuard, id);
        if (await tokens.GetAsync(cancellation) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return (ResultOf(response), response.StatusCode);
    }

    private SendResult ResultOf(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return new SendResult.Sent();
        }

        var reason = $"the connector answered {(int)response.StatusCode}";
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                tokens.Forget();
                return new SendResult.Later(reason);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                return new SendResult.Later(reason, After(response.Headers.RetryAfter));
            default:
                return new SendResult.Refused(reason);
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)) : null);
}
