using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>The line to the endpoint, below the clients of all protocols: it shows the key, and lets nothing in that is no answer or has no end.</summary>
internal sealed class GuardedLine(IOptions<LlmOptions> options, TimeProvider time) : DelegatingHandler
{
    /// <summary>A token comes wrapped in up to 400 bytes, and what a model thinks comes too.</summary>
    private const long MostBytes = 8_000_000;

    private const int MostOfLine = 256_000;

    /// <summary>As much of a refusal as is read to see what is refused. Unit: bytes.</summary>
    private const int MostOfRefusal = 4096;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorize(request.Headers);
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                throw ModelTroubleException.Answered((int)response.StatusCode, After(response.Headers.RetryAfter), await BeginningAsync(response, cancellationToken));
            }

            if (request.Method == HttpMethod.Post)
            {
                await GuardAsync(response, cancellationToken);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task GuardAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var media = response.Content.Headers.ContentType?.MediaType;
        if (media != "text/event-stream")
        {
            // What it says it is comes from outside: only its usual forms are named.
            var told = media is "text/html" or "text/plain" or "application/json" ? $", it was {media}" : "";
            throw new ModelTroubleException($"what it sent was not the stream that was asked for{told}");
        }

        var content = new StreamContent(new BoundedAnswer(await response.Content.ReadAsStreamAsync(cancellation), MostBytes, MostOfLine));
        content.Headers.ContentType = response.Content.Headers.ContentType;
        response.Content = content;
    }

    private static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MostOfRefusal);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var read = await stream.ReadAtLeastAsync(bytes.AsMemory(0, MostOfRefusal), MostOfRefusal, throwOnEndOfStream: false, cancellation);
            return Encoding.UTF8.GetString(bytes, 0, read);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException)
        {
            return ""; // The status says enough.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Authorize(HttpRequestHeaders headers)
    {
        var settings = options.Value;
        headers.Authorization = null;
        headers.Remove("x-api-key");
        if (string.IsNullOrWhiteSpace(settings.ApiKey))
        {
            return;
        }

        var key = settings.ApiKey.Trim();
        switch (ModelAddress.Of(settings).Protocol)
        {
            case LlmOptions.Azure:
                headers.TryAddWithoutValidation("api-key", key);
                break;
            case LlmOptions.Anthropic:
                headers.TryAddWithoutValidation("x-api-key", key);
                break;
            default:
                headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
                break;
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? after) => after switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
