using BackendArchitect.Host.Stores;
using Microsoft.AspNetCore.Diagnostics;

namespace BackendArchitect.Host.Endpoints;

/// <summary>What goes wrong in a request, told as problem details without a stack trace.</summary>
internal sealed class ProblemAnswers(IProblemDetailsService problems, StoreComplaints complaints, ILogger<ProblemAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: var code } => (code, code == StatusCodes.Status413PayloadTooLarge ? "The request is too large." : "The request is not readable."),
            StoreUnavailableException => (StatusCodes.Status503ServiceUnavailable, "The store does not answer. Nothing was taken; please send it again."),
            _ => (StatusCodes.Status500InternalServerError, "Something broke on this side; it is in the log."),
        };
        if (exception is StoreUnavailableException away)
        {
            complaints.Hear(away);
        }
        else if (status >= StatusCodes.Status500InternalServerError)
        {
            log.RequestFailed(exception);
        }

        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Detail = detail },
        });
    }
}
