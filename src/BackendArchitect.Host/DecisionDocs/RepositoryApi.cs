using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>Asks the interface of one site: what has not changed is not sent again, what is refused is said in one sentence, and no answer leads to another host.</summary>
/// <param name="name">"GitHub": also the name of its settings.</param>
/// <param name="root">Where the interface is, with a slash at the end.</param>
/// <param name="authorize">Puts the token into a request.</param>
internal sealed partial class RepositoryApi(string name, Uri root, Action<HttpRequestMessage> authorize, HttpClient http, TimeProvider time)
{
    /// <summary>Largest answer that is read. Unit: bytes.</summary>
    public const int LargestFile = 1_000_000;

    /// <summary>Answers remembered for their ETags; together never more. Unit: bytes.</summary>
    private const int MostRemembered = 20_000_000;

    private const int MostRedirects = 3;

    private readonly Lock _gate = new();
    private ImmutableDictionary<string, (string Tag, ApiAnswer Answer)> _remembered = ImmutableDictionary<string, (string, ApiAnswer)>.Empty;
    private long _bytes;

    /// <summary>Whoever goes on asking when the limit is used up is shut out for longer.</summary>
    private DateTimeOffset _closedUntil;

    /// <param name="what">What is asked for, for the sentence when it is refused: "acme/shop".</param>
    /// <param name="accept">Media type; null for JSON.</param>
    /// <returns>Also where it is not there: only then is the answer not good.</returns>
    /// <exception cref="UnreadableRepositoryException">It was refused, or nobody answered.</exception>
    public async Task<ApiAnswer> GetAsync(string path, string what, CancellationToken cancellation, string? accept = null) => await GetAsync(new Uri(root, path), what, accept, cancellation);

    /// <summary>The next page of an answer.</summary>
    public Task<ApiAnswer> GetAsync(Uri page, string what, CancellationToken cancellation) => GetAsync(page, what, null, cancellation);

