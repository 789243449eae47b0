using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Channels.Slack;

/// <summary>Slack's Web API. Whatever happens is an answer; nothing is thrown but on a bug or when the caller gives up.</summary>
public sealed class SlackClient(HttpClient http, IOptions<SlackOptions> options)
{
    /// <summary>Longest answer read; a thread of 200 long messages is far below. Unit: bytes.</summary>
    private const int LongestAnswer = 8 * 1024 * 1024;

    private readonly Uri _home = new(options.Value.ApiUrl.TrimEnd('/') + "/");
    private readonly ConcurrentDictionary<string, Uri> _methods = new(StringComparer.Ordinal);
    private readonly SlackResponses _responses = new(options.Value);

    /// <summary>Where it speaks to; files of this host may be fetched with the token.</summary>
    public string Host => _home.Host;

    /// <summary>Calls a method that takes JSON.</summary>
    /// <param name="write">Writes the arguments.</param>
    public Task<SlackAnswer> CallAsync(string method, string token, Action<Utf8JsonWriter> write, CancellationToken cancellation) =>
        SendAsync(method, token, SlackBody.Of(write), cancellation);

    /// <summary>Calls a method that reads: those take a form only.</summary>
    public Task<SlackAnswer> AskAsync(string method, string token, IEnumerable<KeyValuePair<string, string>> arguments, CancellationToken cancellation) =>
        SendAsync(method, token, new FormUrlEncodedContent(arguments), cancellation);

    /// <summary>Puts the bytes of a file where Slack asked for them.</summary>
    public async Task<SlackAnswer> PutAsync(string url, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsOurs(address))
        {
            return new SlackAnswer(false, "the address to upload to is not Slack's");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await GuardAsync(
            async () =>
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                return response.IsSuccessStatusCode ? new SlackAnswer(true, "") : Unwell(response);
            },
            cancellation);
    }

    /// <returns>Where the one who called can be answered alone, or null when Slack gave no address, or none of its own.</returns>
    public Uri? ResponseOf(SlackReference to) =>
        Uri.TryCreate(_responses.Open(to), UriKind.Absolute, out var address) && IsOurs(address) ? address : null;

    /// <summary>Answers through an address Slack gave, which needs no token and must not be told to anybody.</summary>
    public Task<SlackAnswer> RespondAsync(Uri response, Action<Utf8JsonWriter> write, CancellationToken cancellation) => GuardAsync(
        async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, response) { Content = SlackBody.Of(write) };
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (IsUnwell(answer.StatusCode))
            {
                return Unwell(answer);
            }

            var read = await ReadAsync(answer, SlackAnswerReader.ReadWord, cancellation);
            return read.Ok && !answer.IsSuccessStatusCode ? Unwell(answer) : read;
        },
        cancellation);

    /// <summary>Whether the address is Slack's own, so that the token may go there.</summary>
    public bool IsOurs(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && (address.Host == "slack.com" || address.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase)))
        || (address.Scheme == _home.Scheme && address.Authority.Equals(_home.Authority, StringComparison.OrdinalIgnoreCase));

    /// <summary>Begins to fetch a file; the caller checks the answer, reads and disposes it.</summary>
    public Task<HttpResponseMessage> FetchAsync(Uri address, string token, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private async Task<SlackAnswer> SendAsync(string method, string token, HttpContent body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _methods.GetOrAdd(method, static (name, home) => new Uri(home, name), _home))
        {
            Content = body,
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await GuardAsync(
            async () =>
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                return response.StatusCode == HttpStatusCode.OK ? await ReadAsync(response, SlackAnswerReader.Read, cancellation) : Unwell(response);
            },
            cancellation);
    }

    private static async Task<SlackAnswer> GuardAsync(Func<Task<SlackAnswer>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return SlackAnswer.Later($"Slack cannot be reached: {failure.Message}") with { IsUnsure = !NeverCame(failure) };
        }
        catch (JsonException)
        {
            return SlackAnswer.Later("Slack's answer is no JSON") with { IsUnsure = true };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SlackAnswer.Later("Slack did not answer in time") with { IsUnsure = true };
        }
    }

    private static bool NeverCame(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private static async Task<SlackAnswer> ReadAsync(HttpResponseMessage response, Func<ReadOnlySpan<byte>, SlackAnswer> reader, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(response.Content.Headers.ContentLength ?? 4096, 1024, LongestAnswer) + 1);
        try
        {
            var length = 0;
            for (int read; (read = await stream.ReadAsync(bytes.AsMemory(length), cancellation)) > 0;)
            {
                length += read;
                if (length > LongestAnswer)
                {
                    return new SlackAnswer(false, "Slack's answer is too long");
                }

                bytes = length == bytes.Length ? Grown(bytes) : bytes;
            }

            var answer = reader(bytes.AsSpan(0, length));
            return answer.Ok ? answer : SlackErrors.Judge(answer, RetryAfter(response));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static byte[] Grown(byte[] bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }

    private static bool IsUnwell(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static SlackAnswer Unwell(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => SlackAnswer.Later("ratelimited", RetryAfter(response)),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => SlackAnswer.Later($"Slack answered {(int)response.StatusCode}", RetryAfter(response)) with { IsUnsure = true },
        _ => new SlackAnswer(false, $"Slack answered {(int)response.StatusCode}"),
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;
}
