using System.Net;

namespace BackendArchitect.Host.Context7;

/// <summary>Keeps when a server wants to be asked again: the client above throws the header away.</summary>
internal sealed class RetryNote(TimeProvider time) : DelegatingHandler
{
    private DateTimeOffset? _until;

    /// <summary>What the last refusal said; forgotten when it is read.</summary>
    public DateTimeOffset? Take()
    {
        var until = _until;
        _until = null;
        return until;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is { } wait)
        {
            _until = wait.Delta is { } delta ? time.GetUtcNow() + delta : wait.Date;
        }

        return response;
    }
}