    /// <summary>Changes something.</summary>
    /// <returns>Also where it was there already, or does not fit: the caller looks at the status.</returns>
    /// <exception cref="UnreadableRepositoryException">It was refused, or nobody answered.</exception>
    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonObject body, string what, CancellationToken cancellation)
    {
        using var request = Request(method, new Uri(root, path), null);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await AskAsync(request, what, cancellation);
        Refuse(response, what, writes: true);
        return new ApiAnswer((int)response.StatusCode, await BodyAsync(response, what, cancellation), null);
    }

    private async Task<ApiAnswer> GetAsync(Uri url, string what, string? accept, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var key = $"{accept} {url}";
            var known = _remembered.TryGetValue(key, out var kept);
            using var request = Request(HttpMethod.Get, url, accept);
            if (known)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", kept.Tag);
            }

            using var response = await AskAsync(request, what, cancellation);
            if (response.StatusCode == HttpStatusCode.NotModified && known)
            {
                return kept.Answer;
            }

            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            {
                url = response.Headers.Location is { } location ? new Uri(url, location) : url;
                if (!IsOurs(url))
                {
                    throw new UnreadableRepositoryException($"{what} has moved to {url.Host}, where I do not follow. Link it there, if that site is in the settings.");
                }

                continue;
            }

            Refuse(response, what, writes: false);
            var answer = new ApiAnswer((int)response.StatusCode, await BodyAsync(response, what, cancellation), Next(response, url));
            Remember(key, response, answer);
            return answer;
        }

        throw new UnreadableRepositoryException($"{name} sends the question for {what} round in a circle. Try again later.");
    }

    private HttpRequestMessage Request(HttpMethod method, Uri url, string? accept)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("BackendArchitect", null));
        request.Headers.TryAddWithoutValidation("Accept", accept ?? "application/json");
        authorize(request);
        return request;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, string what, CancellationToken cancellation)
    {
        if (time.GetUtcNow() < _closedUntil)
        {
            throw UsedUp(_closedUntil);
        }

        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException { InnerException: UnreadableRepositoryException } or UnreadableRepositoryException)
        {
            throw failure as UnreadableRepositoryException ?? (UnreadableRepositoryException)failure.InnerException!;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new UnreadableRepositoryException($"{name} did not answer when asked for {what}. What was read before stands; I ask again later.");
        }
    }

    /// <summary>What no later request would do better.</summary>
    private void Refuse(HttpResponseMessage response, string what, bool writes)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                throw new UnreadableRepositoryException($"{name} refuses the token (401): DecisionDocs:{name}:Token is wrong or expired. Whoever runs me must renew it.");
            case HttpStatusCode.TooManyRequests:
            case HttpStatusCode.Forbidden when Header(response, "x-ratelimit-remaining") == "0" || response.Headers.RetryAfter is not null:
                _closedUntil = Until(response);
                throw UsedUp(_closedUntil);
            case HttpStatusCode.Forbidden:
                throw new UnreadableRepositoryException(writes
                    ? $"{name} does not let the token write to {what} (403): it needs write access to contents and requests."
                    : $"{name} does not let me read {what} (403): the token needs read access to its contents.");
            case >= HttpStatusCode.InternalServerError:
                throw new UnreadableRepositoryException($"{name} failed ({(int)response.StatusCode}) when asked for {what}. What was read before stands; I ask again later.");
        }
    }

    private UnreadableRepositoryException UsedUp(DateTimeOffset until) =>
        new($"The rate limit of {name} is used up until {until.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC. What was read before stands; a token in DecisionDocs:{name}:Token raises the limit.", until);

    private DateTimeOffset Until(HttpResponseMessage response)
    {
        var now = time.GetUtcNow();
        var told = response.Headers.RetryAfter?.Delta is { } wait ? now + wait
            : long.TryParse(Header(response, "x-ratelimit-reset") ?? Header(response, "ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 10_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : now.AddMinutes(1);
        return told < now ? now.AddMinutes(1) : told > now.AddHours(2) ? now.AddHours(2) : told;
    }

    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, string what, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > LargestFile)
        {
            return null;
        }

        try
        {
            await using var from = await response.Content.ReadAsStreamAsync(cancellation);
            var body = new byte[LargestFile + 1];
            var read = await from.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
            return read > LargestFile ? null : body[..read];
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new UnreadableRepositoryException($"{name} broke off in the middle of an answer about {what}. What was read before stands; I ask again later.");
        }
    }

    private Uri? Next(HttpResponseMessage response, Uri url)
    {
        if (NextLink().Match(Header(response, "link") ?? "") is { Success: true } link && Uri.TryCreate(link.Groups["url"].Value, UriKind.Absolute, out var next))
        {
            return IsOurs(next) ? next : null;
        }

        return int.TryParse(Header(response, "x-next-page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? new Uri($"{PageNumber().Replace(url.AbsoluteUri, "")}&page={page.ToString(CultureInfo.InvariantCulture)}")
            : null;
    }

    private void Remember(string key, HttpResponseMessage response, ApiAnswer answer)
    {
        if (!answer.IsGood || answer.Body is not { } body || response.Headers.ETag is not { } tag)
        {
            return;
        }

        lock (_gate)
        {
            var isFull = _bytes + body.Length > MostRemembered;
            _bytes = (isFull ? 0 : _bytes) + body.Length;
            _remembered = (isFull ? _remembered.Clear() : _remembered).SetItem(key, (tag.ToString(), answer));
        }
    }

    private bool IsOurs(Uri url) => Uri.Compare(url, root, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string? Header(HttpResponseMessage response, string header) => response.Headers.TryGetValues(header, out var values) ? values.FirstOrDefault() : null;

    [GeneratedRegex(@"<(?<url>[^>]+)>\s*;\s*rel=""?next""?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NextLink();

    [GeneratedRegex("&page=[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();
}
